/** What to do about an answer with `error ≠ 0` (zalo-platform.md §5.7). */
export type Remedy =
  'retry' | 'refresh_token' | 'window' | 'quota' | 'night' | 'endpoint' | 'payload' | 'human';

const TABLE: Record<Remedy, readonly number[]> = {
  retry: [-32, -100, -200, -214],
  refresh_token: [-216, -220, -124, 216, 401, -401],
  window: [-213, -217, -218, -227, -230, -232, -244],
  quota: [-211],
  night: [-234],
  endpoint: [-235, -240],
  payload: [-201, -210, -233, -242, -248, -249, -403, -1340, -1341],
  human: [-118, -204, -205, -209, -212, -219, -221, -223, -224, -237, -238, -241, -320, -321],
};

const BY_CODE = new Map(
  Object.entries(TABLE).flatMap(([remedy, codes]) => codes.map((code) => [code, remedy as Remedy])),
);

/** The citizen wrote too long ago; the other codes of the window are their own wish, or Zalo's. */
export function isLate(code: number): boolean {
  return code === -230 || code === -232;
}

/** An unknown code is for a person: resending blindly could say the same thing twice. */
export function remedyFor(code: number): Remedy {
  return BY_CODE.get(code) ?? 'human';
}
