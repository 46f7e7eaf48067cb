import { TERMS } from '../terms.ts';
import { eventId, hashed, OWNER, plain, readable, sealed, type MappedSet } from './types.ts';

const USER_BY_APP = readable('Mã người dùng do Zalo cấp cho ứng dụng');
const BEHALF = 'Điền thay ai (bố mẹ, con, ông bà) và người ấy đồng ý lúc nào; không có tên';

export const FORMS: Readonly<Record<string, MappedSet>> = {
  registrations: {
    title: 'Phiếu đã gửi',
    purpose: 'Xã làm việc mà người dân đăng ký, và trả lời kết quả',
    kept: `Đến khi người dân rút phiếu hoặc xin xóa. Rút thì câu trả lời mất ngay, bằng chứng đồng ý giữ thêm ${TERMS.withdrawnForm} ngày; xin xóa thì mất cả phiếu`,
    seenBy: 'Người gửi; cán bộ của xã, số định danh được che; ai giữ đường dẫn giấy báo, trong ba mươi ngày',
    toCitizens: [
      'Phiếu đã gửi: đến khi {{bác}} rút phiếu hoặc xin xóa.',
      `Phiếu đã rút: câu trả lời mất ngay, lời đồng ý còn ${TERMS.withdrawnForm} ngày.`,
    ],
    fields: {
      _id: hashed('Mã phiếu, làm từ người gửi và lần gửi'),
      code: plain('Mã ngắn để đọc qua máy'),
      formId: readable('Phiếu gì'),
      ...OWNER,
      conversationId: readable('Cuộc trò chuyện nào'),
      userIdByApp: USER_BY_APP,
      'answers.field': plain('Tên câu hỏi, không có câu trả lời'),
      'answers.sealed': sealed('Câu trả lời: họ tên, năm sinh, số máy, số định danh, thôn và các câu khác'),
      'consent.version': plain('Bản lời đồng ý'),
      'consent.text': plain('Lời đồng ý đã đọc'),
      'consent.at': readable('Lúc đồng ý'),
      'consent.withdrawnAt': readable('Lúc rút lại đồng ý'),
      behalf: readable(BEHALF),
      status: readable('Mới, đang xem, đã duyệt, không duyệt hay đã rút'),
      'history.eventId': eventId('Mã của lần đổi'),
      'history.at': readable('Lúc đổi'),
      'history.to': readable('Đổi thành gì'),
      'history.by': readable('Người dân, hay mã cán bộ'),
      'history.sealed': sealed('Lời cán bộ trả lời'),
      keys: hashed('Dấu của số máy, số định danh và người, để thấy phiếu trùng mà không đọc phiếu'),
      village: readable('Thôn, theo danh sách của xã, để thôn nào thấy phiếu thôn ấy; rút phiếu thì mất'),
      'checks.item': plain('Điều cán bộ đã soát'),
      'checks.officerId': readable('Cán bộ nào soát'),
      'checks.at': readable('Lúc soát'),
      createdAt: readable('Lúc gửi'),
    },
  },
  form_drafts: {
    title: 'Phiếu đang điền dở',
    purpose: 'Mở lại thì điền tiếp, không phải làm lại từ đầu',
    kept: `${TERMS.draft} ngày sau chữ cuối; gửi phiếu thì mất ngay`,
    seenBy: 'Chỉ người đang điền',
    toCitizens: [`Phiếu điền dở: ${TERMS.draft} ngày sau chữ cuối.`],
    fields: {
      _id: hashed('Dấu của người điền và phiếu'),
      ...OWNER,
      userIdByApp: USER_BY_APP,
      formId: readable('Phiếu gì'),
      revision: plain('Lần lưu thứ mấy'),
      at: readable('Lúc lưu'),
      sealed: sealed('Các câu đã điền; mã OTP, mật khẩu đã che'),
    },
  },
  form_tokens: {
    title: 'Đường dẫn mở phiếu',
    purpose: 'Mở phiếu từ tin nhắn, đúng người, một lần',
    kept: `${TERMS.formLink} ngày sau khi hết hạn`,
    seenBy: 'Không ai',
    toCitizens: [`Đường dẫn mở phiếu: ${TERMS.formLink} ngày sau khi hết hạn.`],
    fields: {
      _id: hashed('Dấu của đường dẫn'),
      formId: readable('Phiếu gì'),
      conversationId: readable('Cuộc trò chuyện nào'),
      ...OWNER,
      expiresAt: plain('Hết hạn lúc nào'),
      used: plain('Đã dùng hay chưa'),
      prefill: readable('Lựa chọn đã bấm trong tin nhắn; không có chữ tự viết'),
      behalf: readable(BEHALF),
    },
  },
};
