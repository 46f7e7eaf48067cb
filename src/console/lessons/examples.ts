import { randomUUID } from 'node:crypto';
import { exampleRequest, type ExamplesAnswer } from '../../contract/console-lessons.ts';
import { LESSON_LIMIT, lessonIdOf, MOST_LESSONS, type Lesson } from '../../domain/lesson.ts';
import { maskWords } from '../../domain/lesson-mask.ts';
import { bareWords } from '../../domain/lesson-proposal.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok, refused, type Reply } from '../auth/replies.ts';
import type { LessonsRoutesOptions } from './routes.ts';
import { isApproved, isWaiting } from './seen.ts';

const SHOWN = 20;
/** In place of an OA: nobody sent it. */
const DESK = 'desk';
const NO_TOPIC = refused(404, 'not_found', 'Không có chủ đề này.');
const NO_WORDS = refused(
  422,
  'refused',
  'Câu này chưa có chữ nào dùng được. Anh/chị viết lại như bà con nói.',
);
const PROPOSED = refused(422, 'refused', 'Câu này đã có người đề xuất.');

/** Sentences a topic is taught with, and further ones that an officer writes: they wait like those of citizens. */
export function exampleRoutes(options: LessonsRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/lessons/examples',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      async handle({ query }, response) {
        const { communeId } = officerOf(response);
        const wanted = {
          intent: said(query['intent']),
          find: said(query['find']),
          from: said(query['from']),
        };
        answer(response, await examplesOf(options, communeId, wanted));
      },
    },
    {
      method: 'post',
      path: '/api/console/lessons/add',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(exampleRequest, ({ intent, text }, _request, response) =>
        addExample(options, officerOf(response), intent, text),
      ),
    },
  ];
}

const said = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

async function examplesOf(
  { examples, lessons }: LessonsRoutesOptions,
  communeId: string,
  { intent, find, from }: { intent: string; find: string; from: string },
): Promise<Reply> {
  const lines = examples.get(intent);
  if (!lines) return NO_TOPIC;
  const bare = bareWords(find);
  const found = lines.filter((line) => bareWords(line).includes(bare));
  const start = /^\d{1,5}$/.test(from) ? Number(from) : 0;
  const waiting = (await lessons.of(communeId, MOST_LESSONS)).filter(
    (one) => isWaiting(one) && one.label === intent,
  );
  const body: ExamplesAnswer = {
    lines: found.slice(start, start + SHOWN),
    total: found.length,
    waiting: waiting.map(({ id, text }) => ({ id, text: maskNumbers(text) })),
  };
  return ok(body);
}

async function addExample(
  options: LessonsRoutesOptions,
  officer: SignedIn,
  intent: string,
  words: string,
): Promise<Reply> {
  const { lessons, clock, audit, examples, titleOf } = options;
  const { communeId, id: officerId } = officer;
  if (!examples.has(intent)) return NO_TOPIC;
  // A line that begins so is a remark in a file of examples.
  const { text } = maskWords(words.replace(/^[#\s]+/, ''), LESSON_LIMIT);
  if (!/\p{L}{2}/u.test(text.replace(/«tên»/g, ''))) return NO_WORDS;
  const bare = bareWords(text);
  const [taught] = [...examples].find(([, lines]) => lines.some((line) => bareWords(line) === bare)) ?? [];
  if (taught) return refused(422, 'refused', `Câu này đang là câu mẫu của chủ đề «${titleOf(taught)}».`);
  const isSame = (one: Lesson): boolean =>
    (isWaiting(one) || isApproved(one)) && one.label === intent && bareWords(one.text) === bare;
  if ((await lessons.of(communeId, MOST_LESSONS)).some(isSame)) return PROPOSED;
  const at = clock.now();
  const id = lessonIdOf(randomUUID());
  const heard = { intent, confidence: 0, best: [] };
  await lessons.add(
    { id, communeId, oaId: DESK, conversationId: `officer:${officerId}`, at, text, heard, kind: 'fallback' },
    at,
  );
  await lessons.relabel(communeId, id, { intent, officerId, at });
  await audit.append({
    ...{ at, communeId, officerId, action: 'example_proposed' },
    subject: { kind: 'lesson', id },
    detail: { intent },
  });
  return ok({ id, text });
}
