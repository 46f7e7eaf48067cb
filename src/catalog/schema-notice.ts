import { z } from 'zod';
import { day, intentId, words } from './schema-common.ts';

const placeId = z.string().regex(/^[a-z0-9-]+$/);

/** intents/_notices/<id>.yaml: an official notice of one commune. */
export const noticeSchema = z
  .strictObject({
    id: placeId,
    code: z.string().regex(/^TB\d{3,4}$/),
    commune: placeId,
    title: words.max(60),
    text: words,
    loudspeaker: words,
    /** Empty: the whole commune. */
    villages: z.array(placeId).default([]),
    /** Empty: everybody; else those who asked about one of these topics. */
    topics: z.array(intentId).default([]),
    from: day,
    until: day,
    status: z.enum(['draft', 'approved', 'withdrawn']),
    approved_by: words.optional(),
    approved_on: day.optional(),
    owner: words,
  })
  .superRefine(({ status, approved_by, approved_on, from, until }, context) => {
    const wrong = (message: string): void => context.addIssue({ code: 'custom', message });
    if (status === 'approved' && !(approved_by && approved_on)) {
      wrong('ghi «approved» mà chưa có người duyệt. Thêm approved_by và approved_on.');
    }
    if (until < from) wrong('ngày hết (until) đang trước ngày bắt đầu (from). Sửa lại.');
  });
