import { afterAll } from '@jest/globals';
import { copyContent } from './content-copy.ts';

export interface NoticeText {
  id: string;
  code: string;
  title?: string;
  /** Lines of the chat text. */
  text?: string;
  villages?: readonly string[];
  topics?: readonly string[];
  from?: string;
  until?: string;
  status?: 'draft' | 'approved' | 'withdrawn';
}

/** One notice of the demo commune as its file stands in `intents/_notices`, in force all through the tests' month. */
export function noticeYaml(notice: NoticeText): string {
  const { id, code, title = 'Xã mời họp', text = 'Xã mời bà con đến họp ở nhà văn hóa.' } = notice;
  const { villages = [], topics = [], from = '2026-11-20', until = '2026-11-30' } = notice;
  return [
    `id: ${id}`,
    `code: ${code}`,
    'commune: nghia-hoa',
    `title: ${title}`,
    `text: ${JSON.stringify(text)}`,
    `loudspeaker: ${JSON.stringify(text)}`,
    `villages: [${villages.join(', ')}]`,
    `topics: [${topics.join(', ')}]`,
    `from: ${from}`,
    `until: ${until}`,
    `status: ${notice.status ?? 'approved'}`,
    'approved_by: Cán bộ thử',
    'approved_on: 2026-11-19',
    'owner: Phòng thử',
    '',
  ].join('\n');
}

/** A copy of the content whose only notices are these, for as long as the story lasts. */
export function contentWithNotices(
  notices: readonly NoticeText[],
  more: (copy: ReturnType<typeof copyContent>) => void = () => undefined,
): string {
  const copy = copyContent();
  afterAll(() => copy.remove());
  copy.remove('_notices/chi-tra-thang-12.yaml');
  for (const notice of notices) copy.write(`_notices/${notice.id}.yaml`, noticeYaml(notice));
  more(copy);
  return copy.dir;
}
