import type { Request, Response } from 'express';
import type { z } from 'zod';
import {
  phoneListQuery,
  type markCallRequest,
  type PhoneListAnswer,
} from '../../contract/console-notices.ts';
import type { Notice } from '../../domain/notice.ts';
import type { NoticeCall } from '../../ports.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, BAD_REQUEST, ok, refused, type Reply } from '../auth/replies.ts';
import { sendSheet } from '../files.ts';
import { noteLook } from '../noted.ts';
import { forOfficer, foundFor } from './found.ts';
import type { NoticesOptions, Person } from './options.ts';
import { CALL_COLUMNS, oncePerNumber, rowOf } from './phone-rows.ts';
import { namesOf } from './view.ts';
import { NOTHING } from './write.ts';

const PAGE = 50;
/** Of a file: more than an office phones. */
const MOST = 2_000;
const NOT_TO_CALL = refused(404, 'not_found', 'Không có người này trong danh sách phải gọi.');

/** Those of a notice who must be phoned, as far as this officer may know them, with what was noted of each. */
interface List {
  people: readonly Person[];
  marks: ReadonlyMap<string, NoticeCall>;
}

async function listOf(
  options: NoticesOptions,
  notice: Notice,
  officer: SignedIn,
  village: string,
): Promise<List> {
  const narrowed = forOfficer(notice, officer, village);
  const [people, calls] = await Promise.all([
    narrowed ? options.toCall(narrowed) : [],
    options.noticeCalls.of(officer.communeId, notice.id),
  ]);
  return { people, marks: new Map(calls.map((one) => [one.conversationId, one])) };
}

type Row = PhoneListAnswer['people'][number];

async function rowsOf(
  options: NoticesOptions,
  { communeId }: SignedIn,
  people: readonly Person[],
  marks: List['marks'],
): Promise<Row[]> {
  const contacts = await options.contactsOf(communeId, people);
  const nameOf = await namesOf(
    options,
    communeId,
    [...marks.values()].map(({ officerId }) => officerId),
  );
  const rows = people.map(({ id, village = '' }, at): Row => {
    const mark = marks.get(id);
    return {
      ...{ id, also: [] },
      ...(contacts[at] ?? { name: '', phone: '' }),
      village: options.villageName(communeId, village),
      ...(mark && { mark: { outcome: mark.outcome, by: nameOf(mark.officerId), at: mark.at } }),
    };
  });
  return oncePerNumber(rows);
}

/** Written down before it is shown. */
export async function phoneList(
  options: NoticesOptions,
  request: Request,
  officer: SignedIn,
): Promise<Reply> {
  const query = phoneListQuery.safeParse(request.query);
  if (!query.success) return BAD_REQUEST;
  const { village, skip } = query.data;
  const found = await foundFor(options, officer, String(request.params.id));
  if (!found) return NOTHING;
  const { people, marks } = await listOf(options, found.notice, officer, village);
  const counted = (outcome: NoticeCall['outcome']): number =>
    people.filter(({ id }) => marks.get(id)?.outcome === outcome).length;
  await noteLook(options, {
    ...{ communeId: officer.communeId, officerId: officer.id, action: 'phone_list_seen' },
    subject: { kind: 'notice', id: found.notice.id },
    detail: { rows: people.length },
  });
  const body: PhoneListAnswer = {
    people: await rowsOf(options, officer, people.slice(skip, skip + PAGE), marks),
    ...{
      skip,
      perPage: PAGE,
      total: people.length,
      called: counted('called'),
      noAnswer: counted('no_answer'),
    },
  };
  return ok(body);
}

export async function exportPhoneList(
  options: NoticesOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const officer = officerOf(response);
  const query = phoneListQuery.safeParse(request.query);
  if (!query.success) return answer(response, BAD_REQUEST);
  const found = await foundFor(options, officer, String(request.params.id));
  if (!found) return answer(response, NOTHING);
  const { people, marks } = await listOf(options, found.notice, officer, query.data.village);
  const rows = (await rowsOf(options, officer, people.slice(0, MOST), marks)).map(rowOf);
  if (people.length > MOST) rows.push(['Còn nữa: chọn từng thôn để tải tiếp.']);
  await options.audit.append({
    ...{ at: options.clock.now(), communeId: officer.communeId, officerId: officer.id },
    ...{ action: 'phone_list_exported', subject: { kind: 'notice', id: found.notice.id } },
    detail: { format: 'csv', rows: people.length },
  });
  const name = `goi-dien-${found.notice.code.toLowerCase()}`;
  await sendSheet(response, { name, columns: CALL_COLUMNS, rows }, 'csv');
}

/** Also of somebody who has written since, and stands on the list no more: they were phoned all the same. */
export async function markCall(
  options: NoticesOptions,
  officer: SignedIn,
  noticeId: string,
  { person, outcome }: z.infer<typeof markCallRequest>,
): Promise<Reply> {
  const found = await foundFor(options, officer, noticeId);
  const notice = found && forOfficer(found.notice, officer);
  const known = notice && (await options.oneToCall(notice, person));
  if (!known) return found ? NOT_TO_CALL : NOTHING;
  const { communeId, id: officerId } = officer;
  const of = { communeId, noticeId: notice.id, conversationId: known.id };
  const at = options.clock.now();
  if (outcome === 'none') await options.noticeCalls.unmark(of);
  else await options.noticeCalls.mark({ ...of, outcome, officerId, at });
  await options.audit.append({
    ...{ at, communeId, officerId, action: 'call_marked', subject: { kind: 'notice', id: notice.id } },
    detail: { outcome, person: known.id },
  });
  return ok({});
}
