import type {
  CaseDesk,
  Eraser,
  FormTokens,
  Lessons,
  Origin,
  Outbox,
  Pending,
  ScamMemory,
  Talk,
  Timers,
} from './ports.ts';
import { ringsAt, windowTimer, WINDOW_TIMERS } from './domain/window.ts';
import type { Effect } from './domain/effect.ts';
import type { LessonKind } from './domain/lesson.ts';
import { askAgain, changeCase, forward, linkOfficer, relay } from './escalation/change-case.ts';
import { changeForm } from './escalation/change-form.ts';
import { openCase, tellOfficers, type Desk } from './escalation/open-case.ts';
import { tellDesk } from './escalation/tell-desk.ts';
import { send } from './escalation/post.ts';
import { markShown } from './escalation/mark-shown.ts';

export interface ProjectorOptions extends Desk {
  outbox: Outbox;
  timers: Timers;
  formTokens: FormTokens;
  eraser: Eraser;
  lessons: Lessons;
  scamMemory: ScamMemory;
  talk: Pick<Talk, 'add'>;
  caseDesk: Pick<CaseDesk, 'heard' | 'judge'>;
  /** Once for each, however often its event is copied. */
  onLesson?(kind: LessonKind): void;
}

/**
 * Copies the results of a handled event to where they are used. Everything is keyed by the event's id, so a crash
 * in the middle and a second run leave the same records.
 */
export function createProjector(options: ProjectorOptions) {
  return async (pending: Pending): Promise<void> => {
    const { origin } = pending;
    // First of all: it empties what waits to be sent, and would take the words that say it is done.
    const isErased = pending.effects.some(({ kind }) => kind === 'erase');
    if (isErased) await options.eraser.erase(origin.conversationId);
    await options.talk.add(pending.lines ?? []);
    await send(options, pending.messages);
    for (const effect of pending.effects) await apply(options, effect, origin);
    await noteHeard(options, pending);
  };
}

/** Who waits for whom: the citizen since their first unanswered word, nobody once a person has answered. */
async function noteHeard({ caseDesk }: ProjectorOptions, { caseId, lines = [] }: Pending): Promise<void> {
  if (!caseId) return;
  for (const { from, at, text } of lines) {
    if (from !== 'bot') await caseDesk.heard(caseId, { from, at, text });
  }
}

async function apply(options: ProjectorOptions, effect: Effect, origin: Origin): Promise<void> {
  switch (effect.kind) {
    case 'case.open':
      await openCase(options, effect, origin);
      return watchWindow(options, effect.caseId, origin);
    case 'case.note':
      return options.cases.note(effect.caseId, origin.eventId, options.clock.now(), effect.text);
    case 'case.again':
      return askAgain(options, effect, origin);
    case 'case.tell':
      return tellDesk(options, effect, origin);
    case 'case.village':
      await options.cases.set(effect.caseId, { village: effect.village });
      return tellOfficers(options, effect.caseId, origin, 'village');
    case 'case.form':
      return addForm(options, effect, origin);
    case 'case.human':
      await options.cases.take(effect.caseId, `oa-manager:${effect.adminId}`, options.clock.now());
      return;
    case 'case.close':
      return options.cases.set(effect.caseId, { status: 'closed', closedAt: options.clock.now() });
    case 'case.rate':
      return rateCase(options, effect, origin);
    case 'case.change':
      return changeCase(options, effect, origin);
    case 'timer':
      return setTimer(options, effect, origin);
    case 'officer.link':
      return linkOfficer(options, effect, origin);
    case 'relay':
      return relay(options, effect, origin);
    case 'forward':
      return forward(options, effect, origin);
    case 'form.decide':
    case 'form.withdraw':
    case 'form.tell':
      return changeForm(options, effect, origin);
    case 'form.token':
      return options.formTokens.put({
        hash: effect.hash,
        formId: effect.formId,
        conversationId: origin.conversationId,
        oaId: origin.oaId,
        communeId: origin.communeId,
        expiresAt: effect.expiresAt,
        prefill: effect.prefill,
        ...(effect.behalf && { behalf: effect.behalf }),
      });
    case 'lesson':
    case 'lesson.next':
    case 'lesson.relabel':
      return keepLesson(options, effect, origin);
    case 'scam.shown':
    case 'scam.mark':
      return keepShown(options, effect, origin);
    case 'erase':
      return;
  }
}

async function addForm(
  options: ProjectorOptions,
  { caseId, registrationId }: Extract<Effect, { kind: 'case.form' }>,
  origin: Origin,
): Promise<void> {
  await options.cases.set(caseId, { registrationId });
  return tellDesk(options, { kind: 'case.tell', caseId, news: 'news_form' }, origin);
}

/** Only by the citizen whose case it was: the payload could be typed by anybody. */
async function rateCase(
  { cases, caseDesk }: ProjectorOptions,
  { caseId, rating }: Extract<Effect, { kind: 'case.rate' }>,
  { conversationId }: Origin,
): Promise<void> {
  const record = await cases.find(caseId);
  if (record?.conversationId === conversationId) await caseDesk.judge(caseId, { rating });
}

type Due = Pick<Extract<Effect, { kind: 'timer' }>, 'id' | 'at' | 'timer' | 'caseId' | 'noticeId'>;

function setTimer(
  { timers }: ProjectorOptions,
  { id, at, timer, caseId, noticeId }: Due,
  origin: Origin,
): Promise<void> {
  const { oaId, communeId, conversationId, userId } = origin;
  return timers.set({
    id,
    at,
    timer,
    oaId,
    communeId,
    conversationId,
    userId,
    ...(caseId && { caseId }),
    ...(noticeId && { noticeId }),
  });
}

/** Every case, whoever opens it. When they ring, the last word heard by then decides. */
async function watchWindow(options: ProjectorOptions, caseId: string, origin: Origin): Promise<void> {
  const conversation = await options.conversations.find(origin.conversationId);
  const heardAt = conversation?.lastCitizenAt || origin.at;
  for (const timer of WINDOW_TIMERS) {
    await setTimer(options, windowTimer(timer, caseId, ringsAt(timer, heardAt)), origin);
  }
}

async function keepShown(
  options: ProjectorOptions,
  effect: Extract<Effect, { kind: `scam.${string}` }>,
  origin: Origin,
): Promise<void> {
  if (effect.kind === 'scam.mark') return markShown(options, effect, origin);
  const { eventId: id, communeId, conversationId, at } = origin;
  return options.scamMemory.show({ id, communeId, conversationId, at, shape: effect.shape });
}

async function keepLesson(
  { lessons, clock, onLesson }: ProjectorOptions,
  effect: Extract<Effect, { kind: `lesson${string}` }>,
  { communeId, oaId, conversationId, at }: Origin,
): Promise<void> {
  if (effect.kind === 'lesson.next') return lessons.hint(effect.lessonId, effect.intent);
  if (effect.kind === 'lesson') {
    const { lesson } = effect;
    const isNew = await lessons.add({ ...lesson, communeId, oaId, conversationId }, clock.now());
    if (isNew) onLesson?.(lesson.kind);
    return;
  }
  const { lessonId, intent, officerId } = effect;
  const isChanged = await lessons.relabel(communeId, lessonId, { intent, officerId, at });
  if (isChanged) onLesson?.('relabelled');
}
