import type { Decision } from '../domain/conversation.ts';
import { isAppOnly, type EventBody } from '../domain/event.ts';
import { caseChanged, handBack, relayed } from './desk/human.ts';
import { sayNotice } from './answers/notice.ts';
import { checkBack, fileLoss } from './desk/emergency.ts';
import { formNews } from './desk/form-news.ts';
import { openCase } from './desk/person.ts';
import { paperChoice } from './choices.ts';
import type { Draft, Scene } from './scene.ts';
import { cannotReach } from './desk/unreachable.ts';
import { windowCloses } from './desk/window.ts';

type Of<K extends EventBody['kind']> = Extract<EventBody, { kind: K }>;

/** What the system tells a conversation: timers, forms, officers, and what could not be delivered. */
export function internal(scene: Scene, draft: Draft, body: EventBody): Decision {
  switch (body.kind) {
    case 'timer':
      return timer(scene, draft, body);
    case 'form':
      return formSent(scene, draft, body);
    case 'erase':
      return draft.reset().effect({ kind: 'erase' }).silence('erased');
    case 'form_news':
      return formNews(scene, draft, body);
    case 'case':
      return caseChanged(scene, draft, body);
    case 'notice':
      return sayNotice(scene, draft, body.noticeId);
    case 'relay':
      return relayed(scene, draft, body);
    case 'undeliverable':
      return cannotReach(scene, draft, body);
    case 'forward':
      return forwarded(scene, draft, body);
    default:
      return draft.silence('nothing_to_answer');
  }
}

/** The citizen's words, to the officer; with a hint when the officer is in the middle of another case. */
function forwarded({ words }: Scene, draft: Draft, body: Of<'forward'>): Decision {
  const flow = draft.state.flow;
  const lines = [words.phrase('forwarded', { code: body.code, text: body.text })];
  if (flow?.name !== 'relay' || flow.caseId !== body.caseId) {
    lines.push(words.phrase('forwarded_other', { code: body.code }));
  }
  return draft.say(lines.join('\n'), [], 'case').done({ kind: 'replied' });
}

/** The page itself has shown the code; while a person is answering, the officer is told instead. */
function formSent(scene: Scene, draft: Draft, body: Of<'form'>): Decision {
  const { registrationId, forName, code, village, alike = [] } = body;
  const text = scene.words.phrase('form_sent', { for: forName, code });
  const twice = alike.length ? scene.words.phrase('form_alike', { codes: alike.join(', ') }) : '';
  if (village && scene.words.commune.villages.some((one) => one.id === village)) draft.set({ village });
  const caseId =
    body.formId === 'report_scam'
      ? fileLoss(scene, draft, registrationId)
      : openCase(scene, draft, {
          reason: 'form_sent',
          registrationId,
          note: [text, twice].filter(Boolean).join('\n'),
        }).caseId;
  const isUnheard = draft.state.mode === 'human' || isAppOnly(scene.event.userId);
  if (isUnheard) return draft.done({ kind: 'case', caseId });
  return draft.say(text, paperChoice(scene, registrationId), 'keep').done({ kind: 'case', caseId });
}

function timer(scene: Scene, draft: Draft, { timer: name, caseId, noticeId }: Of<'timer'>): Decision {
  const { state } = draft;
  if (name === 'window.44h' || name === 'window.6d') return windowCloses(scene, draft, name, caseId);
  if (name === 'notice') return sayNotice(scene, draft, noticeId ?? '');
  if (name === 'handback') {
    const isOver = state.mode === 'human' && state.humanUntil <= scene.now;
    return isOver ? handBack(scene, draft, 'bot_back_timeout') : draft.silence('timer_no_longer_needed');
  }
  if (!state.following) return draft.silence('left');
  if (state.mode === 'human') return draft.silence('a_person_is_answering');
  const block = name === 'scam.hour' ? 'Sau một giờ' : 'Ngày hôm sau';
  return checkBack(scene, draft, block, caseId);
}
