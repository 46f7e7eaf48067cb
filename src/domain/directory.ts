import type { Commune, ListedOfficer } from './records.ts';
import { phonesIn } from './entities/phone.ts';
import { saysOneOf } from './phrases.ts';

/** Whom a message names, held against what the commune has published. */
export type InDirectory =
  | { is: 'our_number'; label: string; phone: string }
  | { is: 'our_officer'; officer: ListedOfficer }
  | { is: 'other_number' }
  | { is: 'other_name' };

/** "Tên Hùng", "cán bộ Nguyễn Văn Hùng", "anh Hùng bên xã": a name is given. */
const NAMED =
  /(?<!\p{L})(?:tên(?: là)?|cán bộ|công an|đồng chí|anh|chị|ông|bà|cô|chú|thầy)\s+(?!ấy|đó|này|nào|ta|em|con|xã|phường|huyện|tỉnh|ơi|là)\p{Lu}\p{Ll}+/u;
const NAMED_PLAIN = /(?<!\p{L})ten(?: la)?\s+[a-z]{2,}/iu;

/** A number tells more than a name: names are easily said. Null when the message names nobody. */
export function lookUp(
  text: string,
  { numbers, officers, villages }: Pick<Commune, 'numbers' | 'officers' | 'villages'>,
): InDirectory | null {
  const typed = phonesIn(text).map(({ value }) => value.number);
  const held = [
    ...officers.flatMap(({ phone, name, role }) => (phone ? [{ phone, label: `${name}, ${role}` }] : [])),
    ...numbers,
  ];
  const ours = held.find(({ phone }) => phonesIn(phone).some(({ value }) => typed.includes(value.number)));
  if (ours) return { is: 'our_number', ...ours };
  if (typed.length) return { is: 'other_number' };
  const leaders: ListedOfficer[] = villages.flatMap(({ leader, phone, name }) =>
    leader ? [{ name: leader, role: `tổ công nghệ số ${name}`, ...(phone && { phone }) }] : [],
  );
  const officer = [...officers, ...leaders].find(({ name, called }) =>
    saysOneOf(text, [name, withoutTitle(name), ...(called ? [called] : [])]),
  );
  if (officer) return { is: 'our_officer', officer };
  return NAMED.test(text) || NAMED_PLAIN.test(text) ? { is: 'other_name' } : null;
}

/** "anh Lê Văn Mẫu" is written "Lê Văn Mẫu" as well. */
function withoutTitle(name: string): string {
  return name.replace(/^(?:anh|chị|cô|chú|ông|bà|bác|thầy)\s+/u, '');
}
