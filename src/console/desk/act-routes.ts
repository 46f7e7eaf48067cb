import type { Response } from 'express';
import type { z } from 'zod';
import {
  caseActRequest,
  closeRequest,
  noteRequest,
  passRequest,
  presenceRequest,
  replyRequest,
} from '../../contract/console-desk.ts';
import { isAway } from '../../domain/account.ts';
import { asksOrHoldsSecret } from '../../domain/officer-words.ts';
import type { Acted, AuditAction, CaseAct, CaseRow } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf } from '../auth/guard.ts';
import { asked, ok, refused, type Reply } from '../auth/replies.ts';
import type { DeskOptions } from './options.ts';
import { rowFor, shownTo } from './reading.ts';
import { NOT_FOUND, noted } from './routes.ts';
import { maySee } from './walls.ts';

const OVER = refused(409, 'refused', 'Việc này đã đóng.');
const SECRET = refused(
  422,
  'refused',
  'Không gửi lời này. Không ai được hỏi bà con mã OTP, mật khẩu, số thẻ. Anh/chị viết lại giúp.',
);
const NO_COLLEAGUE = refused(
  422,
  'refused',
  'Người này không nhận việc của xã được. Anh/chị chọn người khác.',
);

const NO_PICTURE = refused(422, 'refused', 'Hình này không còn. Anh/chị chọn lại hình.');

/** What officers do with a case. */
export function actRoutes(options: DeskOptions): Route[] {
  const { acts } = options;
  return [
    {
      method: 'post',
      path: '/api/console/cases/:id/take',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, caseActRequest, 'case_taken', (act) => acts.take(act)),
    },
    {
      method: 'post',
      path: '/api/console/cases/:id/reply',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, replyRequest, 'case_answered', async (act, { text, picture }) => {
        if (asksOrHoldsSecret(text)) return SECRET;
        if (picture && !(await options.sentPictures.read(picture, act.row.conversationId))) return NO_PICTURE;
        return acts.reply(act, { text: text.normalize('NFC'), ...(picture && { picture }) });
      }),
    },
    {
      method: 'post',
      path: '/api/console/cases/:id/note',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, noteRequest, 'case_noted', async (act, { text }) =>
        asksOrHoldsSecret(text) ? SECRET : acts.note(act, text.normalize('NFC')),
      ),
    },
    {
      method: 'post',
      path: '/api/console/cases/:id/pass',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, passRequest, 'case_passed', async (act, { to }) => {
        const problem = to !== undefined && (await whyNotTo(options, act.row, to));
        return problem || acts.pass(act, to);
      }),
    },
    ...endRoutes(options),
  ];
}

function endRoutes(options: DeskOptions): Route[] {
  const { acts } = options;
  return [
    {
      method: 'post',
      path: '/api/console/cases/:id/hand-back',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, caseActRequest, 'case_handed_back', (act) => acts.handBack(act)),
    },
    {
      method: 'post',
      path: '/api/console/cases/:id/reopen',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, caseActRequest, 'case_reopened', (act) => acts.reopen(act)),
    },
    {
      method: 'post',
      path: '/api/console/cases/:id/close',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: acting(options, closeRequest, 'case_closed', async (act, { outcome, note = '', asks }) =>
        asksOrHoldsSecret(note) ? SECRET : acts.close(act, { outcome, note, asks }),
      ),
    },
    {
      method: 'post',
      path: '/api/console/cases/:id/presence',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(presenceRequest, async ({ isTyping }, request, response) => {
        const officer = officerOf(response);
        const row = await rowFor(options, officer, String(request.params.id));
        if (!row) return NOT_FOUND;
        const who = { id: officer.id, name: officer.name, isTyping };
        const there = options.presence.seen(row.id, who, options.clock.now());
        options.hub.send({ kind: 'presence', caseId: row.id, who: there }, (viewer) => maySee(viewer, row));
        return ok({});
      }),
    },
  ];
}

/** Somebody who works here, is here, and would see the case. */
async function whyNotTo({ accounts, clock }: DeskOptions, row: CaseRow, id: string): Promise<Reply | null> {
  const account = await accounts.find(id);
  if (!account || account.isDisabled || account.communeId !== row.communeId) return NO_COLLEAGUE;
  if (account.role === 'province') return NO_COLLEAGUE;
  if (!isAway(account, clock.now())) return null;
  return refused(422, 'refused', `${account.name} đang vắng. Anh/chị chọn người khác.`);
}

type Work<B> = (act: CaseAct, body: B) => Promise<Acted | Reply>;

function acting<T extends z.ZodType<{ requestId: string }>>(
  options: DeskOptions,
  shape: T,
  action: AuditAction,
  work: Work<z.infer<T>>,
) {
  return asked(shape, async (body, request, response) => {
    const row = await rowFor(options, officerOf(response), String(request.params.id));
    if (!row) return NOT_FOUND;
    const officer = await officerIn(options, response);
    const result = await work({ requestId: body.requestId, officer, row }, body);
    if ('status' in result) return result;
    if (result.kind === 'over') return OVER;
    if (result.kind === 'held') return refused(409, 'refused', `${result.holder} đang giữ việc này.`);
    await noted(options, response, row, action);
    const after = await options.caseDesk.row(row.id);
    return ok({ row: shownTo(options, after ?? row) });
  });
}

async function officerIn({ accounts }: DeskOptions, response: Response): Promise<CaseAct['officer']> {
  const { id, name } = officerOf(response);
  const phone = (await accounts.find(id))?.phone ?? '';
  return { id, name, phone };
}
