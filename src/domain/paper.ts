/** A printed page as data: what stands on it, not how it is drawn. */
export type Block =
  /** To be read aloud: in the middle, very large. */
  | { kind: 'big'; text: string }
  /** A code for a phone's camera. */
  | { kind: 'qr'; text: string }
  /** In the middle, large. */
  | { kind: 'title'; text: string }
  | { kind: 'centred'; text: string; isBold?: boolean; isItalic?: boolean }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** A blank to be filled in by hand when there is no value. */
  | { kind: 'answer'; label: string; value: string }
  /** Several blanks in one line, each with its share of it. */
  | { kind: 'answers'; parts: { label: string; value: string; share: number }[] }
  | { kind: 'list'; items: string[] }
  /** Side by side, with room to sign below. */
  | { kind: 'signatures'; columns: { place: string; title: string; note: string }[] }
  | { kind: 'table'; head: string[]; rows: string[][]; shares: number[] };

export interface Paper {
  title: string;
  blocks: Block[];
  /** A4 when nothing is said. */
  size?: 'A4' | 'A5';
  isLandscape?: boolean;
  /** As large as one page allows; without it, as many pages as it takes. */
  isOnePage?: boolean;
}

/** Prints papers. */
export interface Press {
  /** As PDF. */
  print(paper: Paper): Promise<Buffer>;
}
