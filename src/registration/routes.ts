import type { Request, Response } from 'express';
import { sessionRequest, submissionRequest, type SessionAnswer } from '../contract/miniapp-api.ts';
import { optionsOf, type FormDefinition } from '../contract/form.ts';
import { localTime } from '../domain/hours.ts';
import type { Clock } from '../ports.ts';
import type { Route } from '../routes.ts';
import type { createRegistrationService } from './service.ts';
import type { FormSession, Sessions } from './session.ts';

export interface MiniAppRoutesOptions {
  service: ReturnType<typeof createRegistrationService>;
  sessions: Sessions;
  clock: Clock;
  form(id: string): FormDefinition | undefined;
  /** The app-scoped id behind a Zalo access token; null when Zalo does not vouch for it. */
  whoIs(accessToken: string): Promise<string | null>;
  commune(oaId: string): { id: string; name: string; villages: { id: string; name: string }[] };
  defaultOaId: string;
  /** What the form begins with; only for whom the chat's link was made. */
  prefill(conversationId: string, formId: string): Promise<Record<string, string>>;
}

const MESSAGES = {
  bad_request: 'Phiếu gửi lên chưa đúng. Bác mở lại phiếu từ Zalo.',
  unknown_form: 'Không có phiếu này. Bác mở lại từ Zalo.',
  not_signed_in: 'Chưa nhận ra bác. Bác mở phiếu này trong Zalo.',
  form_changed: 'Phiếu vừa được sửa. Bác đóng lại và mở phiếu từ Zalo.',
  look_again: 'Còn câu chưa đúng. Bác xem lại câu được đánh dấu.',
} as const;

function refuse(
  response: Response,
  status: number,
  error: keyof typeof MESSAGES,
  fields?: Record<string, string>,
): void {
  response.status(status).json({ error, message: MESSAGES[error], ...(fields && { fields }) });
}

/** The mini app's API. Bearer sessions only: the app lives on an origin it shares with others. */
export function miniAppRoutes(options: MiniAppRoutesOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/miniapp/session',
      guard: 'public',
      handle: (request, response) => openSession(options, request, response),
    },
    {
      method: 'post',
      path: '/api/miniapp/submissions',
      guard: 'form_session',
      handle: (request, response) => submit(options, request, response),
    },
  ];
}

async function openSession(
  options: MiniAppRoutesOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const parsed = sessionRequest.safeParse(request.body);
  if (!parsed.success) return refuse(response, 400, 'bad_request');
  const form = options.form(parsed.data.formId);
  if (!form) return refuse(response, 404, 'unknown_form');
  const user = await options.whoIs(parsed.data.accessToken);
  if (!user) return refuse(response, 401, 'not_signed_in');
  const link = await options.service.linkOf(parsed.data.token, user);
  const { conversationId, behalf } = link ?? {};
  const oaId = link?.oaId ?? options.defaultOaId;
  const commune = options.commune(oaId);
  const now = options.clock.now();
  const session = options.sessions.issue(
    {
      user,
      oaId,
      communeId: commune.id,
      formId: form.id,
      ...(conversationId && { conversationId }),
      ...(behalf && { behalf }),
    },
    now,
  );
  const answer: SessionAnswer = {
    session,
    form,
    villages: commune.villages,
    commune: commune.name,
    prefill: conversationId
      ? { ...(await options.prefill(conversationId, form.id)), ...knownTo(form, link?.prefill) }
      : {},
    fromChat: conversationId !== undefined,
    today: localTime(now).date,
    providers: [],
    draft: null,
    deviceKey: options.service.deviceKey(user, form.id),
  };
  response.json(answer);
}

/** Only what this form asks, and only answers it offers: its options may have changed since. */
function knownTo(
  form: FormDefinition,
  prefill: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const offered = form.fields.flatMap((field) => optionsOf(field).map(({ value }) => `${field.id}=${value}`));
  return Object.fromEntries(
    Object.entries(prefill).filter(([id, value]) => offered.includes(`${id}=${value}`)),
  );
}

async function submit(options: MiniAppRoutesOptions, request: Request, response: Response): Promise<void> {
  const session = response.locals.session as FormSession;
  const parsed = submissionRequest.safeParse(request.body);
  const form = options.form(session.formId);
  if (!parsed.success || !form) return refuse(response, 400, 'bad_request');
  const result = await options.service.submit(session, form, parsed.data);
  if (result.kind === 'outdated') return refuse(response, 409, 'form_changed');
  if (result.kind === 'refused') return refuse(response, 422, 'look_again', result.fields);
  response.json({ code: result.code, message: form.done });
}
