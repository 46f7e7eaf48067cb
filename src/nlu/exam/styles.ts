const NAMES: Readonly<Record<string, string>> = {
  standard: 'Câu bình thường',
  short: 'Rất ngắn',
  nodiacritics: 'Không dấu',
  elder: 'Người già kể chuyện',
  teencode: 'Viết tắt kiểu trẻ',
  asr: 'Nói để máy ghi',
  child: 'Con cháu viết giùm',
  parent: 'Phụ huynh',
  caps: 'Viết hoa hết',
  seller: 'Người bán hàng',
  long: 'Hỏi dài',
  ethnic: 'Đồng bào nói gọn',
  telex: 'Chưa bật bộ gõ',
  panic: 'Đang hoảng',
  mixed: 'Lẫn nhiều kiểu',
  'oos-near': 'Ngoài phạm vi, gần giống',
  'oos-far': 'Ngoài phạm vi, khác hẳn',
};

/** What an officer calls a way of writing. */
export const styleName = (style: string): string => NAMES[style] ?? style;
