import { Schema } from 'mongoose';
import type { ContentChange } from '../../domain/content-change.ts';
import { number, options, optionalText, text } from './schema-parts.ts';

/** Words for everybody to hear: nothing in it is sealed. */
export type ContentChangeDoc = Omit<ContentChange, 'id'> & { _id: string };

export const contentChanges = new Schema<ContentChangeDoc>(
  {
    _id: text,
    communeId: text,
    edit: Schema.Types.Mixed,
    target: text,
    base: text,
    before: [String],
    after: [String],
    state: text,
    authorId: text,
    proposedAt: number,
    note: { type: String, default: '' },
    deciderId: optionalText,
    decidedAt: Number,
    seq: optionalText,
    reason: optionalText,
  },
  { ...options, collection: 'content_changes' },
)
  .index({ communeId: 1, proposedAt: 1 })
  .index({ state: 1, seq: 1 });
