import type { Decision, Flow } from '../../domain/conversation.ts';
import {
  nextStep,
  type Advisor,
  type AdvisorOption,
  type AdvisorQuestion,
  type AdvisorStep,
} from '../../domain/advisor.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { isAnswered, optionSaid, saysOneOf } from '../../domain/phrases.ts';
import { stripMarks } from '../../domain/text.ts';
import {
  formChoice,
  guideChoice,
  intentChoice,
  menuChoice,
  pick,
  sayChoice,
  staffChoice,
} from '../choices.ts';
import { callPerson } from './fallback.ts';
import { textOf } from '../desk/person.ts';
import { spokenFor } from '../people/spoken.ts';
import type { Draft, Scene } from '../scene.ts';

type AdvisorFlow = Extract<Flow, { name: 'advisor' }>;

/** Answers older than this may no longer be true; the questions begin anew. */
const LASTS_MS = 24 * 3_600_000;

/** "Nên nhận cách nào?": the first question. */
export function startAdvisor(scene: Scene, draft: Draft): Decision | null {
  const { advisor } = scene.words;
  if (!advisor) return null;
  draft.forget('paused').set({ misses: 0, lastIntent: 'receive_allowance', lastIntentAt: scene.now });
  return goOn(scene, draft, advisor, knownBefore(draft, textOf(scene) ?? ''));
}

/** "Nên nhận cách nào", by the phrases of the table. */
export function wantsAdvice({ words }: Scene, text: string): boolean {
  return words.advisor !== undefined && saysOneOf(text, words.advisor.start);
}

/** Who was just spoken of need not be asked for again. */
function knownBefore(draft: Draft, text: string): Record<string, string> {
  const relation = draft.state.forWhom?.relation;
  if (relation) return { for_whom: relation === 'child' ? 'child' : 'elder' };
  return saysOneOf(text, ['tui nên', 'tôi nên', 'mình nên', 'tui nhận', 'tôi nhận'])
    ? { for_whom: 'self' }
    : {};
}

/** A tap on an answer, of this question or of an earlier one: what came after that one is asked again. */
export function tapAdvisor(scene: Scene, draft: Draft, question: string, answer: string): Decision | null {
  const { advisor } = scene.words;
  const index = advisor?.questions.findIndex((one) => one.id === question) ?? -1;
  if (!advisor || !advisor.questions[index]?.options.some((one) => one.id === answer)) return null;
  const flow = current(draft, scene.now);
  if (!flow) {
    draft.say(scene.words.phrase('advisor_anew'));
    return goOn(scene, draft, advisor, index === 0 ? { [question]: answer } : {});
  }
  const before = advisor.questions.slice(0, index).map(({ id }) => id);
  const kept = Object.fromEntries(Object.entries(flow.answers).filter(([id]) => before.includes(id)));
  draft.forget('paused');
  return goOn(scene, draft, advisor, { ...kept, [question]: answer });
}

function current(draft: Draft, now: number): AdvisorFlow | null {
  const flow = draft.state.flow?.name === 'advisor' ? draft.state.flow : draft.state.paused?.flow;
  return flow && now - flow.at < LASTS_MS ? flow : null;
}

/** What was typed instead of tapped. Null when it is no answer: the message is then read as any other. */
export function hearAdvisor(scene: Scene, draft: Draft, text: string): Decision | null {
  const { flow } = draft.state;
  const { advisor } = scene.words;
  if (flow?.name !== 'advisor' || !advisor) return null;
  const step = nextStep(advisor, flow.answers);
  if (step?.kind !== 'ask' || scene.now - flow.at > LASTS_MS) {
    draft.forget('flow');
    return null;
  }
  const option = optionSaid(text, step.question.options, step.question.narrow?.said);
  if (option) return goOn(scene, draft, advisor, { ...flow.answers, [step.question.id]: option.id });
  const narrowed = narrow(scene, draft, step.question, text);
  if (narrowed) return narrowed;
  if (isOtherMatter(scene, text)) {
    draft.forget('flow').set({ paused: { flow, at: scene.now } });
    return null;
  }
  return askAgain(scene, draft, step.question, flow);
}

/** "Không đi được": half an answer. The other half is asked, with only the options that are left. */
function narrow(scene: Scene, draft: Draft, question: AdvisorQuestion, text: string): Decision | null {
  const { narrow: half } = question;
  if (!half || !isAnswered(text, half.said)) return null;
  const { words } = spokenFor(scene, draft);
  const said = words.advisor?.questions.find((one) => one.id === question.id)?.narrow?.ask ?? half.ask;
  const choices = question.options
    .filter((one) => half.options.includes(one.id))
    .map((one) => sayChoice(one.title, PAYLOAD.advise(question.id, one.id)));
  return draft
    .say(said, pick(...choices, staffChoice(scene)))
    .done({ kind: 'replied', intent: 'receive_allowance' });
}

