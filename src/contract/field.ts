import { z } from 'zod';
import { PROVIDER_KINDS } from './provider.ts';
import { RELATION_OPTIONS } from './relation.ts';

/** Forms as data: one definition, read by the server and drawn by the mini app; one schema for both. */

const fieldId = z.string().regex(/^[a-z][a-z0-9_]*$/);

const option = z.strictObject({
  value: z.string().min(1),
  label: z.string().min(1),
  /** Whoever picks it cannot go on: what to do first. */
  stop: z.string().min(1).max(160).optional(),
});

export const FIELD_KINDS = [
  'choice',
  /** Several of the options; the answer is their values with commas between. */
  'choices',
  /** What the person is to whoever fills in the form; the options are the same everywhere. */
  'relation',
  /** "Quét mã QR trên thẻ": fills other fields. The answer is 'scanned' or 'typed'. */
  'card',
  'name',
  'birth',
  'id_number',
  'phone',
  'village',
  'money',
  /** Somebody's account; never a card. */
  'account',
  /** A bank or wallet of the list: its id, or its name in the person's own words. */
  'provider',
  /** Letters alone, so that no code fits in. */
  'words',
  'text',
] as const;

export const fieldSchema = z.strictObject({
  id: fieldId,
  kind: z.enum(FIELD_KINDS),
  label: z.string().min(1).max(80),
  hint: z.string().max(160).optional(),
  optional: z.boolean().default(false),
  options: z.array(option).max(8).optional(),
  /** Asked only when another field has this value, or one of these. */
  when: z.strictObject({ field: fieldId, is: z.union([z.string(), z.array(z.string()).min(1)]) }).optional(),
  /** For an ID number: the field with the same person's birth, whose year the number must have. */
  born: fieldId.optional(),
  /** For a provider: which of the list are offered. */
  of: z.array(z.enum(PROVIDER_KINDS)).min(1).optional(),
  /** For a card: the fields that what is printed on it answers. */
  fills: z
    .strictObject({
      name: fieldId.optional(),
      id_number: fieldId.optional(),
      birth: fieldId.optional(),
      address: fieldId.optional(),
    })
    .optional(),
  /** For a phone: the citizen's own, which Zalo may tell after a tap. */
  own: z.boolean().default(false),
});

export const formSchema = z.strictObject({
  id: fieldId,
  title: z.string().min(1),
  intro: z.string().min(1),
  fields: z.array(fieldSchema).min(1).max(20),
  /** Fields that stay for the next person when several relatives are registered one after another. */
  stays: z.array(fieldId).default([]),
  consent: z.strictObject({ version: z.string().min(1), text: z.string().min(1) }),
  done: z.string().min(1),
});

export type FormField = z.infer<typeof fieldSchema>;
export type FormDefinition = z.infer<typeof formSchema>;
export type FieldOption = z.infer<typeof option>;
/** By field id. What was skipped is '' or absent. */
export type Answers = Record<string, string>;

/** Who fills in a form for somebody else; every other name is that of whom the form is for. */
export const HELPER_NAME = 'helper_name';

/** What may be picked; none for what is written. */
export function optionsOf(field: FormField): readonly FieldOption[] {
  return field.kind === 'relation' ? RELATION_OPTIONS : (field.options ?? []);
}

/** What was picked of several. */
export function chosen(value: string): string[] {
  return value.split(',').filter((one) => one !== '');
}

/** An answer as its writer would say it; what is no choice stays as it is. */
export function labelOf(field: FormField, value: string): string {
  const picked = field.kind === 'choices' ? chosen(value) : [value];
  return picked
    .map((one) => optionsOf(field).find((option) => option.value === one)?.label ?? one)
    .join('; ');
}

/** The fields that are asked, given what has been answered. */
export function askedFields(form: Pick<FormDefinition, 'fields'>, answers: Answers): FormField[] {
  return form.fields.filter(({ when }) => !when || [when.is].flat().includes(answers[when.field] ?? ''));
}
