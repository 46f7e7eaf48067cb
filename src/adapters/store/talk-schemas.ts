import { Schema } from 'mongoose';
import { number, options, optionalText, owner, text } from './schema-parts.ts';

/** A line as it lies on disk. `tokens`: keyed hashes of its words, by which it is found and not read. */
export interface TalkDoc {
  _id: string;
  seq: string;
  conversationId: string;
  communeId: string;
  oaId: string;
  at: number;
  from: string;
  intent?: string;
  officer?: string;
  tokens: string[];
  sealed: string;
}

export const talk = new Schema<TalkDoc>(
  {
    _id: text,
    seq: text,
    conversationId: text,
    ...owner,
    at: number,
    from: text,
    intent: optionalText,
    officer: optionalText,
    tokens: [String],
    sealed: text,
  },
  { ...options, collection: 'talk' },
)
  .index({ conversationId: 1, seq: 1 })
  .index({ communeId: 1, tokens: 1 })
  .index({ seq: 1 });

/** A picture from an officer, as it lies on disk. */
export interface SentPictureDoc {
  _id: string;
  communeId: string;
  conversationId: string;
  at: number;
  sealed: string;
}

export const sentPictures = new Schema<SentPictureDoc>(
  { _id: text, communeId: text, conversationId: text, at: number, sealed: text },
  { ...options, collection: 'sent_pictures' },
)
  .index({ conversationId: 1 })
  .index({ at: 1 });
