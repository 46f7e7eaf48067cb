import { z } from 'zod';
import { BANKS, binOf } from './banks.ts';
import { day, factId, jurisdiction, keyName, optionalWords, words } from './schema-common.ts';

const slot = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/,
    'giờ viết đủ từ mấy giờ đến mấy giờ, ví dụ 07:00-11:30',
  );
/** "HH:MM-HH:MM" compare as plain text. */
const daySlots = z
  .array(slot)
  .refine((slots) => isRising(slots.flatMap((one) => one.split('-'))), {
    error: 'giờ sau phải muộn hơn giờ trước. Xem lại giờ mở cửa, nghỉ trưa, đóng cửa',
  })
  .default([]);

const isRising = (times: readonly string[]): boolean =>
  times.includes('') || times.every((time, index) => index === 0 || (times[index - 1] ?? '') < time);

const contact = z.strictObject({
  label: optionalWords,
  phone: optionalWords,
  address: optionalWords.optional(),
  hours: optionalWords.optional(),
});

const village = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  aliases: z.array(words).default([]),
  /** What old people and old papers call it. */
  old_names: z.array(words).default([]),
  team: z.strictObject({ leader: optionalWords, phone: optionalWords }),
});

const cashPoint = z.strictObject({
  village: words,
  name: words,
  address: words,
  hours: words,
  map: z.url().optional(),
  /** Degrees, so that a place a citizen sends can be answered with the nearest point. */
  at: z.strictObject({ lat: z.number().min(8).max(24), lon: z.number().min(102).max(118) }).optional(),
});

/** Where money for a payee goes. `number` may end in `*`: every number that begins so, one for each pupil. */
const account = z.strictObject({
  bank: words.refine((name) => binOf(name) !== undefined, {
    error: `tên ngân hàng phải là một trong: ${BANKS}`,
  }),
  number: z
    .string()
    .regex(
      /^[\dA-Z]{6,30}\*?$/,
      'số tài khoản viết liền, chỉ chữ số và chữ hoa; ở tệp thì trong dấu ngoặc kép',
    ),
});

/** Whom to pay: a school or a hospital. `payee` is the name exactly as on its notice. */
const payee = z.strictObject({
  name: words,
  aliases: z.array(words).default([]),
  contact: optionalWords,
  ways: z.array(words).default([]),
  payee: optionalWords,
  /** Codes that citizens show are compared with these. */
  accounts: z.array(account).default([]),
});

/** Somebody who may call or come in the commune's name, and how they may be rung back. */
const listedOfficer = z.strictObject({
  name: words,
  /** What people call them: "cô Mai". */
  called: words.optional(),
  role: words,
  phone: words.optional(),
});

/** Where somebody helps with filing online. */
const helpPoint = z.strictObject({
  name: words,
  address: words,
  hours: words,
  phone: optionalWords.optional(),
});

/** An officer's word that a fact is true here, until review_after. */
export const confirmationSchema = z.strictObject({
  fact: factId,
  by: words,
  /** What was read. */
  source: words.optional(),
  on: day,
  review_after: day,
  /** Which version, when a fact has several. */
  effective_from: day.optional(),
  /** Whose version, when the nation's and the province's begin on one day. */
  jurisdiction: jurisdiction.optional(),
});

const layerId = z.string().regex(/^[a-z0-9-]+$/);

/** A message registered with Zalo for people whose window is shut. `gaps`: its parameters, under these names. */
const zaloTemplate = z.strictObject({
  id: words,
  gaps: z.array(z.enum(['ma', 'xa', 'so_may'])).default(['ma', 'xa', 'so_may']),
});

/** intents/_profiles/<id>.yaml: what is local to a commune. Anything may be left empty. */
export const profileSchema = z.strictObject({
  id: layerId,
  /** A file of intents/_provinces: what this one leaves empty is taken from there. */
  inherits: layerId.nullable().default(null),
  commune: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: optionalWords,
    province: optionalWords,
    year: z.number().int().nullable().default(null),
    jurisdiction: jurisdiction.nullable().default(null),
    /** The commune before a merger, and those it was made of. */
    old_names: z.array(words).default([]),
  }),
  note: optionalWords,
  address: z.strictObject({ you: words.default('bác'), me: words.default('cháu') }).prefault({}),
  hours: z
    .strictObject({
      mon: daySlots,
      tue: daySlots,
      wed: daySlots,
      thu: daySlots,
      fri: daySlots,
      sat: daySlots,
      sun: daySlots,
    })
    .prefault({}),
  holidays: z.array(day).default([]),
  contacts: z
    .strictObject({ commune_office: contact, police: contact, social_officer: contact })
    .catchall(contact),
  /** Against whom a name or a number is checked when somebody asks whether it is really the commune. */
  officers: z.array(listedOfficer).default([]),
  villages: z.array(village).default([]),
  pay: z.strictObject({ day: optionalWords, late_after_days: z.number().int().positive().nullable() }),
  cash_points: z.array(cashPoint).default([]),
  account_points: optionalWords,
  authorization: z.strictObject({ where: optionalWords, form: optionalWords, once: optionalWords }),
  schools: z.array(payee).default([]),
  hospitals: z.array(payee).default([]),
  /** Who else collects: the commune itself, power, water. */
  payees: z.array(payee).default([]),
  help_points: z.array(helpPoint).default([]),
  home_payout: z.strictObject({ register_with: optionalWords, before: optionalWords }),
  words: z.record(keyName, words.nullable()).default({}),
  handback_minutes: z.number().int().positive(),
  /** Working time within which a person should have answered. */
  response_minutes: z.number().int().positive().default(30),
  /** How many notices may leave on one day. */
  notices_per_day: z.number().int().positive().default(500),
  confirmed_facts: z.array(confirmationSchema).default([]),
  zalo_template: zaloTemplate.nullable().default(null),
  alerts: z.strictObject({ webhook: z.url().nullable(), email: z.email().nullable() }),
});

const { commune, contacts, pay, authorization, home_payout, alerts } = profileSchema.shape;

/** intents/_provinces/<id>.yaml: what the communes of a province share. The same shape; everything may be left out. */
export const provinceSchema = profileSchema
  .omit({ note: true })
  .partial()
  .extend({
    id: layerId,
    name: words,
    inherits: layerId.nullable().default(null),
    commune: commune.omit({ id: true, name: true, old_names: true }).partial().optional(),
    contacts: contacts.partial().optional(),
    pay: pay.partial().optional(),
    authorization: authorization.partial().optional(),
    home_payout: home_payout.partial().optional(),
    alerts: alerts.partial().optional(),
  });

/** intents/_profiles/_keys.yaml: every {{profile key}} and what is said when it is empty. */
export const keysSchema = z.array(z.strictObject({ key: keyName, what: words, fallback: words }));
