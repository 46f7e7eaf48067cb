import type { ConversationState, Decision } from '../domain/conversation.ts';
import { agreementOf } from './people/spoken.ts';
import { answerAgreement, askAgreement } from './people/agreement.ts';
import { resumeAdvisor, startAdvisor, tapAdvisor } from './answers/advisor.ts';
import { answerIntent } from './answers/citizen.ts';
import { eraseNow } from './answers/erase.ts';
import { formChoice, formIsFor } from './choices.ts';
import { practise } from './answers/practice.ts';
import { takeBack } from './desk/form-news.ts';
import { rate } from './desk/rating.ts';
import { sayStatement } from './desk/statement.ts';
import { putOnDesk } from './desk/desk.ts';
import { callPerson } from './answers/fallback.ts';
import { sayPeople } from './people/for-whom.ts';
import { setNotices } from './answers/notice.ts';
import type { Draft, Scene } from './scene.ts';
import { noteVillage } from './people/village.ts';

const CHOICES_LAST_MS = 30 * 60_000;

/** A tap, or a typed number standing for one of the last choices. Null for ordinary text. */
export function payloadOf(text: string, state: ConversationState, now: number): string | null {
  const typed = text.trim();
  if (typed.startsWith('#xa.')) return typed;
  const number = /^(?:số\s*|so\s*)?([1-5])[.)]?$/iu.exec(typed)?.[1];
  if (!number || now - state.choicesAt > CHOICES_LAST_MS) return null;
  return state.choices[Number(number) - 1] ?? null;
}

/** Null when the payload is not one of ours: the text is then read as any other. */
export function followPayload(scene: Scene, draft: Draft, payload: string): Decision | null {
  const { words, links } = scene;
  const [, kind = '', id = ''] = /^#xa\.([a-z]+)(?:\.(.+))?$/.exec(payload) ?? [];
  switch (kind) {
    case 'i':
      return words.intent(id) ? answerIntent(scene, draft, id) : null;
    case 'menu':
      return answerIntent(scene, draft, 'menu');
    case 'staff':
      return callPerson(scene, draft, 'asked_for_person');
    case 'v':
      return words.commune.villages.some((one) => one.id === id) ? noteVillage(scene, draft, id) : null;
    case 'guide':
      return words.intent(id)?.hasSteps
        ? draft.say(words.phrase('guide_invite', { url: links.guide(id) })).done({ kind: 'replied' })
        : null;
    case 'form':
      return words.intent(id)?.form === id ? openForm(scene, draft, id) : null;
    case 'desk':
      return putOnDesk(scene, draft, id);
    case 'adv':
    case 'agree':
      return answerTap(scene, draft, kind, id);
    case 'resume':
      return resumeAdvisor(scene, draft);
    case 'safe':
      return practise(scene, draft, id);
    case 'rate':
      return rate(scene, draft, id);
    case 'takeback':
      return takeBack(scene, draft, id);
    case 'erase':
      return eraseNow(scene, draft);
    case 'people':
      return sayPeople(scene, draft);
    case 'statement':
      return sayStatement(scene, draft);
    case 'notices':
      return setNotices(scene, draft, id === 'on');
    case 'self':
      return draft.forget('forWhom').say(words.phrase('self_noted')).done({ kind: 'replied' });
    case 'call': {
      const phone = phoneOf(scene, draft, id);
      return phone ? draft.say(words.phrase('call_invite', { phone })).done({ kind: 'replied' }) : null;
    }
    default:
      return null;
  }
}

/** `<question>.<answer>` */
function answerTap(scene: Scene, draft: Draft, kind: string, id: string): Decision | null {
  const [question = '', answer = ''] = id.split('.');
  if (kind === 'agree') return answerAgreement(scene, draft, question, answer === 'yes');
  return question ? tapAdvisor(scene, draft, question, answer) : startAdvisor(scene, draft);
}

/** Where an OA may not have buttons, and for somebody else, the form is opened by a message of its own. */
function openForm(scene: Scene, draft: Draft, id: string): Decision | null {
  const { words } = scene;
  if (formIsFor(scene, draft, id) && !agreementOf(scene, draft, id)) return askAgreement(scene, draft, id);
  const choice = formChoice(scene, draft, id);
  const url = choice.action.kind === 'open' ? choice.action.url : '';
  return draft.say(words.phrase('form_invite', { url })).done({ kind: 'replied' });
}

function phoneOf({ words }: Scene, draft: Draft, whose: string): string | undefined {
  const { officePhone, policePhone, villages } = words.commune;
  if (whose === 'police') return policePhone;
  const team = villages.find((one) => one.id === draft.state.village)?.phone;
  return whose === 'team' ? (team ?? officePhone) : officePhone;
}
