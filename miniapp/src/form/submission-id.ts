import { useRef } from 'react';
import type { Answers } from '../../../src/contract/form.ts';

/**
 * One id for one filled form: sent again after a broken connection it is still the same registration. Answers that were
 * changed in between get a new id; under the old one the server would keep the uncorrected ones and say "received".
 */
export function useSubmissionId(): (answers: Answers) => string {
  const last = useRef({ id: '', content: '' });
  return (answers) => {
    const content = JSON.stringify(answers);
    if (last.current.content !== content) last.current = { id: randomUuid(), content };
    return last.current.id;
  };
}

/** `crypto.randomUUID` is missing in WebViews before 92. */
function randomUuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
