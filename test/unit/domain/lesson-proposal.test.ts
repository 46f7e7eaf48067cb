import { describe, expect, it } from '@jest/globals';
import { propose, proposalText } from '../../../src/domain/lesson-proposal.ts';
import { lesson } from '../../support/lessons.ts';

const EXAMPLES = new Map([
  ['pay_bills', ['đóng tiền điện ở đâu']],
  ['citizen_id', ['làm căn cước']],
]);
const bills = (id: string, text: string, more = {}) =>
  lesson(id, { text, label: 'pay_bills', kind: 'tapped', ...more });

describe('A proposal to the owner of the words', () => {
  it('holds what was labelled, and not what nobody could tell', () => {
    const { lines, ids } = propose([bills('a', 'trả tiền nước ra sao'), lesson('gì cũng được')], EXAMPLES);
    expect([...lines]).toEqual([['pay_bills', ['trả tiền nước ra sao']]]);
    expect(ids).toEqual(['a']);
  });

  it('says nothing that is an example already, with marks or without', () => {
    const { lines, doubtful } = propose([bills('a', 'Dong tien dien o dau?')], EXAMPLES);
    expect([lines.size, doubtful]).toEqual([0, []]);
  });

  it('names what is an example of something else, and adds it nowhere', () => {
    const { lines, doubtful } = propose([bills('a', 'lam can cuoc')], EXAMPLES);
    expect(lines.size).toBe(0);
    expect(doubtful).toEqual([{ text: 'lam can cuoc', label: 'pay_bills', already: 'citizen_id' }]);
  });

  it('says the same wording once, as most of the citizens meant it', () => {
    const lessons = [
      bills('a', 'nộp tiền nước'),
      bills('b', 'nop tien nuoc'),
      bills('c', 'Nộp tiền nước!', { label: 'feedback' }),
    ];
    expect([...propose(lessons, EXAMPLES).lines]).toEqual([['pay_bills', ['nộp tiền nước']]]);
    expect(propose(lessons.slice(1), EXAMPLES).lines.size).toBe(0);
  });

  it('takes an officer’s word before any number of taps', () => {
    const said = bills('c', 'nộp tiền nước', { label: 'feedback', kind: 'relabelled' });
    const { lines } = propose([bills('a', 'nộp tiền nước'), bills('b', 'nộp tiền nước'), said], EXAMPLES);
    expect([...lines.keys()]).toEqual(['feedback']);
  });

  it('takes at most five of one group, the representative among them', () => {
    const ends = ['ở đâu vậy', 'ở đâu hả', 'ở chỗ nào', 'sao đây', 'làm sao', 'ra sao', 'cách nào', 'ở mô'];
    const lessons = ends.map((end, at) =>
      bills(`${at}`, `đóng tiền nước sinh hoạt tháng này ${end}`, { at }),
    );
    expect(propose(lessons, EXAMPLES).lines.get('pay_bills')).toHaveLength(5);
  });

  it('leaves out what was dropped, and what would be a remark in the file', () => {
    const lessons = [bills('a', 'nộp tiền nước', { state: 'dropped' }), bills('b', '# nộp tiền nước')];
    expect(propose(lessons, EXAMPLES).ids).toEqual([]);
  });

  it('is a text whose every line but the examples is a remark', () => {
    const lessons = [bills('a', 'trả tiền nước ra sao'), bills('b', 'lam can cuoc')];
    const text = proposalText(propose(lessons, EXAMPLES), 'nghia-hoa', '2026-11-23');
    expect(text).toContain('# intents/pay_bills/examples.txt\ntrả tiền nước ra sao\n');
    expect(text).toContain('«lam can cuoc»: pay_bills, đang ở citizen_id');
    expect(text.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([
      'trả tiền nước ra sao',
    ]);
  });
});