/** Another question is answered; a word or two that fit no answer are asked again. */
function isOtherMatter({ understanding }: Scene, text: string): boolean {
  if (understanding?.action !== 'act') return false;
  return understanding.confidence >= 0.5 || stripMarks(text).split(/\s+/).length > 4;
}

function askAgain(scene: Scene, draft: Draft, question: AdvisorQuestion, flow: AdvisorFlow): Decision {
  const misses = flow.misses + 1;
  if (misses > 2) {
    draft.forget('flow').set({ paused: { flow, at: scene.now } });
    return callPerson(scene, draft, 'not_understood', 'receive_allowance');
  }
  draft.set({ flow: { ...flow, misses } });
  return ask(scene, draft, question, `${scene.words.phrase('advisor_again')}\n`, misses > 1);
}

/** Back to the question that was left. */
export function resumeAdvisor(scene: Scene, draft: Draft): Decision {
  const flow = current(draft, scene.now);
  const { advisor } = scene.words;
  draft.forget('paused');
  if (!advisor || !flow) {
    draft.forget('flow');
    const choices = pick(
      advisor && sayChoice(scene.words.phrase('choice_advisor'), PAYLOAD.advisor),
      staffChoice(scene),
      menuChoice(scene),
    );
    return draft.say(scene.words.phrase('nothing_to_resume'), choices).done({ kind: 'replied' });
  }
  return goOn(scene, draft, advisor, flow.answers);
}

function goOn(scene: Scene, draft: Draft, advisor: Advisor, answers: Record<string, string>): Decision {
  noteForWhom(scene, draft, answers.for_whom);
  const step = nextStep(advisor, answers);
  if (!step) return callPerson(scene, draft, 'not_understood', 'receive_allowance');
  if (step.kind === 'advise') return advise(scene, draft, step);
  draft.set({ flow: { name: 'advisor', answers, at: scene.now, misses: 0 } });
  return ask(scene, draft, step.question, '');
}

/** The advice, its form and its words belong to whom it is for. */
function noteForWhom({ now }: Scene, draft: Draft, whom: string | undefined): void {
  const known = draft.state.forWhom?.relation;
  if (whom === 'self') draft.forget('forWhom');
  if (whom === 'child') draft.set({ forWhom: { relation: 'child', at: now } });
  if ((whom === 'elder' || whom === 'ward') && (!known || known === 'child')) {
    draft.set({ forWhom: { relation: 'relative', at: now } });
  }
}

function ask(
  scene: Scene,
  draft: Draft,
  question: AdvisorQuestion,
  before: string,
  withStaff = false,
): Decision {
  const { words } = spokenFor(scene, draft);
  const asked = words.advisor?.questions.find((one) => one.id === question.id)?.ask ?? question.ask;
  const choices = question.options.map((one: AdvisorOption) =>
    sayChoice(one.title, PAYLOAD.advise(question.id, one.id)),
  );
  return draft
    .say(before + asked, pick(...choices, withStaff ? staffChoice(scene) : null))
    .done({ kind: 'replied', intent: 'receive_allowance' });
}

function advise(
  scene: Scene,
  draft: Draft,
  { rule, route }: Extract<AdvisorStep, { kind: 'advise' }>,
): Decision {
  const { words } = scene;
  const { prefix, relation } = spokenFor(scene, draft);
  const self: Record<string, string> = relation === 'self' ? { for_whom: 'self' } : {};
  draft.forget('flow').set({ misses: 0, lastIntent: route.intent, lastIntentAt: scene.now });
  const lines = [
    prefix + words.phrase('advice', { route: route.title }),
    rule.why,
    words.phrase('advice_bring', { papers: rule.bring ?? route.bring }),
  ];
  const intent = words.intent(route.intent);
  const choices = pick(
    intent?.form ? formChoice(scene, draft, intent.form, { channel: route.channel, ...self }) : null,
    guideChoice(scene, route.intent),
    rule.when.id_card ? intentChoice(scene, 'citizen_id') : null,
    rule.when.sim?.includes('other') ? intentChoice(scene, 'sim_ownership') : null,
    staffChoice(scene),
  );
  return draft.say(lines.join('\n'), choices).done({ kind: 'replied', intent: route.intent });
}
