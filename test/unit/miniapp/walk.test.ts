import { describe, expect, it } from '@jest/globals';
import type { FormField } from '../../../src/contract/form.ts';
import { answersFromCard } from '../../../miniapp/src/form/card-answers.ts';
import { givenAtStart } from '../../../miniapp/src/form/given.ts';
import { firstOpen, pageAfter, questionsOf } from '../../../miniapp/src/form/walk.ts';
import { CARD, FORM, session } from './session.ts';

const card = FORM.fields.find((field) => field.kind === 'card') as FormField;
const ids = (fields: FormField[]): string[] => fields.map((field) => field.id);
const nothing = { hasReviewed: false, given: new Set<string>() };

describe('What the chat told', () => {
  const known = session({ prefill: { village: 'thu_xa', needs: 'food', birth: 'sang nay' } });
  const given = givenAtStart(known, known.prefill, []);

  it('is not asked, unless it is wrong or only one of several things', () => {
    expect(ids(questionsOf(known, known.prefill, given))).toEqual([
      'for_whom',
      'card',
      'full_name',
      'birth',
      'id_number',
      'house',
      'needs',
    ]);
  });

  it('is not asked at all when a sent form is corrected', () => {
    const corrected = { ...known, corrects: { id: 'r', code: 'HK47E' } };
    expect([...givenAtStart(corrected, known.prefill, [])].sort()).toEqual(['needs', 'village']);
  });

  it('is asked after all once it was taken out', () => {
    const answers = { ...known.prefill, village: '' };
    expect(ids(questionsOf(known, answers, given))).toContain('village');
  });

  it('is passed over on the way', () => {
    const answers = { ...known.prefill, needs: 'food,care' };
    expect(pageAfter(known, answers, 'house', { hasReviewed: false, given })).toBe('question/needs');
    expect(pageAfter(known, answers, 'needs', { hasReviewed: false, given })).toBe('question/for_whom');
  });
});

describe('What stays from the person before', () => {
  it('is not asked again', () => {
    const answers = { for_whom: 'relative', village: 'thu_xa' };
    const given = givenAtStart(session(), answers, ['for_whom', 'village']);
    expect(ids(questionsOf(session(), answers, given)).slice(0, 2)).toEqual(['relation', 'card']);
  });
});

describe('A scanned card', () => {
  const before = { for_whom: 'self', full_name: 'Tran Van', house: 'Cạnh chợ' };

  it('answers its questions, and the next is the first that it does not', () => {
    const { answers, filled } = answersFromCard(session(), card, CARD, before);
    expect(answers).toMatchObject({ card: 'scanned', full_name: CARD.name, birth: CARD.birth });
    expect(filled).toEqual(['full_name', 'birth', 'id_number', 'house']);
    const way = { hasReviewed: false, given: new Set(filled) };
    expect(pageAfter(session(), answers, 'card', way)).toBe('question/needs');
    expect(givenAtStart(session(), answers, [])).toEqual(new Set(filled));
  });

  it('leaves out what its question would not take', () => {
    const { answers, filled } = answersFromCard(session(), card, { ...CARD, name: '0000' }, before);
    expect(filled).not.toContain('full_name');
    expect(answers['full_name']).toBe('Tran Van');
  });

  it('keeps nothing of the card before', () => {
    const first = answersFromCard(session(), card, CARD, before).answers;
    const other = { idNumber: '049060005678', name: 'Lê Văn Bé', birth: '1960' };
    const { answers } = answersFromCard(session(), card, other, first);
    expect(answers).toMatchObject({ full_name: 'Lê Văn Bé', birth: '1960', id_number: '049060005678' });
    expect(answers).not.toHaveProperty('house');
  });

  it('is asked about again when another birth is written', () => {
    const { answers } = answersFromCard(session(), card, CARD, before);
    const changed = { ...answers, birth: '1950', needs: 'food', village: 'x' };
    expect(firstOpen(session(), changed)?.id).toBe('id_number');
    expect(pageAfter(session(), changed, 'birth', { ...nothing, hasReviewed: true })).toBe(
      'question/id_number',
    );
  });
});
