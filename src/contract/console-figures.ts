import { z } from 'zod';

/** What the Monday page shows. `communes` is the province's alone; the others are of one commune. */
export const COMMUNE_TABLES = [
  'overview',
  'days',
  'topics',
  'answers',
  'response',
  'cases',
  'registrations',
  'scams',
  'satisfaction',
] as const;
export const FIGURE_TABLES = [...COMMUNE_TABLES, 'communes'] as const;
export type FigureTableId = (typeof FIGURE_TABLES)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `GET /api/console/figures` and its files. `from` and `to` with `days` alone; `commune` is an administrator's. */
export const figuresQuery = z.object({
  span: z.enum(['this_week', 'last_week', '30_days', 'days']).default('this_week'),
  from: day.optional(),
  to: day.optional(),
  commune: z.string().max(60).optional(),
});
export type FiguresQuery = z.infer<typeof figuresQuery>;

/** A number nobody knows is null. Too small a number to be told to the province is "dưới 5". */
const cell = z.union([z.string(), z.number(), z.null()]);
export type Cell = z.infer<typeof cell>;

export const figureTable = z.object({
  id: z.enum(FIGURE_TABLES),
  title: z.string(),
  /** The first names the rows. */
  columns: z.array(z.string()),
  rows: z.array(z.array(cell)),
  /** Names of the rows or columns whose numbers are minutes. */
  minutes: z.array(z.string()).optional(),
  /** How it is drawn; `stacked`: the columns are parts of one sum. */
  chart: z.enum(['bar', 'stacked', 'line']).optional(),
  /** What must be known to read it. */
  notes: z.array(z.string()),
});
export type FigureTable = z.infer<typeof figureTable>;

/** Days, both counted: 'YYYY-MM-DD'. */
const span = z.object({ from: day, to: day });

export const figuresAnswer = z.object({
  span,
  before: span,
  commune: z.string(),
  tables: z.array(figureTable),
});
export type FiguresAnswer = z.infer<typeof figuresAnswer>;
