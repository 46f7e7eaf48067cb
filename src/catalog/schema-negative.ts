import { z } from 'zod';

/** `not.yaml`: messages that sound like this intent, which one they are, and why. */
export const negativesSchema = z.array(
  z.strictObject({
    text: z.string().min(3),
    is: z.string().min(1),
    because: z.string().min(3),
  }),
);
