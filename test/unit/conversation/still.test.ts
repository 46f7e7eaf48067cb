import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { profileOf, wordsFor } from '../../../src/catalog/words.ts';
import { Draft, type Scene } from '../../../src/conversation/scene.ts';
import { answersStill } from '../../../src/conversation/desk/still.ts';
import { NEW_STATE, type ConversationState } from '../../../src/domain/conversation.ts';
import { caseIdOf } from '../../../src/domain/ids.ts';
import { isOurPayload, PAYLOAD } from '../../../src/domain/message.ts';

const catalog = loadCatalog(join(import.meta.dirname, '../../../intents'));
const words = wordsFor(catalog, profileOf(catalog, 'qn-2024'), '2026-11-23', false);
const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const DAY = 24 * 3_600_000;
const ID = caseIdOf('event');
const YES = PAYLOAD.still('yes', ID);
const NO = PAYLOAD.still('no', ID);
const ASKED = {
  caseId: ID,
  caseCode: 'HK47A',
  choices: [YES, NO],
  stillAsked: { caseId: ID, at: NOW - DAY },
};

function answer(text: string, state: Partial<ConversationState> = ASKED) {
  const scene = { words, now: NOW, event: { id: 'e2', body: { kind: 'text', text } } } as Scene;
  return answersStill(scene, new Draft({ ...NEW_STATE, ...state }, NOW), text);
}
const effects = (text: string, state?: Partial<ConversationState>) =>
  answer(text, state)?.effects.map((one) => one.kind);

describe('Asked whether help is still needed', () => {
  it.each([YES, '1', 'số 1', 'còn cần', 'con can', 'dạ còn', 'vẫn còn cần giúp'])(
    '“%s” is a yes: the case is heard again',
    (text) => {
      expect(effects(text)).toEqual(['case.again']);
    },
  );

  it.each([NO, '2', 'xong rồi', 'dạ xong rồi con', 'het can roi', 'không cần nữa', 'thôi con', 'khoi'])(
    '“%s” is a no: the case is closed, and officers hear it',
    (text) => {
      const decision = answer(text);
      expect(decision?.effects).toMatchObject([
        { kind: 'case.close', caseId: ID, by: 'citizen' },
        { kind: 'case.tell', caseId: ID, news: 'citizen_done' },
      ]);
      expect(decision?.state).not.toHaveProperty('caseId');
    },
  );

  it.each(['còn bao lâu nữa có tiền', 'cần giấy tờ gì', 'xong rồi giờ làm sao', '3', 'con chào bác'])(
    '“%s” is something else',
    (text) => {
      expect(answer(text)).toBeNull();
    },
  );
});

describe('A notice came after the question', () => {
  const NOTICED = { ...ASKED, choices: ['#xa.menu', '#xa.notices.off'], choicesAt: NOW };

  it('words still answer it', () => {
    expect(effects('còn cần', NOTICED)).toEqual(['case.again']);
    expect(effects('xong rồi', NOTICED)).toEqual(['case.close', 'case.tell']);
  });

  it('a number is one of the notice’s', () => {
    expect(answer('1', NOTICED)).toBeNull();
    expect(answer('2', NOTICED)).toBeNull();
  });
});

describe('Nobody asked, or long ago', () => {
  it.each([
    ['xong rồi', { caseId: ID, caseCode: 'HK47A' }],
    ['1', { ...ASKED, choices: ['#xa.menu'] }],
    ['1', { ...ASKED, stillAsked: { caseId: ID, at: NOW - 8 * DAY } }],
    ['xong rồi', { ...ASKED, stillAsked: { caseId: ID, at: NOW - 8 * DAY } }],
  ])('“%s” is something else', (text, state) => {
    expect(answer(text, state)).toBeNull();
  });

  it('a tap still counts, and opens a case anew when there is none', () => {
    expect(effects(YES, {})).toEqual(['case.open']);
    expect(effects(NO, {})).toEqual([]);
    expect(effects(NO, { ...ASKED, caseId: caseIdOf('another') })).toEqual([]);
  });
});

describe('The payloads of the answers', () => {
  it('are known as ours, and have no room for anything else', () => {
    expect([YES, NO].every(isOurPayload)).toBe(true);
    expect(isOurPayload('#xa.still.yes.482913')).toBe(false);
    expect(isOurPayload(`#xa.still.maybe.${ID}`)).toBe(false);
  });
});
