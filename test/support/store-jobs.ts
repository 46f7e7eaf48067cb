import { Schema } from 'mongoose';

export interface Job {
  _id: string;
  status: string;
  notBefore?: Date | null;
  seq?: number;
  key?: string;
  oaId?: string;
  lease?: { until: Date | null; by: string };
  pending?: { eventId: string; n: number }[];
  tokens?: string[];
  count?: number;
}

/** A queue as the inbox and the outbox have it, with every kind of index. */
export const jobSchema = new Schema<Job>(
  {
    _id: String,
    status: String,
    notBefore: Date,
    seq: Number,
    key: String,
    oaId: String,
    lease: { until: Date, by: String },
    pending: { type: [{ _id: false, eventId: String, n: Number }], default: undefined },
    tokens: { type: [String], default: undefined },
    count: Number,
  },
  { versionKey: false },
);
jobSchema.index({ status: 1, notBefore: 1, seq: 1 });
jobSchema.index({ oaId: 1, key: 1 }, { unique: true, partialFilterExpression: { key: { $exists: true } } });
jobSchema.index({ 'lease.by': 1 }, { unique: true, partialFilterExpression: { status: 'leased' } });
jobSchema.index({ tokens: 1 });
