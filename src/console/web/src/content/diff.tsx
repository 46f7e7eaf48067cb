import { VisuallyHidden } from '@mantine/core';
import type { ContentCheckAnswer } from '../../../../contract/console-content.ts';
import classes from './content.module.css';

const MARKS = { '-': ['Bỏ: ', classes.old], '+': ['Thêm: ', classes.new], ' ': ['', undefined] } as const;

/** Old and new, line by line; of what stays only the headings, so that the eye finds what is new. */
export function Diff({ lines }: { lines: ContentCheckAnswer['diff'] }) {
  const shown = lines.filter(({ mark }, index) => mark !== ' ' || isNear(lines, index));
  return (
    <ul className={classes.diff}>
      {shown.map(({ mark, text }, index) => (
        <li key={index} className={MARKS[mark][1]}>
          <VisuallyHidden>{MARKS[mark][0]}</VisuallyHidden>
          <span aria-hidden>{mark === ' ' ? '' : `${mark === '-' ? '−' : '+'} `}</span>
          {text.replace(/^## /, 'Mục ')}
        </li>
      ))}
    </ul>
  );
}

/** The heading above a change, and one line on either side. */
function isNear(lines: ContentCheckAnswer['diff'], index: number): boolean {
  const isChange = (at: number): boolean => (lines[at]?.mark ?? ' ') !== ' ';
  if (isChange(index - 1) || isChange(index + 1)) return true;
  if (!lines[index]?.text.startsWith('## ')) return false;
  const after = lines.slice(index + 1);
  const next = after.findIndex(({ text }) => text.startsWith('## '));
  return (next < 0 ? after : after.slice(0, next)).some(({ mark }) => mark !== ' ');
}
