import { z } from 'zod';

const ids = z.array(z.string().max(40)).min(1).max(500);

/** Masked words of citizens that say the same; nobody knows yet, or nobody has said, what they are about. */
export const lessonGroup = z.object({
  /** The one in the middle first; each wording once, with all that said it. Nothing is labelled unseen. */
  sentences: z.array(z.object({ text: z.string(), ids: z.array(z.string()) })),
  count: z.number(),
  /** 'YYYY-MM-DD' */
  lastOn: z.string(),
  /** Intent ids, the likeliest first. */
  guesses: z.array(z.string()),
});
export type LessonGroupSeen = z.infer<typeof lessonGroup>;

/** What officers have said is one topic, until an owner approves it. */
export const lessonWaiting = z.object({
  intent: z.string(),
  title: z.string(),
  ids: z.array(z.string()),
  texts: z.array(z.string()),
});
export type LessonsWaiting = z.infer<typeof lessonWaiting>;

/** What a trial was about: the topics and sentences somebody wanted to approve. */
const about = z.array(lessonWaiting.omit({ ids: true }));
const faults = {
  /** Messages that were understood and would no longer be: what they mean, and what they would be taken for; titles. */
  misheard: z.array(
    z.object({ text: z.string(), isPlain: z.boolean(), meant: z.string(), heard: z.string() }),
  ),
  /** Anything else, in words. */
  problems: z.array(z.string()),
};
export type LessonTrialFaults = z.infer<z.ZodObject<typeof faults>>;

/** An approved proposal is tried before it counts: learnt anew, in a process of its own, and examined. */
export const lessonTrial = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), about, percent: z.number() }),
  z.object({ state: z.literal('passed'), about, count: z.number() }),
  z.object({ state: z.literal('failed'), about, ...faults }),
  /** It did not come to its end; nothing was approved. */
  z.object({ state: z.literal('broken'), about }),
]);
export type LessonTrial = z.infer<typeof lessonTrial>;

/** `GET /api/console/lessons` */
export const lessonsAnswer = z.object({
  /** Those that would teach most first. */
  groups: z.array(lessonGroup),
  /** Groups that are not shown. */
  more: z.number(),
  waiting: z.array(lessonWaiting),
  /** Approved messages that are no examples yet. */
  approved: z.number(),
  /** What a message can be an example of. */
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  trial: lessonTrial.nullable(),
});
export type LessonsAnswer = z.infer<typeof lessonsAnswer>;

/** `POST /api/console/lessons/label` */
export const lessonsLabelRequest = z.strictObject({ ids, intent: z.string().max(80) });
/** `POST /api/console/lessons/drop`, `approve` */
export const lessonsRequest = z.strictObject({ ids });
export const lessonsChangedAnswer = z.object({ count: z.number() });

/** `GET /api/console/lessons/trial`, and of `approve` */
export const lessonTrialAnswer = z.object({ trial: lessonTrial.nullable() });

/** `GET /api/console/lessons/examples?intent&find&from` */
export const examplesAnswer = z.object({
  /** Some of what this topic is taught with, that `find` is in. */
  lines: z.array(z.string()),
  /** All that were found. */
  total: z.number(),
  /** Further ones of this commune, masked, that no owner has approved yet. */
  waiting: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type ExamplesAnswer = z.infer<typeof examplesAnswer>;

/** `POST /api/console/lessons/add`: a sentence as citizens say it. */
export const exampleRequest = z.strictObject({
  intent: z.string().max(80),
  text: z.string().trim().min(1).max(300),
});
export const exampleAnswer = z.object({ id: z.string(), text: z.string() });
