import { Schema } from 'mongoose';
import type { AttemptDoc, AuditDoc, ConsoleSessionDoc, OfficerDoc, PushDoc } from './account-documents.ts';
import { number, options, optionalText, text } from './schema-parts.ts';

export const officers = new Schema<OfficerDoc>(
  {
    _id: text,
    name: text,
    phone: text,
    role: text,
    communeId: text,
    village: optionalText,
    conversationId: optionalText,
    linkHash: optionalText,
    phoneKey: optionalText,
    nameKey: optionalText,
    isDisabled: Boolean,
    awayUntil: Number,
    awayFrom: Number,
    password: optionalText,
    mustChangePassword: Boolean,
    passwordUntil: Number,
    totp: optionalText,
    totpOffered: optionalText,
    totpStep: Number,
  },
  { ...options, collection: 'officers' },
)
  .index({ communeId: 1 })
  .index({ conversationId: 1 })
  .index({ linkHash: 1 })
  .index({ phoneKey: 1 })
  .index({ nameKey: 1 });

export const consoleSessions = new Schema<ConsoleSessionDoc>(
  {
    _id: text,
    officerId: text,
    communeId: text,
    role: text,
    createdAt: number,
    lastSeenAt: number,
    expiresAt: number,
    csrf: text,
    userAgent: { type: String, default: '' },
  },
  { ...options, collection: 'console_sessions' },
)
  .index({ officerId: 1 })
  .index({ expiresAt: 1 });

export const signInAttempts = new Schema<AttemptDoc>(
  { _id: text, failures: number, blockedUntil: number, at: number },
  { ...options, collection: 'sign_in_attempts' },
).index({ at: 1 });

export const pushTargets = new Schema<PushDoc>(
  { _id: text, officerId: optionalText, communeId: optionalText, sealed: text },
  { ...options, collection: 'push_targets' },
).index({ officerId: 1 });

export const audit = new Schema<AuditDoc>(
  {
    _id: text,
    at: number,
    communeId: text,
    officerId: text,
    action: text,
    subject: { kind: String, id: String },
    detail: Schema.Types.Mixed,
  },
  { ...options, collection: 'audit' },
)
  .index({ communeId: 1, _id: 1 })
  .index({ communeId: 1, officerId: 1, _id: 1 })
  .index({ communeId: 1, 'subject.id': 1, _id: 1 });
