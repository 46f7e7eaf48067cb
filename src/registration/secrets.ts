import type { Answers, FormDefinition, FormField } from '../contract/form.ts';
import { mayHoldSecret, redactSecrets } from '../domain/secrets.ts';

const NO_SECRETS = 'Bác xóa mã, mật khẩu hay số thẻ ở câu này. Xã không nhận những thứ ấy.';
/** Where something may be typed that has no shape of its own. */
const FREE: ReadonlySet<FormField['kind']> = new Set([
  'text',
  'words',
  'money',
  'account',
  'village',
  'provider',
]);

/** Taken out silently it would be sent again; said aloud, its writer knows that nobody may ask for it. */
export function secretsIn(form: FormDefinition, answers: Answers): Record<string, string> {
  const guilty = form.fields.filter(({ id, kind }) => FREE.has(kind) && mayHoldSecret(answers[id] ?? ''));
  return Object.fromEntries(guilty.map(({ id }) => [id, NO_SECRETS]));
}

/** A half-written answer is kept without them; its writer is told when it is sent. */
export function withoutSecrets(kind: FormField['kind'], answer: string): string {
  return FREE.has(kind) ? redactSecrets(answer).text : answer;
}
