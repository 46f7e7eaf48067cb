import { z } from 'zod';
import { day, factId, jurisdiction, source, words } from './schema-common.ts';

export const factStatuses = ['draft', 'seed_historical', 'unverified', 'confirmed', 'superseded'] as const;

/** One dated, sourced sentence of intents/_facts/*.yaml. */
export const factSchema = z
  .strictObject({
    id: factId,
    statement: words,
    safe_wording: words,
    history: words.optional(),
    value: z.union([z.number(), z.string(), z.boolean()]).optional(),
    unit: words.optional(),
    jurisdiction,
    effective_from: day,
    effective_to: day.nullable(),
    source,
    status: z.enum(factStatuses),
    confidence: z.enum(['high', 'medium', 'low']),
    verified_by: words.optional(),
    verified_on: day.optional(),
    review_after: day,
    supersedes: z.array(factId).default([]),
  })
  .superRefine((fact, context) => {
    for (const message of inconsistencies(fact)) context.addIssue({ code: 'custom', message });
  });

interface FactDates {
  status: (typeof factStatuses)[number];
  verified_by?: string | undefined;
  verified_on?: string | undefined;
  review_after: string;
  effective_from: string;
  effective_to: string | null;
  history?: string | undefined;
  source: { province?: string | undefined; year?: number | undefined };
}

function inconsistencies(fact: FactDates): string[] {
  const found: string[] = [];
  if (fact.status === 'confirmed' && (!fact.verified_by || !fact.verified_on)) {
    found.push('ghi «confirmed» mà chưa có người xác nhận. Thêm verified_by và verified_on.');
  }
  if (fact.verified_on && fact.review_after <= fact.verified_on) {
    found.push('ngày xem lại (review_after) phải sau ngày xác nhận (verified_on).');
  }
  if (fact.effective_to && fact.effective_to < fact.effective_from) {
    found.push('ngày hết hiệu lực (effective_to) đang trước ngày hiệu lực (effective_from). Sửa lại.');
  }
  if ((fact.history || fact.status === 'seed_historical') && !(fact.source.province && fact.source.year)) {
    found.push('có phần lịch sử nên nguồn phải ghi tỉnh và năm. Thêm source.province và source.year.');
  }
  return found;
}
