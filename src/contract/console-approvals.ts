import { z } from 'zod';

/** `GET /api/console/approvals`: how much waits for whoever asks, and nobody else's. */
export const approvalsAnswer = z.object({
  /** Changes of the words they may decide. */
  content: z.number(),
  /** Notices they may approve. */
  notices: z.number(),
  /** Topics with sentences that wait to be learnt. */
  lessons: z.number(),
});
export type ApprovalsAnswer = z.infer<typeof approvalsAnswer>;
