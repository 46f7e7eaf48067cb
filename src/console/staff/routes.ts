import type { Request, Response } from 'express';
import { emptyRequest, type Role } from '../../contract/console-auth.ts';
import { staffAddRequest, type StaffMember } from '../../contract/console-staff.ts';
import { mayManage } from '../../domain/account.ts';
import type { Account } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok, refused, type Reply } from '../auth/replies.ts';
import {
  addStaff,
  disableStaff,
  enableStaff,
  problemWithNew,
  resetStaff,
  type StaffOptions,
} from './manage.ts';

const CHIEFS: readonly Role[] = ['head', 'admin'];
/** The same for somebody of another commune as for nobody: who works there is not told. */
const NOT_FOUND = refused(404, 'not_found', 'Không có cán bộ này trong xã của anh/chị.');
const NOT_YOURS = refused(403, 'not_allowed', 'Anh/chị không quản lý vai trò này. Xin nhờ quản trị viên.');
const NOT_ONESELF = refused(409, 'refused', 'Anh/chị không tự làm việc này cho mình được.');
const STOPPED = refused(409, 'refused', 'Người này đang bị khóa. Anh/chị mở lại trước.');

/** Adding, stopping and resetting the people of a commune. */
export function staffRoutes(options: StaffOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/staff',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: async (request, response) => answer(response, await list(options, request, response)),
    },
    {
      method: 'post',
      path: '/api/console/staff',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: asked(staffAddRequest, async ({ communeId: wanted, village, ...rest }, _request, response) => {
        const actor = officerOf(response);
        const communeId = communeFor(options, actor, wanted);
        if (!communeId) return NOT_FOUND;
        if (!mayManage(actor.role, rest.role)) return NOT_YOURS;
        const person = { ...rest, communeId, ...(village && { village }) };
        const problem = await problemWithNew(options, person);
        if (problem) return refused(422, 'refused', problem);
        const { id, ...secrets } = await addStaff(options, actor.id, person);
        return withMember(options, id, secrets);
      }),
    },
    ...changeRoutes(options),
  ];
}

function changeRoutes(options: StaffOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/staff/:id/disable',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: change(options, async (actor, account) => {
        const reopened = await disableStaff(options, actor.id, account);
        return withMember(options, account.id, { reopened });
      }),
    },
    {
      method: 'post',
      path: '/api/console/staff/:id/enable',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: change(options, async (actor, account) => {
        await enableStaff(options, actor.id, account);
        return withMember(options, account.id);
      }),
    },
    {
      method: 'post',
      path: '/api/console/staff/:id/reset',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: change(options, async (actor, account) => {
        if (account.isDisabled) return STOPPED;
        return withMember(options, account.id, await resetStaff(options, actor.id, account));
      }),
    },
  ];
}

/** One's own commune; an administrator may name any that is served here. */
function communeFor({ villages }: StaffOptions, actor: SignedIn, wanted?: string): string | null {
  if (wanted === undefined || wanted === actor.communeId) return actor.communeId;
  return actor.role === 'admin' && villages(wanted) ? wanted : null;
}

async function list(options: StaffOptions, request: Request, response: Response): Promise<Reply> {
  const { commune } = request.query;
  const communeId = communeFor(
    options,
    officerOf(response),
    typeof commune === 'string' ? commune : undefined,
  );
  if (!communeId) return NOT_FOUND;
  return ok({ staff: (await options.accounts.ofCommune(communeId)).map(toMember) });
}

function change(options: StaffOptions, work: (actor: SignedIn, account: Account) => Promise<Reply>) {
  return asked(emptyRequest, async (_body, request, response) => {
    const actor = officerOf(response);
    const account = await options.accounts.find(String(request.params.id));
    if (!account || communeFor(options, actor, account.communeId) === null) return NOT_FOUND;
    if (account.id === actor.id) return NOT_ONESELF;
    return mayManage(actor.role, account.role) ? work(actor, account) : NOT_YOURS;
  });
}

async function withMember({ accounts }: StaffOptions, id: string, more: object = {}): Promise<Reply> {
  const account = await accounts.find(id);
  return account ? ok({ member: toMember(account), ...more }) : NOT_FOUND;
}

function toMember(account: Account): StaffMember {
  const { id, name, phone, role, communeId, village, isDisabled, mustChangePassword } = account;
  return {
    ...{ id, name, phone, role, communeId, isDisabled, mustChangePassword },
    ...(village && { village }),
    hasPassword: account.passwordHash !== undefined,
    hasTotp: account.totpSecret !== undefined,
    hasZalo: account.conversationId !== undefined,
  };
}
