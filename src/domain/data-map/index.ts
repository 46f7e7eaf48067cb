import { CONSOLE } from './console.ts';
import { DESK } from './desk.ts';
import { FORMS } from './forms.ts';
import { LEARNING } from './learning.ts';
import { TALK } from './talk.ts';
import type { Elsewhere, MappedSet } from './types.ts';

export type { Elsewhere, MappedField, MappedSet, Protection } from './types.ts';

/** Every collection of the store, field by field: what the commune can show whoever asks what it keeps. */
export const DATA_MAP: Readonly<Record<string, MappedSet>> = {
  ...TALK,
  ...FORMS,
  ...DESK,
  ...LEARNING,
  ...CONSOLE,
};

/** How long, in the words of the privacy page. */
export const TOLD_TO_CITIZENS: readonly string[] = Object.values(DATA_MAP).flatMap((one) => one.toCitizens);

export const ELSEWHERE: readonly Elsewhere[] = [
  {
    where: 'Điện thoại của người điền',
    what: 'Phiếu chưa gửi được vì mất mạng',
    kept: 'Đến khi gửi được, hoặc người dùng xóa',
    protection: 'AES-256-GCM; khóa ở máy chủ, theo người và phiếu',
  },
  {
    where: 'Nhật ký của máy chủ',
    what: 'Mã cuộc trò chuyện, chủ đề, kết quả, thời gian; không có lời nhắn',
    kept: 'Theo nơi xã lưu nhật ký',
    protection: 'Số dài bị che trước khi ghi',
  },
  {
    where: 'Bộ nhớ của máy chủ',
    what: 'Giấy báo vừa mở; ai vừa nói tới mã OTP',
    kept: 'Mất khi máy chủ nghỉ; lời nhắc về mã OTP sau ba phút',
    protection: 'Không ghi ra đĩa',
  },
  {
    where: 'Bản sao lưu',
    what: 'Cả kho, như khi sao',
    kept: 'Do xã đặt; xóa trong kho chưa xóa trong bản sao cũ',
    protection: 'Như trong kho; khóa phải cất chỗ khác',
  },
  {
    where: 'Zalo',
    what: 'Tin nhắn hai bên đi qua Zalo và nằm ở Zalo',
    kept: 'Theo chính sách của Zalo',
    protection: 'Của Zalo',
  },
  {
    where: 'Dialogflow của Google, ở nước ngoài; mặc định tắt',
    what: 'Câu nhắn đã bỏ số, thư điện tử và đường dẫn; tên người, tên đất trong câu thì còn',
    kept: 'Theo cài đặt của dự án Google Cloud',
    protection: 'Bỏ số trước khi gửi; tin có mã OTP, mật khẩu và lời cán bộ thì không gửi',
  },
];
