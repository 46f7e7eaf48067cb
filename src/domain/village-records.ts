/** Where villages stand outside of the profile. */
export interface VillageRecords {
  /** Those of them that an officer, a case, a form or a notice of the commune names by its id. */
  inUse(communeId: string, villages: readonly string[]): Promise<string[]>;
}
