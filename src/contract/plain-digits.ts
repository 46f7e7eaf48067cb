/** What stands between digits when they are typed, copied or read out: spaces, dots, dashes. Nothing unseen. */
const BETWEEN = /[ \t\u00a0\u2002-\u200a\u202f\u3000.\uff0e\-\u2010-\u2015\u2212\uff0d]/g;
const WIDE = /[\uff10-\uff19]/g;

/**
 * The digits as they are kept: full-width ones, which some keyboards write, become plain, and what groups them goes.
 * Everything else stays, so that letters that look like digits and digits of other scripts are still refused.
 */
export function plainDigits(value: string): string {
  return value
    .replace(WIDE, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(BETWEEN, '')
    .trim();
}
