import type { z } from 'zod';
import type { DraftAnswer, draftRequest } from '../contract/miniapp-api.ts';
import { ok, refused, type Reply } from './messages.ts';
import type { MiniAppOptions } from './options.ts';
import { withoutSecrets } from './secrets.ts';
import type { FormSession } from './session.ts';

/** A correction is kept apart from a new form of the same kind. */
export function slotOf(formId: string, corrects: string | undefined): string {
  return corrects ? `${formId}:${corrects}` : formId;
}

/** Keeps what is written so far. Only fields of the form, and none of the secrets that may be typed by mistake. */
export async function saveDraft(
  { form, formDrafts, clock }: MiniAppOptions,
  { oaId, communeId, user, formId = '', corrects }: FormSession,
  { answers, revision }: z.infer<typeof draftRequest>,
): Promise<Reply<DraftAnswer>> {
  const definition = form(formId);
  if (!definition) return refused('unknown_form');
  const owner = { oaId, userIdByApp: user, formId: slotOf(formId, corrects) };
  if (!Object.keys(answers).length) {
    await formDrafts.drop(owner);
    return ok({ revision });
  }
  const known = definition.fields.flatMap(({ id, kind }) =>
    answers[id] === undefined ? [] : [[id, withoutSecrets(kind, answers[id])] as const],
  );
  const draft = { ...owner, communeId, answers: Object.fromEntries(known), revision, at: clock.now() };
  return ok({ revision: await formDrafts.save(draft) });
}
