import { createHash } from 'node:crypto';
import type { Alerts, Conversations, Officer, Officers, Task, Words } from '../ports.ts';
import { nextSeq } from '../domain/ids.ts';
import { windowIsOpen } from '../domain/window.ts';
import { message, send, type Post } from './post.ts';

export interface TaskDesk extends Post {
  conversations: Pick<Conversations, 'find'>;
  officers: Pick<Officers, 'ofCommune'>;
  alerts: Alerts;
  words(communeId: string): Words;
}

/** More lines than this nobody reads on a phone. */
const SHOWN = 8;
const CENTRAL = new Set(['head', 'admin', 'officer']);

/** One message about all of them, by e-mail or webhook and on Zalo; false when nobody could be reached. */
export async function tellTasks(desk: TaskDesk, communeId: string, tasks: readonly Task[]): Promise<boolean> {
  const words = desk.words(communeId);
  const text = tasksText(words, tasks);
  const isAlerted = await desk.alerts.tell(communeId, words.phrase('tasks_subject'), text);
  const officers = (await desk.officers.ofCommune(communeId)).filter(isCentral);
  let reached = 0;
  for (const officer of officers) reached += (await tellOfficer(desk, officer, tasks, text)) ? 1 : 0;
  return isAlerted || reached > 0;
}

function isCentral({ village, role }: Officer): boolean {
  return !village && CENTRAL.has(role);
}

async function tellOfficer(
  desk: TaskDesk,
  officer: Officer,
  tasks: readonly Task[],
  text: string,
): Promise<boolean> {
  const now = desk.clock.now();
  const own = officer.conversationId ? await desk.conversations.find(officer.conversationId) : null;
  if (!own || !windowIsOpen(own.lastCitizenAt, now)) return false;
  const { id: conversationId, oaId, communeId, userId } = own;
  // Of what it tells: a crash before that was noted makes the same message again, which the outbox knows.
  const eventId = `tasks:${hashOf(tasks)}`;
  const origin = { eventId, seq: nextSeq(now), oaId, communeId, conversationId, userId, at: now };
  // Named a card, so that one which Zalo refuses goes out by e-mail instead of becoming a case.
  await send(desk, [message(origin, own, `card:tasks:${officer.id}`, { text })]);
  return true;
}

function hashOf(tasks: readonly Task[]): string {
  const told = tasks.map(({ id, openedAt }) => `${id}@${openedAt}`).sort();
  return createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 20);
}

function tasksText(words: Words, tasks: readonly Task[]): string {
  const lines = tasks
    .slice(0, SHOWN)
    .map(({ title, dueOn }) =>
      words.phrase('tasks_line', { text: title, day: dueOn.split('-').reverse().join('/') }),
    );
  const left = tasks.length - SHOWN;
  return words.phrase('tasks_due', {
    count: String(tasks.length),
    text: lines.join('\n'),
    more: left > 0 ? words.phrase('tasks_more', { count: String(left) }) : '',
  });
}
