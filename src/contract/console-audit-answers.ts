import { z } from 'zod';
import { AUDIT_ACTIONS } from './console-audit.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `GET /api/console/audit`, and of its file but `before`. Days are counted from `from` to `to`, both of them. */
export const auditQuery = z.object({
  officer: z.string().max(80).optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  from: day.optional(),
  to: day.optional(),
  /** An id, or the short code of a case. */
  subject: z.string().trim().max(80).optional(),
  /** `next` of the page before. */
  before: z.string().max(60).optional(),
  /** An administrator's choice. */
  commune: z.string().max(60).optional(),
});
export type AuditSearch = z.infer<typeof auditQuery>;

export const auditLine = z.object({
  id: z.string(),
  /** Epoch ms. */
  at: z.number(),
  officer: z.string(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  detail: z.string(),
});
export type AuditLine = z.infer<typeof auditLine>;

export const auditAnswer = z.object({
  lines: z.array(auditLine),
  /** Absent on the last page. */
  next: z.string().optional(),
  /** Whoever may have done something here. */
  officers: z.array(z.object({ id: z.string(), name: z.string() })),
  /** More than one for an administrator only. */
  communes: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AuditAnswer = z.infer<typeof auditAnswer>;
