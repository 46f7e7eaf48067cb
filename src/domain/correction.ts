import { stripMarks } from './text.ts';

const NOT_THAT =
  /^[\p{P}\s]*(?:(?:da|dau|uay|oi|a|uh|o|khong|hong|ko|k)[\p{P}\s]+)*(?:(?:khong|hong|ko|k|hok|hem) phai(?: (?:vay|the|cai do|cai nay|roi|y (?:do|nay)))?|sai roi|sai bet|nham roi|lon roi|hieu (?:sai|lam|nham)(?: roi)?|khong dung|y (?:cua )?(?:tui|toi|em|con|minh|chau|bac|co|chu)(?: (?:la|noi|hoi|muon hoi))*|y la|(?:tui|toi|em|con|minh) (?:dau|khong|hong|ko) (?:co )?hoi(?: (?:cai do|chuyen do|vay))?|(?:tui|toi|em|con|minh) hoi (?:cai |chuyen )?khac)(?![\p{L}])[\p{P}\s]*/u;

/**
 * A message that takes something back: what is left after those words, '' when nothing is. Null when it does not.
 * "không phải, tui hỏi tiền điện" → "tui hỏi tiền điện".
 */
export function afterCorrection(text: string): string | null {
  const nfc = text.normalize('NFC');
  const plain = stripMarks(nfc);
  let rest = nfc;
  let found = false;
  // Stripping marks keeps the number of letters, so that a place in one is the same place in the other.
  for (let at = 0; ;) {
    const match = NOT_THAT.exec(plain.slice(at));
    if (!match?.[0]) return found ? rest.trim() : null;
    found = true;
    at += match[0].length;
    rest = nfc.slice(at);
  }
}
