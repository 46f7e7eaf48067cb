import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { intentChoice, menuChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

/** `sign.<n>`, `trick.<n>`, `quiz.<n>.<right so far>`, `answer.<n>.<right so far>.<scam|real>`; n counts from 0. */
export function practise(scene: Scene, draft: Draft, path: string): Decision | null {
  const [kind = '', at = '0', right = '0', said = ''] = path.split('.');
  const n = Number(at);
  draft.set({ misses: 0, lastIntent: 'check_scam', lastIntentAt: scene.now });
  switch (kind) {
    case 'sign':
      return oneOf(scene, draft, 'sign', n);
    case 'trick':
      return oneOf(scene, draft, 'trick', n);
    case 'quiz':
      return question(scene, draft, n, Number(right));
    case 'answer':
      return answer(scene, draft, { n, right: Number(right), said });
    default:
      return null;
  }
}

/** One sign or trick at a time, and what comes next. */
function oneOf(scene: Scene, draft: Draft, kind: 'sign' | 'trick', n: number): Decision | null {
  const { words } = scene;
  const list = (kind === 'sign' ? words.practice?.signs : words.practice?.tricks) ?? [];
  const text = list[n];
  if (!text) return null;
  const gaps = { number: String(n + 1), of: String(list.length) };
  const head = kind === 'sign' ? words.phrase('practice_sign', gaps) : words.phrase('practice_trick', gaps);
  const next = kind === 'sign' ? PAYLOAD.practice(`sign.${n + 1}`) : PAYLOAD.practice(`trick.${n + 1}`);
  const choices = pick(
    list[n + 1] ? sayChoice(words.phrase('choice_practice_next'), next) : null,
    kind === 'sign' ? sayChoice(words.phrase('choice_tricks'), PAYLOAD.practice('trick.0')) : null,
    sayChoice(words.phrase('choice_quiz'), PAYLOAD.practice('quiz.0.0')),
    staffChoice(scene),
  );
  return draft.say(`${head}\n${text}`, choices).done({ kind: 'replied', intent: 'check_scam' });
}

function question(scene: Scene, draft: Draft, n: number, right: number): Decision | null {
  const { words } = scene;
  const quiz = words.practice?.quiz ?? [];
  const one = quiz[n];
  if (!one) return null;
  const head = words.phrase('practice_question', { number: String(n + 1), of: String(quiz.length) });
  const reply = (said: 'scam' | 'real') => PAYLOAD.practice(`answer.${n}.${right}.${said}`);
  const choices = pick(
    sayChoice(words.phrase('choice_quiz_scam'), reply('scam')),
    sayChoice(words.phrase('choice_quiz_real'), reply('real')),
    menuChoice(scene),
  );
  return draft.say(`${head}\n${one.ask}`, choices).done({ kind: 'replied', intent: 'check_scam' });
}

/** Nobody is told that they are wrong: the reason is what counts. */
function answer(
  scene: Scene,
  draft: Draft,
  { n, right, said }: { n: number; right: number; said: string },
): Decision | null {
  const { words } = scene;
  const quiz = words.practice?.quiz ?? [];
  const one = quiz[n];
  if (!one) return null;
  const isRight = one.answer === said;
  const known = right + (isRight ? 1 : 0);
  const lines = [words.phrase(isRight ? 'practice_right' : 'practice_other'), one.why];
  const isLast = n + 1 >= quiz.length;
  if (isLast) lines.push(words.phrase('practice_done', { right: String(known), of: String(quiz.length) }));
  const choices = isLast
    ? pick(
        sayChoice(words.phrase('choice_practice_again'), PAYLOAD.practice('sign.0')),
        intentChoice(scene, 'check_scam'),
        menuChoice(scene),
      )
    : pick(sayChoice(words.phrase('choice_practice_next'), PAYLOAD.practice(`quiz.${n + 1}.${known}`)));
  return draft.say(lines.join('\n'), choices).done({ kind: 'replied', intent: 'check_scam' });
}
