/** What buttons are called; undefined for what is not there any more. */
export interface TapTitles {
  topic(id: string): string | undefined;
  village(id: string): string | undefined;
}

const PLAIN: Readonly<Record<string, string>> = {
  staff: 'gặp cán bộ',
  menu: 'xem các việc',
  guide: 'xem từng bước',
  form: 'điền phiếu',
  call: 'gọi điện',
  desk: 'nhờ người của xã xem',
  rate: 'trả lời câu hỏi của xã',
  still: 'trả lời câu hỏi của xã',
};

/** A tap as an officer reads it: "Bấm: thôn Thu Xà". Words that were typed stay as they are. */
export function saidByTap(text: string, titles: TapTitles): string {
  const [, kind = '', id = ''] = /^#xa\.([a-z]+)(?:\.(.+))?$/.exec(text.trim()) ?? [];
  if (!kind) return text;
  const named = kind === 'v' ? titles.village(id) : kind === 'i' ? titles.topic(id) : PLAIN[kind];
  return named ? `Bấm: ${named}` : 'Bấm một nút';
}
