/** How to tell a scam, in small steps; the words are in intents/check_scam/practice.yaml. */
export interface Practice {
  signs: readonly string[];
  /** The tricks of the year. */
  tricks: readonly string[];
  quiz: readonly Question[];
}

export interface Question {
  ask: string;
  answer: 'scam' | 'real';
  why: string;
}
