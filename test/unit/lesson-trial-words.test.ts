import { describe, expect, it } from '@jest/globals';
import { trialWords } from '../../src/lesson-trial-words.ts';

const TITLES = new Map([
  ['out_of_scope', 'Ngoài phạm vi'],
  ['allowance_problem', 'Trợ cấp chưa tới'],
]);
const titleOf = (id: string): string => TITLES.get(id) ?? id;
const said = (isPlain: boolean, ...texts: string[]) => ({
  intent: 'out_of_scope',
  isPlain,
  right: 1,
  least: 2,
  fresh: texts.map((text) => ({ text, heardAs: 'allowance_problem' })),
});

describe('What a trial of lessons found', () => {
  it('names titles, and each message once', () => {
    const found = {
      problems: [],
      fallen: [said(false, 'bão tới chưa'), said(true, 'bão tới chưa', 'mưa chưa')],
    };
    expect(trialWords(found, titleOf)).toEqual({
      misheard: [
        { text: 'bão tới chưa', isPlain: false, meant: 'Ngoài phạm vi', heard: 'Trợ cấp chưa tới' },
        { text: 'mưa chưa', isPlain: true, meant: 'Ngoài phạm vi', heard: 'Trợ cấp chưa tới' },
      ],
      problems: [],
    });
  });

  it('says so where no message can be named, and speaks of no file', () => {
    const problems = [
      'out_of_scope/exam.txt: «mưa» đã có trong câu dạy của allowance_problem. Bỏ ở một nơi.',
    ];
    expect(trialWords({ problems, fallen: [said(false)] }, titleOf).problems).toEqual([
      'Chủ đề «Ngoài phạm vi»: «mưa» đã có trong câu dạy của «Trợ cấp chưa tới». Bỏ ở một nơi.',
      'Trợ lý hiểu đúng ít câu hơn trong chủ đề «Ngoài phạm vi».',
    ]);
  });
});
