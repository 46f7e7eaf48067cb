import type { Request, Response } from 'express';
import {
  batchRequest,
  checkRequest,
  decideRequest,
  formsQuery,
  numberRequest,
} from '../../contract/console-forms.ts';
import type { AuditAction } from '../../ports.ts';
import { sendPdf, type Route } from '../../routes.ts';
import { noteLook } from '../noted.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, BAD_REQUEST, ok, refused, type Reply } from '../auth/replies.ts';
import { decideOfMany, decideOne, wrongWith } from './decide.ts';
import { detailOf, valueOf } from './detail.ts';
import { listForms } from './list.ts';
import type { FormsOptions, LetterKind } from './options.ts';
import { formFor } from './walls.ts';

const NOT_FOUND = refused(404, 'not_found', 'Không có phiếu này trong phần việc của anh/chị.');
const NOT_OPEN = refused(409, 'refused', 'Phiếu này không còn chờ xem.');
const NO_LETTER = refused(409, 'refused', 'Phiếu này chưa có giấy như vậy để in.');

type Found = NonNullable<Awaited<ReturnType<typeof formFor>>>;

/** Forms from the mini app: the list, one of them, and what is decided. The province sees none. */
export function formsRoutes(options: FormsOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/registrations',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(request, response) {
        const query = formsQuery.safeParse(request.query);
        const list = query.success
          ? ok(await listForms(options, officerOf(response), query.data))
          : BAD_REQUEST;
        answer(response, list);
      },
    },
    {
      method: 'get',
      path: '/api/console/registrations/:id',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(request, response) {
        answer(response, await withForm(options, request, response, seen(options, officerOf(response))));
      },
    },
    ...changeRoutes(options),
    ...decideRoutes(options),
    letterRoute(options, '/api/console/registrations/:id/receipt.pdf', 'receipt'),
    letterRoute(options, '/api/console/registrations/:id/return.pdf', 'return'),
  ];
}

function changeRoutes(options: FormsOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/registrations/:id/number',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(numberRequest, ({ field: id }, request, response) =>
        withForm(options, request, response, async ({ form }) => {
          const field = options.form(form.formId)?.fields.find((one) => one.id === id);
          if (!field || !form.answers[id]) return NOT_FOUND;
          await note(options, officerOf(response), form.id, 'number_shown', { field: id });
          return ok({ value: valueOf(options, form, field, true) });
        }),
      ),
    },
    {
      method: 'post',
      path: '/api/console/registrations/:id/check',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(checkRequest, ({ item, isDone }, request, response) =>
        withForm(options, request, response, async (found) => {
          const officer = officerOf(response);
          const { checks } = await detailOf(options, officer, found);
          // Only what is on the list of this form, so that the list stays short.
          if (!checks.some((one) => one.item === item)) return BAD_REQUEST;
          const { communeId, id: officerId } = officer;
          const desk = options.registrationDesk;
          const changed = isDone
            ? await desk.check(communeId, found.form.id, { item, officerId, at: options.clock.now() })
            : await desk.uncheck(communeId, found.form.id, item);
          if (!changed) return NOT_OPEN;
          await note(options, officer, changed.id, 'registration_checked', { item, done: Number(isDone) });
          return ok({ form: await detailOf(options, officer, { ...found, form: changed }) });
        }),
      ),
    },
  ];
}

function decideRoutes(options: FormsOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/registrations/decide',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(batchRequest, async ({ requestId, ids, ...verdict }, _request, response) => {
        const officer = officerOf(response);
        const problem = wrongWith(verdict, officer);
        if (problem) return problem;
        const results = [];
        for (const id of new Set(ids)) {
          const found = await formFor(options, officer, id);
          const one = found
            ? await decideOfMany(options, officer, found, verdict, requestId)
            : { isDone: false, says: 'Không có phiếu này trong phần việc của anh/chị.' };
          results.push({ id, code: found?.form.code ?? '', ...one });
        }
        return ok({ results });
      }),
    },
    {
      method: 'post',
      path: '/api/console/registrations/:id/decide',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(decideRequest, ({ requestId, ...verdict }, request, response) =>
        withForm(options, request, response, async (found) => {
          const officer = officerOf(response);
          const problem = wrongWith(verdict, officer);
          if (problem) return problem;
          const { isDone, says } = await decideOne(options, officer, found, verdict, requestId);
          const now = isDone && (await formFor(options, officer, found.form.id));
          if (!now) return refused(409, 'refused', says);
          return ok({ message: says, form: await detailOf(options, officer, now) });
        }),
      ),
    },
  ];
}

function letterRoute(options: FormsOptions, path: string, kind: LetterKind): Route {
  return {
    method: 'get',
    path,
    guard: 'officer_session',
    roles: ['village', 'officer', 'head', 'admin'],
    async handle(request, response) {
      const officer = officerOf(response);
      const found = await formFor(options, officer, String(request.params.id));
      if (!found) return answer(response, NOT_FOUND);
      const pdf = await options.letters[kind](found.form.id);
      if (!pdf) return answer(response, NO_LETTER);
      await note(options, officer, found.form.id, 'letter_printed', { letter: kind });
      sendPdf(response, pdf, `${kind === 'receipt' ? 'giay-bao' : 'giay-tra-loi'}-${found.form.code}.pdf`);
    },
  };
}

const seen =
  (options: FormsOptions, officer: SignedIn) =>
  async (found: Found): Promise<Reply> => {
    const { communeId, id: officerId } = officer;
    const subject = { kind: 'registration', id: found.form.id } as const;
    await noteLook(options, { communeId, officerId, action: 'registration_seen', subject });
    return ok({ form: await detailOf(options, officer, found) });
  };

async function withForm(
  options: FormsOptions,
  request: Request,
  response: Response,
  work: (found: Found) => Promise<Reply>,
): Promise<Reply> {
  const found = await formFor(options, officerOf(response), String(request.params.id));
  return found ? work(found) : NOT_FOUND;
}

function note(
  { audit, clock }: FormsOptions,
  { communeId, id: officerId }: SignedIn,
  id: string,
  action: AuditAction,
  detail?: Record<string, string | number>,
): Promise<void> {
  const subject = { kind: 'registration', id } as const;
  return audit.append({ at: clock.now(), communeId, officerId, action, subject, ...(detail && { detail }) });
}
