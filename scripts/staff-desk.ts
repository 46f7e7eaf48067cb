import { ROLES, roleSchema } from '../src/contract/console-auth.ts';
import { normalisePhone } from '../src/contract/phone.ts';
import {
  addStaff,
  disableStaff,
  enableStaff,
  problemWithNew,
  resetStaff,
  type FirstSecrets,
  type StaffOptions,
} from '../src/console/staff/manage.ts';
import { COMMAND_LINE } from '../src/domain/audit.ts';
import { looksLikePhone } from '../src/domain/account.ts';
import type { Account } from '../src/ports.ts';

export const USAGE = `npm run staff -- add --name "Trần Thị Lan" --phone 0905… --role ${ROLES.join('|')} --commune ID [--village ID]
npm run staff -- list [--commune ID]
npm run staff -- disable|enable|reset <id hoặc số điện thoại> [--commune ID]

Vai trò: village tổ công nghệ số của thôn (cần --village) · officer cán bộ xã · head lãnh đạo xã · province tỉnh, chỉ xem số tổng · admin quản trị`;

/** What was asked cannot be done; the message says what to do instead. */
export class Refused extends Error {}

export interface Desk extends StaffOptions {
  communes: readonly string[];
}

export type Given = Partial<Record<'name' | 'phone' | 'role' | 'commune' | 'village', string>>;

type Command = (desk: Desk, given: Given, whom?: string) => Promise<string>;

export const COMMANDS: Record<string, Command> = { add, list, disable, enable, reset };

async function add(desk: Desk, { name, phone, role, commune, village }: Given): Promise<string> {
  if (!name || !phone || !role || !commune) throw new Refused(USAGE);
  const known = roleSchema.safeParse(role);
  if (!known.success) throw new Refused(`Không có vai trò "${role}". Các vai trò: ${ROLES.join(', ')}`);
  const person = { name, phone, role: known.data, communeId: commune, ...(village && { village }) };
  refuseUnknown(desk, commune);
  const problem = await problemWithNew(desk, person);
  if (problem) throw new Refused(problem);
  const { id, ...secrets } = await addStaff(desk, COMMAND_LINE, person);
  return [`Đã thêm ${name} (${id}).`, ...handOver(secrets)].join('\n');
}

async function list(desk: Desk, { commune }: Given): Promise<string> {
  const lines = (await everybody(desk, commune)).map((one) => {
    const state = [
      one.isDisabled ? 'đang khóa' : one.passwordHash ? '' : 'chưa có mật khẩu',
      one.mustChangePassword ? 'chưa đổi mật khẩu đầu' : '',
      one.totpSecret ? 'mã sáu số' : '',
      one.conversationId ? 'đã liên kết Zalo' : '',
    ].filter(Boolean);
    return [one.id, one.communeId, one.role, one.village ?? '-', one.phone, one.name, state.join(', ')].join(
      '  ',
    );
  });
  return lines.length ? lines.join('\n') : 'Chưa có cán bộ nào.';
}

async function disable(desk: Desk, { commune }: Given, whom?: string): Promise<string> {
  const account = await theOne(desk, commune, whom);
  const reopened = await disableStaff(desk, COMMAND_LINE, account);
  const cases = reopened.length
    ? `Việc chưa ai nhận, xin giao lại: ${reopened.join(', ')}.`
    : 'Không có việc nào đang giữ.';
  return `Đã khóa ${account.name}, mọi phiên đã đăng xuất. ${cases}`;
}

async function enable(desk: Desk, { commune }: Given, whom?: string): Promise<string> {
  const account = await theOne(desk, commune, whom);
  await enableStaff(desk, COMMAND_LINE, account);
  return `Đã mở lại ${account.name}. Quên mật khẩu thì chạy: npm run staff -- reset ${account.id}`;
}

async function reset(desk: Desk, { commune }: Given, whom?: string): Promise<string> {
  const account = await theOne(desk, commune, whom);
  if (account.isDisabled) throw new Refused(`${account.name} đang bị khóa: chạy enable trước.`);
  const secrets = await resetStaff(desk, COMMAND_LINE, account);
  return [`Đã cấp lại cho ${account.name}. Mã sáu số đã tắt.`, ...handOver(secrets)].join('\n');
}

const handOver = ({ firstPassword, linkCode }: FirstSecrets): string[] => [
  `Mật khẩu lần đầu, chỉ hiện lần này, dùng trong 7 ngày:  ${firstPassword}`,
  `Liên kết Zalo: nhờ người này nhắn vào Zalo của xã:  #lienket ${linkCode}`,
];

/** By id, or by a phone that is somebody's alone. */
async function theOne(desk: Desk, commune: string | undefined, whom?: string): Promise<Account> {
  if (!whom) throw new Refused(USAGE);
  const isIt = looksLikePhone(whom)
    ? ({ phone }: Account) => normalisePhone(phone) === normalisePhone(whom)
    : ({ id }: Account) => id === whom;
  const found = (await everybody(desk, commune)).filter(isIt);
  const [only] = found;
  if (!only) throw new Refused(`Không có cán bộ "${whom}". Xem: npm run staff -- list`);
  if (found.length === 1) return only;
  const ids = found.map(({ id, name, communeId }) => `${id} (${name}, ${communeId})`);
  throw new Refused(`Có ${found.length} người: ${ids.join(', ')}. Xin dùng mã.`);
}

async function everybody(desk: Desk, commune?: string): Promise<Account[]> {
  if (commune !== undefined) refuseUnknown(desk, commune);
  const communes = commune === undefined ? desk.communes : [commune];
  return (await Promise.all(communes.map((one) => desk.accounts.ofCommune(one)))).flat();
}

function refuseUnknown({ communes }: Desk, commune: string): void {
  if (communes.includes(commune)) return;
  throw new Refused(`Không có xã "${commune}". Các xã đang có: ${communes.join(', ')}`);
}
