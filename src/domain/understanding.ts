/** What a message is about, and how surely. */
export interface Understanding {
  action: 'act' | 'ask' | 'none';
  /** `out_of_scope` when `action` is `none`. */
  intent: string;
  /** 0…1, calibrated. */
  confidence: number;
  alternatives: { intent: string; confidence: number }[];
  /** A second need in the same message, when it surely holds one. */
  also?: { intent: string; confidence: number };
}
