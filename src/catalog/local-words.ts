import type { Profile } from './types.ts';

/** Whom to ask, how to pay and the name to look for, one line each; empty lines fall out. */
function payees(list: Profile['schools']): string {
  return list
    .flatMap(({ name, contact, ways, payee }) => [
      contact && `${name}: ${contact}.`,
      ways.length > 0 && `${name} nhận: ${ways.join(', ')}.`,
      payee && `Tên người nhận trên giấy báo: ${payee}.`,
    ])
    .filter(Boolean)
    .join('\n');
}

/** Three at most: what a chat line can hold. */
function contacts(list: Profile['schools']): string {
  return list
    .flatMap(({ name, contact }) => (contact ? [`${name}: ${contact}.`] : []))
    .slice(0, 3)
    .join('\n');
}

/** Lists and numbers of a profile said as words; everything else is read by its dotted path. */
const composed: Record<string, (profile: Profile) => string> = {
  'cash_points.list': (profile) =>
    profile.cash_points.map((p) => `${p.village}: ${p.name}, ${p.address}. Mở cửa ${p.hours}.`).join('\n'),
  'help_points.list': (profile) =>
    profile.help_points
      .map(({ name, address, hours, phone }) =>
        [`${name}, ${address}.`, `Mở cửa ${hours}.`, phone && `Số máy ${phone}.`].filter(Boolean).join(' '),
      )
      .join('\n'),
  'cash_points.villages': ({ cash_points: points }) => {
    const names = [...new Set(points.map((point) => point.village))].slice(0, 3);
    const more = points.length > names.length ? ' và nơi khác' : '';
    return names.length > 0 ? `Có điểm rút ở ${names.join(', ')}${more}.` : '';
  },
  'schools.contacts': ({ schools }) => contacts(schools),
  'hospitals.contacts': ({ hospitals }) => contacts(hospitals),
  'schools.list': ({ schools }) => payees(schools),
  'hospitals.list': ({ hospitals }) => payees(hospitals),
  'pay.late_after': (profile) =>
    profile.pay.late_after_days === null ? '' : `${profile.pay.late_after_days} ngày`,
};

function atPath(profile: Profile, key: string): string {
  let value: unknown = profile;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    value = (value as Record<string, unknown>)[part];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What this commune says for a {{profile key}}; empty when it has not filled it in. */
export function localWords(profile: Profile, key: string): string {
  return profile.words[key]?.trim() || composed[key]?.(profile) || atPath(profile, key);
}
