import { MOST_LESSONS } from '../lesson.ts';
import { TERMS } from '../terms.ts';
import { hashed, OWNER, plain, readable, sealed, type MappedSet } from './types.ts';

const PERSON = hashed('Dấu của cuộc trò chuyện, chỉ để xóa khi người dân xin xóa');

export const LEARNING: Readonly<Record<string, MappedSet>> = {
  lessons: {
    title: 'Câu hiểu sai',
    purpose: 'Người giữ lời bổ sung câu mẫu để lần sau hiểu đúng',
    kept: `${TERMS.lesson} ngày, mỗi xã nhiều nhất ${MOST_LESSONS} câu`,
    seenBy: 'Người giữ lời của xã',
    toCitizens: [`Câu máy hiểu sai, đã bỏ tên và số: ${TERMS.lesson} ngày.`],
    fields: {
      _id: hashed('Mã câu'),
      ...OWNER,
      person: PERSON,
      at: readable('Lúc nhắn'),
      kind: plain('Hiểu sai kiểu nào'),
      label: plain('Chủ đề đúng'),
      next: plain('Chủ đề của câu sau'),
      state: plain('Mới, đã đưa vào đề xuất hay đã bỏ'),
      officerId: readable('Cán bộ nào sửa'),
      labelledAt: plain('Lúc sửa'),
      sealed: sealed('Câu nhắn đã bỏ tên và số, máy đã hiểu ra sao'),
    },
  },
  shown: {
    title: 'Tin nghi lừa đảo',
    purpose: 'Thấy sớm một tin lừa đảo đang lan trong xã',
    kept: `${TERMS.shown} ngày; tin cán bộ đã đánh dấu thì giữ lại, đến khi người gửi xin xóa`,
    seenBy: 'Không ai đọc được tin từ đây',
    toCitizens: [
      `Dấu của tin nghi lừa đảo, không có chữ: ${TERMS.shown} ngày.`,
      'Cán bộ đã đánh dấu tin lừa đảo thì giữ đến khi {{bác}} xin xóa.',
    ],
    fields: {
      _id: hashed('Mã của lần gửi'),
      communeId: plain('Mã xã'),
      person: PERSON,
      at: readable('Lúc gửi'),
      shape: hashed('Hình dáng của tin, không ngược lại thành chữ'),
      bands: hashed('Phần của hình dáng ấy, để tìm tin giống'),
      mark: readable('Cán bộ nói gì về tin ấy: kết luận, tên cán bộ, lúc nào'),
    },
  },
};
