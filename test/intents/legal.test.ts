import { afterEach, describe, expect, it } from '@jest/globals';
import { copyContent } from '../support/content-copy.ts';

describe('The legal pages', () => {
  let copy: ReturnType<typeof copyContent> | undefined;
  const changed = (change: (made: ReturnType<typeof copyContent>) => void): string => {
    copy = copyContent();
    change(copy);
    return copy.problems();
  };
  afterEach(() => copy?.remove());

  it('are as they should be', () => {
    expect(changed(() => undefined)).toBe('');
  });

  it.each(['privacy.md', 'terms.md', 'legal.yaml'])('are both there, with their day: no %s', (file) => {
    expect(changed(({ remove }) => remove(`_legal/${file}`))).toContain(`_legal/${file}: không thấy tệp này`);
  });

  it('have a day that has come', () => {
    const problems = changed(({ swap }) => swap('_legal/legal.yaml', /version: 2026-\S+ }/, 'version: 2031-01-01 }'));
    expect(problems).toContain('version của privacy là ngày chưa tới');
    expect(changed(({ swap }) => swap('_legal/legal.yaml', /version: 2026-\S+ }/, 'version: hôm qua }'))).toContain(
      'viết ngày theo dạng',
    );
  });

  it('say what the law wants said', () => {
    expect(changed(({ swap }) => swap('_legal/privacy.md', '## Ai xem', '## Ai đọc'))).toContain(
      'thiếu mục «## Ai xem»',
    );
    expect(changed(({ swap }) => swap('_legal/privacy.md', '\n{{giữ}}\n', '\n'))).toContain('thiếu dòng {{giữ}}');
  });

  it('are as plain as everything else', () => {
    const add = (line: string) =>
      changed(({ append }) => append('_legal/terms.md', `\n## Thêm\n${line}\n`));
    expect(add('Bác tải app về máy.')).toContain('chữ khó «app»');
    expect(add('Bác tải về máy.')).toContain('xưng hô viết thẳng');
    expect(add('Giữ trong 90 ngày.')).toContain('có con số «90»');
    expect(add('{{Bác}} xem {{fact nothing.here}}')).toContain('không có trong _facts');
    expect(add('{{profile nothing}}')).toContain('không có trong _profiles/_keys.yaml');
    expect(add('Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu.')).toContain('câu dài 16 chữ');
  });
});
