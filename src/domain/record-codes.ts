/** The short codes by which people call records, for those who know ids alone. */
export interface RecordCodes {
  /** By id; an id of another commune, or of nothing, is absent. Nothing sealed is opened. */
  of(
    communeId: string,
    kind: 'case' | 'registration',
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
}
