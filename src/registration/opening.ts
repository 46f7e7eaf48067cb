import type { z } from 'zod';
import { optionsOf, type FormDefinition } from '../contract/form.ts';
import type { HomeAnswer, homeRequest, SessionAnswer, sessionRequest } from '../contract/miniapp-api.ts';
import { canChange, type Registration } from '../domain/registration.ts';
import { localTime } from '../domain/hours.ts';
import { chatLinkOf, conversationOf, oaOf, type ChatLink } from './chat-link.ts';
import { slotOf } from './drafts.ts';
import { ok, refused, type Reply } from './messages.ts';
import { mine } from './mine.ts';
import type { MiniAppOptions } from './options.ts';

const HALVES = ['1', '2'];

/** Opens a form for whoever holds the phone: what the chat knows, what was begun, or what was sent. */
export async function openSession(
  options: MiniAppOptions,
  request: z.infer<typeof sessionRequest>,
): Promise<Reply<SessionAnswer>> {
  const form = options.form(request.formId);
  if (!form) return refused('unknown_form');
  const user = await options.whoIs(request.accessToken);
  if (!user) return refused('not_signed_in');
  const link = await chatLinkOf(options, request.token, user);
  const corrected = await correctedBy(options, request.registrationId, user);
  if (request.registrationId && corrected?.formId !== form.id) return refused('not_yours');
  if (corrected && !canChange(corrected)) return refused('decided');
  const oaId = corrected?.oaId ?? link?.oaId ?? (await oaOf(options, user));
  const commune = options.commune(oaId);
  const now = options.clock.now();
  const conversationId = link?.conversationId ?? (await conversationOf(options, oaId, user, request.idByOa));
  const session = options.sessions.issue(
    {
      user,
      oaId,
      communeId: commune.id,
      formId: form.id,
      ...(conversationId && { conversationId }),
      ...(link?.behalf && { behalf: link.behalf }),
      ...(corrected && { corrects: corrected.id }),
    },
    now,
  );
  const slot = slotOf(form.id, corrected?.id);
  const draft = await options.formDrafts.find({ oaId, userIdByApp: user, formId: slot }, now);
  return ok({
    session,
    form,
    villages: commune.villages,
    providers: providersFor(form, options),
    commune: commune.name,
    prefill: corrected ? corrected.answers : await prefillFrom(options, form, link),
    fromChat: link?.conversationId !== undefined,
    today: localTime(now).date,
    draft: draft && { answers: draft.answers, revision: draft.revision },
    deviceKey: deviceKey(options, user, form.id),
    ...(corrected && { corrects: { id: corrected.id, code: corrected.code } }),
  });
}

/** The first page: which forms there are, what was begun, what was sent. */
export async function openHome(
  options: MiniAppOptions,
  { accessToken, idByOa }: z.infer<typeof homeRequest>,
): Promise<Reply<HomeAnswer>> {
  const user = await options.whoIs(accessToken);
  if (!user) return refused('not_signed_in');
  const oaId = await oaOf(options, user);
  const commune = options.commune(oaId);
  const now = options.clock.now();
  const conversationId = await conversationOf(options, oaId, user, idByOa);
  const claims = { user, oaId, communeId: commune.id, ...(conversationId && { conversationId }) };
  const begun = await options.formDrafts.begunBy({ oaId, userIdByApp: user }, now);
  return ok({
    session: options.sessions.issue(claims, now),
    commune: commune.name,
    forms: options
      .forms()
      .map(({ id, title, intro }) => ({ id, title, intro, hasDraft: begun.includes(id) })),
    registrations: await mine(options, { ...claims, until: now }),
  });
}

async function correctedBy(
  { registrations }: MiniAppOptions,
  id: string | undefined,
  user: string,
): Promise<Registration | null> {
  const found = id ? await registrations.find(id) : null;
  return found?.userIdByApp === user ? found : null;
}

/** Only of a fresh link: one that was used before may be in somebody else's hands. */
async function prefillFrom(
  options: MiniAppOptions,
  form: FormDefinition,
  link: ChatLink | null,
): Promise<Record<string, string>> {
  if (!link?.conversationId) return {};
  return { ...(await options.prefill(link.conversationId, form.id)), ...knownTo(form, link) };
}

/** Only what this form asks, and only answers it offers: its options may have changed since. */
function knownTo(form: FormDefinition, { prefill = {}, behalf }: ChatLink): Record<string, string> {
  const offered = form.fields.flatMap((field) => optionsOf(field).map(({ value }) => `${field.id}=${value}`));
  const known = { ...prefill, ...(behalf && { agreed: 'yes' }) };
  return Object.fromEntries(
    Object.entries(known).filter(([id, value]) => offered.includes(`${id}=${value}`)),
  );
}

function providersFor(form: FormDefinition, { providers }: MiniAppOptions) {
  const kinds = new Set(form.fields.flatMap(({ of = [] }) => of));
  return providers.filter(({ kind }) => kinds.has(kind));
}

/** The key that seals on the phone what could not be sent yet: the same whenever this person opens this form. */
function deviceKey({ sealer }: MiniAppOptions, user: string, formId: string): string {
  const halves = HALVES.map((half) => sealer.mac(`device-key-${half}`, `${user}|${formId}`));
  return Buffer.from(halves.join(''), 'hex').toString('base64');
}
