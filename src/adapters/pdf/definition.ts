import type { Block, Paper } from '../../domain/paper.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
type Node = Record<string, unknown>;

/** A4 is 595 points wide. */
const MARGIN = 48;
const LINE = 1.15;
/** Large enough for an old camera, from a hand's breadth. */
const QR_POINTS = 110;
/** To be written on by hand. */
const DOTTED = {
  hLineWidth: () => 0.8,
  vLineWidth: () => 0,
  hLineStyle: () => ({ dash: { length: 1, space: 2 } }),
  hLineColor: () => '#333333',
  paddingLeft: (column: number) => (column === 0 ? 0 : 4),
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** A paper in pdfmake's words. Letters and marks are put together: the font has no loose marks at their places. */
export function definitionOf(paper: Paper, size: number): object {
  return {
    pageSize: paper.size ?? 'A4',
    pageOrientation: paper.isLandscape ? 'landscape' : 'portrait',
    pageMargins: [MARGIN, 36, MARGIN, 36],
    info: { title: written(paper.title) },
    language: 'vi-VN',
    defaultStyle: { font: 'Roboto', fontSize: size, lineHeight: LINE },
    content: paper.blocks.map((block) => nodeOf(block, size)),
  };
}

/** NFC, and without what no font can draw. */
function written(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/\p{Extended_Pictographic}/gu, '');
}

function nodeOf(block: Block, size: number): Node {
  switch (block.kind) {
    case 'title':
      return {
        text: written(block.text),
        bold: true,
        fontSize: size + 3,
        alignment: 'center',
        margin: [0, size / 2, 0, size / 4],
      };
    case 'big':
      return {
        text: written(block.text),
        bold: true,
        fontSize: size * 2.4,
        alignment: 'center',
        margin: [0, size / 2, 0, size / 2],
      };
    case 'qr':
      return { qr: block.text, fit: QR_POINTS, alignment: 'center', margin: [0, size, 0, size / 2] };
    case 'centred':
      return {
        text: written(block.text),
        alignment: 'center',
        bold: block.isBold ?? false,
        italics: block.isItalic ?? false,
      };
    case 'heading':
      return { text: written(block.text), bold: true, margin: [0, size / 2, 0, 0] };
    case 'text':
      return { text: written(block.text), margin: [0, size / 6, 0, 0] };
    case 'answer':
      return answer(block.label, block.value, size);
    case 'answers':
      return {
        columns: block.parts.map((one) => ({
          ...answer(one.label, one.value, size),
          width: `${one.share}%`,
        })),
        columnGap: size / 2,
      };
    case 'list':
      return { ul: block.items.map(written), margin: [0, size / 6, 0, 0] };
    case 'signatures':
      return signatures(block, size);
    case 'table':
      return table(block, size);
  }
}

/** The value, or dots to write on, as far as the line goes and no farther. */
function answer(label: string, value: string, size: number): Node {
  const margin = [0, size / 6, 0, 0];
  if (value) return { text: [`${written(label)}: `, { text: written(value), bold: true }], margin };
  return {
    table: {
      widths: ['auto', '*'],
      body: [
        [
          { text: label && `${written(label)}:`, border: [false, false, false, false] },
          { text: ' ', border: [false, false, false, true] },
        ],
      ],
    },
    layout: DOTTED,
    margin,
  };
}

function signatures({ columns }: Of<'signatures'>, size: number): Node {
  return {
    columns: columns.map(({ place, title, note }) => ({
      stack: [
        { text: written(place) || ' ', italics: true },
        { text: written(title), bold: true },
        { text: written(note), italics: true, fontSize: size - 2 },
      ],
      alignment: 'center',
    })),
    margin: [0, size / 2, 0, size * 4],
    unbreakable: true,
  };
}

function table({ head, rows, shares }: Of<'table'>, size: number): Node {
  const cell = (text: string): Node => ({ text: written(text), fontSize: size - 1 });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: shares.map((share) => `${share}%`),
      body: [head.map((text) => ({ ...cell(text), bold: true })), ...rows.map((row) => row.map(cell))],
    },
    margin: [0, size / 2, 0, 0],
  };
}
