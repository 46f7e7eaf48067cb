import { z } from 'zod';

/** Notices written at the officers' desk. Days are 'YYYY-MM-DD', both included; times are epoch ms. */

const villageId = z.string().regex(/^[a-z0-9-]{1,60}$/);

export const noticeWordsSchema = z.strictObject({
  title: z.string().trim().max(200),
  text: z.string().trim().max(2000),
  /** Empty: the whole commune. */
  villages: z.array(villageId).max(100),
  /** Empty: everybody; else those who asked about one of these. */
  topics: z.array(z.string().max(80)).max(20).default([]),
  from: z.iso.date(),
  until: z.iso.date(),
});

const id = z.string().regex(/^[a-z0-9-]{1,120}$/);
/** `POST notices/check`: what would be wrong, how it reads, whom it reaches. Nothing is kept. */
export const checkNoticeRequest = z.strictObject({ id: id.optional(), words: noticeWordsSchema });
/** `POST notices/save`: a new draft, or one's own with `id`. */
export const saveNoticeRequest = checkNoticeRequest;

/** People, not messages. */
export const noticeReach = z.object({
  received: z.number(),
  /** Can be written to now. */
  waiting: z.number(),
  /** A person is talking with them; they hear it afterwards. */
  busy: z.number(),
  /** Zalo lets nobody write to them now: they are phoned, or hear the loudspeaker. */
  outOfReach: z.number(),
  /** Want no notices. */
  optedOut: z.number(),
});
export type NoticeReach = z.infer<typeof noticeReach>;

export const noticeDay = z.object({ perDay: z.number(), spent: z.number() });

export const NOTICE_PHASES = ['draft', 'proposed', 'waiting', 'sending', 'over', 'stopped'] as const;

export const noticeView = z.object({
  id: z.string(),
  code: z.string(),
  ...noticeWordsSchema.shape,
  phase: z.enum(NOTICE_PHASES),
  author: z.string(),
  isMine: z.boolean(),
  createdAt: z.number(),
  approver: z.string().optional(),
  approvedAt: z.number().optional(),
  stopper: z.string().optional(),
  stoppedAt: z.number().optional(),
  mayEdit: z.boolean(),
  mayApprove: z.boolean(),
  mayStop: z.boolean(),
  /** Read from the content, where nobody changes it from here. */
  isFromFile: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticesAnswer = z.object({
  notices: z.array(noticeView),
  /** What somebody may have asked about. */
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  day: noticeDay,
  today: z.string(),
});
export type NoticesAnswer = z.infer<typeof noticesAnswer>;

export const noticeCheckAnswer = z.object({
  problems: z.array(z.string()),
  /** The message as citizens get it, and its buttons. */
  preview: z.object({ text: z.string(), buttons: z.array(z.string()) }),
  reach: noticeReach,
  day: noticeDay,
});
export type NoticeCheckAnswer = z.infer<typeof noticeCheckAnswer>;

export const oneNoticeAnswer = z.object({ notice: noticeView, reach: noticeReach, day: noticeDay });
export type OneNoticeAnswer = z.infer<typeof oneNoticeAnswer>;

export const CALL_OUTCOMES = ['called', 'no_answer'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** `GET notices/:id/phone-list?village=&skip=` */
export const phoneListQuery = z.object({
  village: villageId.or(z.literal('')).default(''),
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const phoneListAnswer = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      /** Others who gave the same number: one call tells them all. */
      also: z.array(z.string()),
      /** Names and numbers only where a form or a case told them. */
      name: z.string(),
      phone: z.string(),
      village: z.string(),
      mark: z.object({ outcome: z.enum(CALL_OUTCOMES), by: z.string(), at: z.number() }).optional(),
    }),
  ),
  skip: z.number(),
  /** As many as a page holds. */
  perPage: z.number(),
  /** Of the chosen village, or of all; `people` is a page of them. */
  total: z.number(),
  called: z.number(),
  noAnswer: z.number(),
});
export type PhoneListAnswer = z.infer<typeof phoneListAnswer>;

/** `POST notices/:id/calls`; 'none': nobody has phoned, after all. */
export const markCallRequest = z.strictObject({
  person: z.string().min(1).max(200),
  outcome: z.enum([...CALL_OUTCOMES, 'none']),
});
export type NoticeWords = z.infer<typeof noticeWordsSchema>;
