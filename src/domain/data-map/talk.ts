import { TERMS } from '../terms.ts';
import { eventId, hashed, OWNER, plain, readable, sealed, type MappedSet } from './types.ts';

const CONVERSATION = readable('Mã cuộc trò chuyện: mã OA và mã người dùng Zalo');
const USER = readable('Mã người dùng do Zalo cấp cho OA');
const USER_BY_APP = readable('Mã người dùng do Zalo cấp cho ứng dụng');
const SEEN = 'Không ai đọc thẳng; cán bộ chỉ thấy các câu gần nhất, che số, khi có việc chuyển tới';

export const TALK: Readonly<Record<string, MappedSet>> = {
  inbox: {
    title: 'Việc vừa tới',
    purpose: 'Nhận tin một lần, không mất, không làm hai lần',
    kept: `${TERMS.talk} ngày sau khi làm xong`,
    seenBy: SEEN,
    toCitizens: [`Tin {{bác}} gửi: ${TERMS.talk} ngày sau khi làm xong.`],
    fields: {
      _id: eventId('Mã việc, để nhận ra lần gửi lại'),
      seq: plain('Thứ tự tới'),
      ...OWNER,
      conversationId: CONVERSATION,
      userId: USER,
      userIdByApp: USER_BY_APP,
      name: plain('Tên loại việc do Zalo đặt'),
      at: readable('Lúc gửi, giờ của Zalo'),
      receivedAt: readable('Lúc nhận, giờ của máy chủ'),
      status: plain('Đã làm hay chưa'),
      notBefore: plain('Làm lại sớm nhất lúc nào'),
      failures: plain('Số lần chưa làm được'),
      lastError: plain('Lỗi kỹ thuật lần gần nhất'),
      outcome: readable('Kết quả: đã trả lời theo chủ đề nào, hay chuyển cán bộ'),
      sealed: sealed('Lời nhắn, ảnh và vị trí được gửi tới; mã OTP, mật khẩu đã che từ trước'),
    },
  },
  conversations: {
    title: 'Cuộc trò chuyện',
    purpose: 'Nhớ đang nói dở việc gì để trả lời tiếp',
    kept: `Lời nói: ${TERMS.talk} ngày sau câu cuối của người dân. Mã và lựa chọn nhận thông báo: đến khi người dân xin xóa`,
    seenBy: SEEN,
    toCitizens: [
      `Mấy câu gần nhất: ${TERMS.talk} ngày sau tin cuối.`,
      'Mã Zalo và lựa chọn nhận thông báo: đến khi {{bác}} xin xóa.',
    ],
    fields: {
      _id: CONVERSATION,
      ...OWNER,
      userId: USER,
      userIdByApp: USER_BY_APP,
      state: readable(
        'Chủ đề vừa hỏi, thôn, hỏi giúp ai (bố mẹ, con, ông bà), có người mất trong nhà, nhận thông báo hay không; không có câu chữ, tên hay số',
      ),
      handled: eventId('Mã các việc đã làm'),
      'pending.eventId': eventId('Mã việc đang chép kết quả'),
      'pending.sealed': sealed('Kết quả đang chép, có lời trả lời'),
      turns: sealed('Mấy câu gần nhất của hai bên'),
      unsaid: sealed('Câu chưa gửi tới được'),
      lastCitizenAt: readable('Lúc người dân nhắn lần cuối'),
      'lease.until': plain('Máy nào đang làm, đến lúc nào'),
      'lease.fence': plain('Lượt làm'),
    },
  },
  outbox: {
    title: 'Tin đang gửi và đã gửi',
    purpose: 'Gửi mỗi tin đúng một lần, theo thứ tự',
    kept: `${TERMS.talk} ngày sau khi gửi xong`,
    seenBy: SEEN,
    toCitizens: [`Tin xã gửi: ${TERMS.talk} ngày sau khi gửi xong.`],
    fields: {
      _id: eventId('Mã tin, làm từ mã việc'),
      seq: plain('Thứ tự'),
      conversationId: CONVERSATION,
      ...OWNER,
      userId: USER,
      status: plain('Đang chờ, đã gửi hay không gửi được'),
      notBefore: plain('Gửi sớm nhất lúc nào'),
      attempts: plain('Số lần gửi'),
      callStartedAt: plain('Lúc gọi sang Zalo'),
      textHash: hashed('Dấu của lời gửi, để nhận ra khi Zalo báo lại'),
      sealed: sealed('Lời gửi cho người dân'),
      messageId: plain('Mã tin do Zalo đặt'),
      why: plain('Vì sao chưa gửi được'),
      settledAt: plain('Lúc xong'),
    },
  },
  timers: {
    title: 'Hẹn giờ',
    purpose: 'Hỏi lại người bị lừa, trả lại cho máy, báo cửa sổ nhắn sắp đóng',
    kept: `${TERMS.talk} ngày sau giờ hẹn`,
    seenBy: 'Không ai',
    toCitizens: [`Hẹn giờ hỏi lại: ${TERMS.talk} ngày.`],
    fields: {
      _id: eventId('Mã hẹn, làm từ mã việc'),
      at: plain('Giờ hẹn'),
      timer: plain('Loại hẹn'),
      conversationId: CONVERSATION,
      ...OWNER,
      userId: USER,
      caseId: readable('Việc liên quan'),
      noticeId: plain('Thông báo liên quan'),
      status: plain('Đã tới giờ hay chưa'),
    },
  },
};
