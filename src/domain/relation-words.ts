/** Who somebody is to the person who holds the phone. `relative`: family, but the words do not tell who. */
export const RELATIONS = [
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'spouse',
  'child',
  'relative',
  'neighbour',
] as const;
export type Relation = (typeof RELATIONS)[number];

const words = (list: string): readonly string[] => list.split(', ');

/** Words for a person as they are typed with marks, from the north to the south. */
export const KIN: readonly (readonly [Relation, readonly string[]])[] = [
  ['grandmother', words('bà nội, bà ngoại, bà cố, bà, mệ nội, mệ ngoại, mệ')],
  ['grandfather', words('ông nội, ông ngoại, ông cố, ông')],
  ['mother', words('mẹ chồng, mẹ vợ, mẹ, má chồng, má vợ, má, mạ, bầm, bu, u')],
  [
    'father',
    words('cha chồng, cha vợ, ba chồng, ba vợ, bố chồng, bố vợ, ba, cha, bố, tía, bọ, thầy tui, thầy tôi'),
  ],
  ['spouse', words('ông xã, bà xã, vợ, chồng')],
  [
    'child',
    words(
      'con gái, con trai, con dâu, con rể, thằng con, đứa con, con út, đứa cháu, thằng cháu, cháu nội, cháu ngoại, con, cháu',
    ),
  ],
  [
    'relative',
    words(
      'cha mẹ, ba mẹ, ba má, bố mẹ, thầy u, thầy bu, ông bà, bác, cô, o, dì, dượng, chú, cậu, mợ, thím, anh trai, ' +
        'chị gái, chị dâu, anh rể, em trai, em gái, em dâu, em rể, người nhà, nội, ngoại',
    ),
  ],
  ['neighbour', words('hàng xóm, người hàng xóm, lối xóm, láng giềng')],
];

/** Without marks these are other words: nơi, nói, ngoài; mẹ; ở. */
export const MARKED_ONLY = new Set(['nội', 'ngoại', 'mệ', 'mệ nội', 'mệ ngoại']);
/** Said to people far more often than of an aunt or an uncle. */
export const POLITE = new Set(words('bác, cô, chú, dì, o, dượng, co, chu, di, bac, duong'));
/** Words by which the writer speaks of themselves, so that the same word behind them is no relative. */
export const ADDRESS_ONLY = new Set(words('con, cháu, bác, cô, chú, ông, bà, dì, ba, em, u, bu, mệ'));
/** Asked for, but not spoken of: "hàng xóm tui cũng có" is about nobody who needs help. */
export const ONLY_FOR = new Set(
  words('hàng xóm, người hàng xóm, lối xóm, láng giềng, hang xom, nguoi hang xom, loi xom, lang gieng'),
);
