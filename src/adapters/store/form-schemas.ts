import { Schema } from 'mongoose';
import type { FormDraftDoc, FormTokenDoc, RegistrationDoc } from './documents.ts';
import { number, options, optionalText, owner, text } from './schema-parts.ts';

export const formTokens = new Schema<FormTokenDoc>(
  {
    _id: text,
    formId: text,
    conversationId: text,
    ...owner,
    expiresAt: number,
    used: Boolean,
    prefill: Schema.Types.Mixed,
    behalf: Schema.Types.Mixed,
  },
  { ...options, collection: 'form_tokens' },
).index({ expiresAt: 1 });

export const registrations = new Schema<RegistrationDoc>(
  {
    _id: text,
    code: text,
    formId: text,
    ...owner,
    conversationId: optionalText,
    userIdByApp: text,
    answers: [{ _id: false, field: String, sealed: String }],
    consent: { version: String, text: String, at: Number, withdrawnAt: Number },
    behalf: Schema.Types.Mixed,
    status: text,
    history: [{ _id: false, eventId: String, at: Number, to: String, by: String, sealed: String }],
    keys: [String],
    village: optionalText,
    checks: [{ _id: false, item: String, officerId: String, at: Number }],
    createdAt: number,
  },
  { ...options, collection: 'registrations' },
)
  .index({ oaId: 1, userIdByApp: 1 })
  .index({ userIdByApp: 1 })
  .index({ communeId: 1, code: 1, createdAt: 1 })
  .index({ communeId: 1, createdAt: 1 })
  .index({ keys: 1 })
  .index({ 'consent.withdrawnAt': 1 }, { sparse: true })
  .index({ conversationId: 1 });

export const formDrafts = new Schema<FormDraftDoc>(
  {
    _id: text,
    ...owner,
    userIdByApp: text,
    formId: text,
    revision: number,
    at: number,
    sealed: text,
  },
  { ...options, collection: 'form_drafts' },
)
  .index({ userIdByApp: 1 })
  .index({ at: 1 });
