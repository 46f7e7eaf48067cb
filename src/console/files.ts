import type { Response } from 'express';
import writeXlsxFile from 'write-excel-file/node';

type Value = string | number | null;

/** Rows with their headings first, for whoever goes on with them in a spreadsheet. */
export interface Sheet {
  /** Without an ending; letters, digits and dashes. */
  name: string;
  /** Of a workbook: what its leaf is called, and what stands above the headings. */
  tab?: string;
  about?: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly Value[])[];
}

/** A spreadsheet runs what begins so; a quote in front makes it words. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const field = (value: Value): string => {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** With a mark at its beginning by which Excel knows the letters. */
export function csvOf({ columns, rows }: Sheet): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Excel opens no leaf with a longer name, or with one of these signs in it. */
const leafName = (tab: string): string => tab.replace(/[[\]*?/\\:]/g, ' ').slice(0, 31);

export function xlsxOf({ tab, about = [], columns, rows }: Sheet): Promise<Buffer> {
  const above = about.map((line) => [{ value: harmless(line), fontWeight: 'bold' as const }]);
  const heading = columns.map((value) => ({ value: harmless(value), fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value)));
  return writeXlsxFile([...above, ...(above.length ? [[]] : []), heading, ...cells], {
    columns: columns.map(() => ({ width: 24 })),
    ...(tab && { sheet: leafName(tab) }),
  }).toBuffer();
}

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export async function sendSheet(response: Response, sheet: Sheet, format: Format): Promise<void> {
  const body = format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet);
  response.set('cache-control', 'no-store').attachment(`${sheet.name}.${format}`).type(format).send(body);
}
