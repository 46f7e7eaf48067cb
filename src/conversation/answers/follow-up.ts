import type { Words } from '../../ports.ts';
import type { Decision } from '../../domain/conversation.ts';
import { stripMarks } from '../../domain/text.ts';
import { relationIn } from '../../domain/relation.ts';
import { guideChoice, intentChoice, menuChoice, pick, resumeChoice, staffChoice } from '../choices.ts';
import { answerIntent } from './citizen.ts';
import { spokenFor } from '../people/spoken.ts';
import { FRESH_MS, type Draft, type Scene } from '../scene.ts';

const REMEMBERED_MS = 24 * 3_600_000;
const MOST_WORDS = 8;

/** Headings of answer.md that answer a short question, with how it is asked (without marks). */
const FACETS: readonly (readonly [string, RegExp])[] = [
  [
    'Ở đâu',
    /^(?:(?:di|den|ra|lam|nop|rut|o|toi|thi|phai|la)\s)*(?:dau|o mo|mo|cho nao|noi nao|o dau)(?: (?:lam|nop|rut|vay))?$/,
  ],
  [
    'Bao nhiêu',
    /^(?:(?:het|mat|ton|la|duoc|phi|co|tien|muc|moi thang)\s)*(?:bao nhieu|nhieu tien|may tien|may dong|phi khong|ton tien khong|mat tien khong|ton phi khong|mat phi khong)(?: tien| phi| vay)?$/,
  ],
  [
    'Khi nào',
    /^(?:(?:den|toi|vao|thi|la)\s)*(?:khi nao|bao gio|luc nao|may gio|ngay nao|hom nao|chung nao|ngay may|thang may)(?: (?:duoc|co|di|moi co|lam|mo cua|nhan))*$/,
  ],
  [
    'Bao lâu',
    /^(?:(?:mat|cho|phai|trong|la)\s)*(?:bao lau|may ngay|lau khong|may hom)(?: (?:thi|moi|xong|co|duoc|vay))*$/,
  ],
  ['Ai được', /^(?:nhung )?ai (?:duoc|co|moi duoc)(?: (?:nhan|lam|huong))?$/],
  [
    'Mang theo',
    /^(?:(?:can|phai|co|thi)\s)*(?:mang|dem|cam|can|giay to|giay)(?: (?:theo|giay|to|can|nhung|cai|gi|chi|nao|khong))+$/,
  ],
];
const CALL =
  /^(?:(?:goi|cho|xin|hoi|so)\s)*(?:so dien thoai|sdt|so may|so phone|goi so nao|so nao|goi ai|hoi ai|gap ai|so truong|so ngan hang|so benh vien|so ke toan)(?: (?:cua|truong|benh vien|ngan hang|cong an|dien luc|la|gi|may|so|nao|o|do))*$/;
const HOW =
  /^(?:(?:roi|thi|phai|bay gio|gio|lam)\s)*(?:lam sao|lam the nao|the nao|cach nao|lam rang|lam cach nao|sao nua|lam gi|tiep theo)(?: (?:nua|tiep|day|gio|bay gio|lam))*$/;
const FILLERS = new Set(
  'vay cach cai nay kia viec con a ah ha ro the nhi nhe ne da thua bac co chu chau em anh chi oi z v roi rua hi ta'.split(
    ' ',
  ),
);

/** "Ở đâu", "bao nhiêu", "còn má tui?": read with what was just spoken of. Null when the message stands for itself. */
export function followUp(scene: Scene, draft: Draft, text: string): Decision | null {
  const { lastIntent, lastIntentAt } = draft.state;
  const age = scene.now - lastIntentAt;
  if (!lastIntent || age > REMEMBERED_MS) return null;
  const asked = shortOf(text);
  if (!asked) return null;
  const facet = CALL.test(asked)
    ? callFacet(scene, lastIntent)
    : FACETS.find(([, pattern]) => pattern.test(asked))?.[0];
  const isSelf = asksForSelf(text);
  if (isSelf) draft.forget('forWhom');
  const isPerson = isSelf || asksForPerson(scene, text, asked);
  if (!facet && !isPerson && !HOW.test(asked)) return null;
  if (age > FRESH_MS) return stillAbout(scene, draft, lastIntent);
  if (!facet) return answerIntent(scene, draft, lastIntent);
  return answerFacet(scene, draft, lastIntent, facet);
}

/** A number is given only where the topic has its own; else the question is the commune's number. */
function callFacet({ words }: Scene, id: string): string | undefined {
  return words.block(id, 'Gọi ai').length ? 'Gọi ai' : undefined;
}

/** The message without courtesies and marks; null when it is too long to lean on another. */
function shortOf(text: string): string | null {
  const words = stripMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const bare = words.map((word) =>
    word === 'nhiu' ? 'nhieu' : word === 'ko' || word === 'k' ? 'khong' : word,
  );
  return bare.filter((word) => !FILLERS.has(word)).join(' ') || null;
}

/** "Còn tui thì sao", "tui hỏi cho tui". */
function asksForSelf(text: string): boolean {
  const plain = stripMarks(text)
    .replace(/[^a-z ]+/g, ' ')
    .trim();
  return /^(?:(?:the |vay |con )+(?:tui|toi|minh)|(?:tui|toi) hoi cho (?:tui|toi|minh))(?: (?:thi|sao|nua|vay|con|a))*$/.test(
    plain,
  );
}

/** "Còn má tui?" and nothing else. */
function asksForPerson({ understanding }: Scene, text: string, asked: string): boolean {
  if (!relationIn(text) || asked.split(' ').length > 4) return false;
  return /^(?:the |vay |con )/.test(stripMarks(text).trim()) || understanding?.action !== 'act';
}

function answerFacet(scene: Scene, draft: Draft, id: string, facet: string): Decision {
  const { words, prefix } = spokenFor(scene, draft, id);
  const lines = facetLines(words, id, facet);
  draft.set({ misses: 0, lastIntentAt: scene.now });
  const said = lines.length
    ? lines.slice(0, 3)
    : [words.phrase('facet_unknown'), words.phrase('facet_person')];
  const choices = pick(
    draft.state.paused ? resumeChoice(scene) : null,
    scene.words.intent(id)?.hasSteps ? guideChoice(scene, id) : null,
    staffChoice(scene),
  );
  return draft.say(prefix + said.join('\n'), choices).done({ kind: 'replied', intent: id });
}

/** What to bring is a list of things on the page, and one sentence in the chat. */
function facetLines(words: Words, id: string, facet: string): string[] {
  const lines = words.block(id, facet);
  if (facet !== 'Mang theo' || lines.length === 0) return lines;
  const list = lines.slice(0, 3).map((line) => line.replace(/[.;]$/, ''));
  const said = list.map((line) => line.slice(0, 1).toLocaleLowerCase('vi') + line.slice(1)).join('; ');
  return [words.phrase('facet_bring', { list: said })];
}

/** Some hours have passed: guessing would be rude. */
function stillAbout(scene: Scene, draft: Draft, id: string): Decision {
  const topic = scene.words.intent(id)?.title ?? '';
  return draft
    .say(
      scene.words.phrase('still_about', { topic }),
      pick(intentChoice(scene, id), staffChoice(scene), menuChoice(scene)),
    )
    .done({ kind: 'replied' });
}
