import type { CaseOutcome, CaseRow } from './case-desk.ts';

/** Who does it, to which case, and under which id, so that doing it again changes nothing more. */
export interface CaseAct {
  requestId: string;
  officer: { id: string; name: string; phone: string };
  row: CaseRow;
}

/** `held`: somebody else has it; the name as it may be said. `over`: it is closed. */
export type Acted = { kind: 'done' } | { kind: 'held'; holder: string } | { kind: 'over' };

/** What an officer at the console does with a case. The citizen hears of it through an event of their own. */
export interface CaseActs {
  /** Atomic: one winner. */
  take(act: CaseAct): Promise<Acted>;
  /** Takes a free case on the way. */
  reply(act: CaseAct, words: { text: string; picture?: string }): Promise<Acted>;
  /** For colleagues alone. */
  note(act: CaseAct, text: string): Promise<Acted>;
  /** To one colleague, or to whoever takes it. */
  pass(act: CaseAct, to?: string): Promise<Acted>;
  /** The bot answers again, and the case is closed. */
  handBack(act: CaseAct): Promise<Acted>;
  /** A case that was closed too early is in this officer's hands again. */
  reopen(act: CaseAct): Promise<Acted>;
  close(act: CaseAct, end: { outcome: CaseOutcome; note: string; asks: boolean }): Promise<Acted>;
}
