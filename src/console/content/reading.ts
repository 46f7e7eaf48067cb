import type { ReadingAnswer } from '../../contract/console-content.ts';
import { SHARED, type ContentChange } from '../../domain/content-change.ts';
import type { ContentBook } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import { ok, type Reply } from '../auth/replies.ts';
import type { ContentOptions } from './options.ts';
import { NOTHING } from './propose.ts';

type Details = ReadingAnswer['details'];

/** What whoever decides must know of a change that waits: how it would be read, and of a fact where it comes from. */
export async function readingOf(
  { book, contentChanges }: Pick<ContentOptions, 'book' | 'contentChanges'>,
  { communeId }: SignedIn,
  id: string,
): Promise<Reply> {
  const change = await contentChanges.find(id, [communeId, SHARED]);
  if (change?.state !== 'proposed') return NOTHING;
  const said = book.trial(change, communeId)?.said ?? [];
  const body: ReadingAnswer = {
    said: said.filter(({ was, lines }) => was.join('\n') !== lines.join('\n')),
    details: detailsOf(book, communeId, change.edit),
  };
  return ok(body);
}

function detailsOf(book: ContentBook, communeId: string, edit: ContentChange['edit']): Details {
  if (edit.kind === 'fact')
    return [
      { label: 'Câu khi đã xác nhận', text: edit.statement },
      { label: 'Câu khi chưa xác nhận', text: edit.safeWording },
      { label: 'Văn bản', text: edit.source },
      { label: 'Có hiệu lực từ', text: dayOf(edit.effectiveFrom) },
      { label: 'Xem lại trước ngày', text: dayOf(edit.reviewAfter) },
    ];
  if (edit.kind !== 'confirmation') return [];
  const fact = book.facts(communeId).facts.find(({ id }) => id === edit.fact);
  return [
    ...(fact
      ? [
          { label: 'Câu trợ lý sẽ nói', text: fact.statement },
          { label: 'Nay trợ lý nói', text: fact.said },
        ]
      : []),
    { label: 'Đã đọc văn bản', text: edit.source },
    { label: 'Người xác nhận', text: edit.by },
    { label: 'Ngày xác nhận', text: dayOf(edit.on) },
    { label: 'Xem lại trước ngày', text: dayOf(edit.reviewAfter) },
  ];
}

const dayOf = (day: string): string => day.split('-').reverse().join('/');
