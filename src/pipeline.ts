import type {
  Classifier,
  Clock,
  Commit,
  FormDrafts,
  Officers,
  Pictures,
  Registrations,
  SentForm,
  Understanding,
  Words,
} from './ports.ts';
import type { Conversation, Decision, Turn } from './domain/conversation.ts';
import type { InboundEvent } from './domain/event.ts';
import { caseIdOf, shortCode } from './domain/ids.ts';
import { PAYLOAD } from './domain/message.ts';
import type { PictureReading } from './domain/picture.ts';
import { toSentForm } from './domain/registration.ts';
import { afterCorrection } from './domain/correction.ts';
import { decide } from './conversation/decide.ts';
import { knownOf, type ScamDesk } from './scam-desk.ts';
import { codeIn } from './conversation/answers/status.ts';
import type { Links } from './conversation/scene.ts';
import { toOutMessages } from './reply/outgoing.ts';
import { linesOf } from './talk-lines.ts';

export interface PipelineOptions {
  classifier: Classifier;
  officers: Pick<Officers, 'byConversation'>;
  registrations: Pick<Registrations, 'sentBy'>;
  formDrafts: Pick<FormDrafts, 'begunBy'>;
  pictures: Pictures;
  clock: Clock;
  words(communeId: string): Words;
  links(event: InboundEvent): Links;
  scam: ScamDesk;
}

/** Enough for an officer to see what it is about. */
const TURNS = 12;
/** Forms a person may ask about. */
const SENT = 5;

/** The story of one message: understood, decided, answered. What comes of it is data; the worker writes it at once. */
export function createPipeline(options: PipelineOptions) {
  const handle = async (event: InboundEvent, conversation: Conversation): Promise<Commit> => {
    const text = wordsOf(event);
    // What takes something back is read without those words: "không phải, tui hỏi …".
    const said = afterCorrection(text) || text;
    const officer =
      event.body.kind === 'text' ? await options.officers.byConversation(conversation.id) : null;
    // What is said to or by a person, and what held a secret, is understood here and nowhere else.
    const isPrivate = officer !== null || conversation.state.mode === 'human' || event.secrets.length > 0;
    const understanding = said.trim() ? await options.classifier.classify(said, isPrivate) : null;
    const picture = await pictureOf(options, event, conversation);
    const decision = decide({
      event,
      conversation,
      words: options.words(event.communeId),
      now: options.clock.now(),
      officer,
      understanding,
      sentForms: await sentForms(options, conversation, understanding, text),
      begunForms: await begunForms(options, event, conversation),
      ...(picture && { picture }),
      links: options.links(event),
      analyse: options.scam.analyse,
      known: await knownOf(options.scam, event, text),
    });
    return toCommit(event, conversation, decision, { sent: sentWords(event, options), understanding });
  };

  /** After the last try: an apology to the citizen and a case for a person, so that nobody is left waiting. */
  const giveUp = (event: InboundEvent, conversation: Conversation): Commit => {
    const caseId = caseIdOf(event.id);
    const code = shortCode(caseId);
    const state = { ...conversation.state, caseId, caseCode: code };
    const text = options.words(event.communeId).phrase('trouble', { code });
    return toCommit(event, conversation, {
      state,
      effects: [{ kind: 'case.open', caseId, code, reason: 'technical', urgency: 'normal' }],
      says: [{ text }],
      outcome: { kind: 'case', caseId },
    });
  };

  return { handle, giveUp };
}

/** What the citizen said; a card or a link brings somebody else's words. */
function wordsOf({ body }: InboundEvent): string {
  if (body.kind === 'text') return body.text;
  return body.kind === 'media' && body.media !== 'business_card' ? (body.text ?? '') : '';
}

/** Looked up only when somebody asks where their form is, or writes a code. */
async function sentForms(
  { registrations }: PipelineOptions,
  conversation: Conversation,
  understanding: Understanding | null,
  text: string,
): Promise<SentForm[]> {
  const isAsked = understanding?.intent === 'registration_status' || codeIn(text) !== null;
  const isTapped = text === PAYLOAD.intent('registration_status') || text.startsWith(PAYLOAD.takeBack(''));
  return isAsked || isTapped ? (await registrations.sentBy(conversation, SENT)).map(toSentForm) : [];
}

/** What was begun in the mini app is offered again with the next answer about it. */
async function begunForms(
  { formDrafts, clock }: PipelineOptions,
  { oaId, body }: InboundEvent,
  { userIdByApp, state }: Conversation,
): Promise<readonly string[]> {
  const isAnswered = userIdByApp && body.kind === 'text' && state.mode !== 'human';
  return isAnswered ? formDrafts.begunBy({ oaId, userIdByApp }, clock.now()) : [];
}

/** Looked at only when the bot is to answer it: what a person is shown is between the two. */
async function pictureOf(
  { pictures }: PipelineOptions,
  { body }: InboundEvent,
  { state }: Conversation,
): Promise<PictureReading | null> {
  const isPicture = body.kind === 'media' && body.media === 'image' && body.url;
  return isPicture && state.mode !== 'human' ? pictures.read(body.url ?? '') : null;
}

/** What a picture or a voice is called in the talk an officer reads. */
function sentWords({ body, communeId }: InboundEvent, options: PipelineOptions): string {
  return body.kind === 'media' ? options.words(communeId).phrase(`sent_${body.media}`) : '';
}

interface Heard {
  /** What a picture or a voice is called. */
  sent: string;
  understanding: Understanding | null;
}

function toCommit(
  event: InboundEvent,
  conversation: Conversation,
  decision: Decision,
  { sent, understanding }: Heard = { sent: '', understanding: null },
): Commit {
  const { seq, oaId, communeId, conversationId, userId, at, body } = event;
  // Whoever asked to be forgotten is forgotten in the same write, not by a later one that could be undone.
  const isErased = decision.effects.some((effect) => effect.kind === 'erase');
  const caseId = decision.state.caseId ?? conversation.state.caseId;
  const messages = toOutMessages(event, decision.says);
  const isCitizen = ['text', 'media', 'follow', 'chatnow'].includes(body.kind);
  return {
    eventId: event.id,
    state: decision.state,
    turns: isErased ? [] : [...conversation.turns, ...turnsOf(event, decision, sent)].slice(-TURNS),
    ...(decision.unsaid && { unsaid: decision.unsaid }),
    lastCitizenAt: isCitizen ? Math.max(conversation.lastCitizenAt, at) : conversation.lastCitizenAt,
    pending: {
      eventId: event.id,
      origin: { eventId: event.id, seq, oaId, communeId, conversationId, userId, at },
      outcome: decision.outcome,
      effects: decision.effects,
      messages,
      lines: isErased ? [] : linesOf(event, messages, sent, understanding),
      ...(caseId && { caseId }),
    },
  };
}

function turnsOf(event: InboundEvent, decision: Decision, sent: string): Turn[] {
  const { body, at } = event;
  const turns: Turn[] = [];
  if (body.kind === 'text') turns.push({ at, from: 'citizen', text: body.text.slice(0, 1_000) });
  if (body.kind === 'media') turns.push({ at, from: 'citizen', text: `${sent} ${body.text ?? ''}`.trim() });
  if (body.kind === 'echo' && body.adminId) turns.push({ at, from: 'officer', text: body.text });
  for (const say of decision.says) {
    // Behind a template stand the words that it stands for, and they are here already.
    if (!say.template) turns.push({ at, from: 'bot', text: say.text });
  }
  return turns;
}
