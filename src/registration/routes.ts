import type { Response } from 'express';
import type { z } from 'zod';
import {
  draftRequest,
  eraseRequest,
  homeRequest,
  phoneRequest,
  registrationsRequest,
  sessionRequest,
  submissionRequest,
  withdrawRequest,
} from '../contract/miniapp-api.ts';
import type { Route } from '../routes.ts';
import { saveDraft } from './drafts.ts';
import { eraseUser } from './erasing.ts';
import { ok, onTheWire, refused, type Reply } from './messages.ts';
import { mine, withdraw } from './mine.ts';
import { openHome, openSession } from './opening.ts';
import type { MiniAppOptions } from './options.ts';
import type { FormSession } from './session.ts';
import { submit } from './submit.ts';

const ERASED = 'Xã đã xóa phiếu và tin nhắn của bác. Việc khẩn thì bác gọi xã.';

/** The mini app's API. Bearer sessions only: the app lives on an origin it shares with others. */
export function miniAppRoutes(options: MiniAppOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/miniapp/home',
      guard: 'form_opening',
      handle: call(homeRequest, (body) => openHome(options, body)),
    },
    {
      method: 'post',
      path: '/api/miniapp/session',
      guard: 'form_opening',
      handle: call(sessionRequest, (body) => openSession(options, body)),
    },
    ...formRoutes(options),
    ...ownerRoutes(options),
  ];
}

function formRoutes(options: MiniAppOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/miniapp/draft',
      guard: 'form_session',
      handle: call(draftRequest, (body, session) => saveDraft(options, session, body)),
    },
    {
      method: 'post',
      path: '/api/miniapp/phone',
      guard: 'form_session',
      handle: call(phoneRequest, (body) => tellPhone(options, body)),
    },
    {
      method: 'post',
      path: '/api/miniapp/submissions',
      guard: 'form_session',
      handle: call(submissionRequest, (body, session) => submit(options, session, body)),
    },
  ];
}

/** What somebody may see and do of what they sent. */
function ownerRoutes(options: MiniAppOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/miniapp/registrations',
      guard: 'form_session',
      handle: call(registrationsRequest, async (_body, session) =>
        ok({ registrations: await mine(options, session) }),
      ),
    },
    {
      method: 'post',
      path: '/api/miniapp/withdraw',
      guard: 'form_session',
      handle: call(withdrawRequest, (body, session) => withdraw(options, session, body.registrationId)),
    },
    {
      method: 'post',
      path: '/api/miniapp/erase',
      guard: 'form_session',
      handle: call(eraseRequest, async (_body, { user }) => {
        await eraseUser(options, user, String(options.clock.now()));
        return ok({ message: ERASED });
      }),
    },
  ];
}

/** One call: its body is read by its shape, its reply goes out as it is. */
function call<T>(
  shape: z.ZodType<T>,
  act: (body: T, session: FormSession) => Promise<Reply<unknown>>,
): Route['handle'] {
  return async (request, response) => {
    const body = shape.safeParse(request.body);
    const reply = body.success ? await act(body.data, sessionOf(response)) : refused('bad_request');
    const { status, body: answer } = onTheWire(reply);
    response.status(status).set('cache-control', 'no-store').json(answer);
  };
}

function sessionOf(response: Response): FormSession {
  return response.locals.session as FormSession;
}

async function tellPhone(
  { phoneOf }: MiniAppOptions,
  { accessToken, code }: z.infer<typeof phoneRequest>,
): Promise<Reply<{ phone: string }>> {
  const phone = await phoneOf(accessToken, code);
  return phone ? ok({ phone: phone.replace(/^84/, '0') }) : refused('no_phone');
}
