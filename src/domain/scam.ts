/** Never "safe": nobody can know that from a message alone. */
export type Verdict = 'scam' | 'suspicious' | 'no_sign';

/** What speaks against a message, in words for a citizen. */
export interface Sign {
  /** Id of the rule in intents/check_scam/rules. */
  id: string;
  /** "đòi mã OTP, mật khẩu: «đọc mã otp»" */
  text: string;
}

/** What the desk makes of a message, a link, a number or a described call. */
export interface Analysis {
  verdict: Verdict;
  /** 0…1 */
  score: number;
  /** The weightiest first; never empty unless the verdict is `no_sign`. */
  signs: readonly Sign[];
  /** Rules that speak for it: `own_code`, `warning` … */
  calm: readonly string[];
  /** Whom it names: `police`, `bank`, `relative` …; the group of words. */
  names?: string;
}
