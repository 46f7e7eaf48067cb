import { z } from 'zod';
import { day, source, words } from './schema-common.ts';

const page = z.strictObject({ title: words, version: day });

/** intents/_legal/legal.yaml: what stands around privacy.md and terms.md. */
export const legalSchema = z.strictObject({
  owner: words,
  sources: z.array(source).min(1),
  privacy: page,
  terms: page,
  /** Said at {{nước ngoài}}: whether messages go to a machine abroad. */
  abroad: z.strictObject({ yes: words, no: words }),
});
