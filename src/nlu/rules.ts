import { stripMarks } from '../domain/text.ts';
import { isAlreadyLost, isNoCrime } from './danger.ts';

/** Whole short messages that mean one thing whatever a model thinks. */
const EXACT: Readonly<Record<string, readonly string[]>> = {
  menu: [
    'menu',
    'menu chinh',
    'quay lai',
    'quay lai tu dau',
    've dau',
    'bat dau',
    'bat dau lai',
    'tro giup',
    'giup',
  ],
  talk_to_staff: ['gap nguoi', 'gap can bo', 'nhan vien', 'can bo', 'noi chuyen voi nguoi', 'gap nguoi that'],
  thanks: ['cam on', 'cam on nhe', 'cam on nhieu', 'da cam on', 'tks', 'thanks', 'thank you'],
};

/** Addresses of the state are named in honest questions; any other link is met with caution before anything else. */
const ADDRESS = /(?:https?:\/\/|www\.)?(?:[a-z0-9-]+\.)+(?:[a-z]{2,})(?=[\/?#:\s,;)]|[.!]?$|[.!]\s)/giu;
const ENDING =
  /\.(?:com|vn|net|org|info|top|xyz|vip|cc|club|life|icu|online|shop|site|link|app|me|ly|io|co|biz|asia|win|pro|live|fun|store|page|web|dev|cn|tk|ml|ga)(?:[\/?#:]|$)/iu;
const OF_THE_STATE = /(?:^|[./])(?:[a-z0-9-]+\.)*gov\.vn(?:[\/?#:]|$)/iu;

function hasStrangeLink(text: string): boolean {
  const addresses = text.slice(0, 2_000).match(ADDRESS) ?? [];
  return addresses.some(
    (one) => (/^(?:https?:|www\.)/iu.test(one) || ENDING.test(one)) && !OF_THE_STATE.test(one),
  );
}

const typedOf = (text: string): string => text.slice(0, 2_000).normalize('NFC').toLowerCase();

/** A worry, or a transfer to the wrong number: answered as such, and sets off no alarm by a mere suspicion. */
export const isCalm = (text: string): boolean => isNoCrime(typedOf(text));

/** The intent that certain words decide alone, or null to let the model speak. */
export function ruleFor(text: string): string | null {
  const plain = stripMarks(text.slice(0, 2_000))
    .replace(/[^\p{L}\p{N}_ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [intent, phrases] of Object.entries(EXACT)) if (phrases.includes(plain)) return intent;
  const typed = typedOf(text);
  if (isAlreadyLost(typed, plain)) return 'report_scam';
  return hasStrangeLink(text) ? 'check_scam' : null;
}
