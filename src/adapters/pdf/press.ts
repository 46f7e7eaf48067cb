import { createRequire } from 'node:module';
import type { Paper, Press } from '../../domain/paper.ts';
import { definitionOf } from './definition.ts';

/** From large print down to what is still read without glasses. */
const SIZES = [14, 13, 12, 11, 10, 9];
/** On half a sheet, for whoever asked for large letters. */
const LARGE_SIZES = [20, 18, 16, ...SIZES];
const MANY_PAGES = 10;

/** Be Viet Nam Pro has every Vietnamese letter with its marks; pdfmake puts in only the letters that are used. */
const FACES = {
  normal: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
  italics: '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/BeVietnamPro_700Bold_Italic.ttf',
} as const;

/** The newest papers stay at hand: drawing stops everything else for a moment, and a link may be opened many times. */
const KEPT = 20;

/** Loads the library with the first paper: most days nobody prints. One paper is drawn at a time. */
export function createPress(): Press {
  const kept = new Map<string, Promise<Buffer>>();
  let library: ReturnType<typeof load> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const draw = async (paper: Paper): Promise<Buffer> => {
    library ??= load();
    const pdfmake = await library;
    const drawn = (size: number): Promise<Buffer> => pdfmake.createPdf(definitionOf(paper, size)).getBuffer();
    return paper.isOnePage ? fitted(drawn, paper.size === 'A5' ? LARGE_SIZES : SIZES) : drawn(MANY_PAGES);
  };
  return {
    print(paper) {
      const key = JSON.stringify(paper);
      const known = kept.get(key);
      if (known) return known;
      const pdf = last.then(() => draw(paper));
      last = pdf.catch(() => kept.delete(key));
      kept.set(key, pdf);
      if (kept.size > KEPT) kept.delete([...kept.keys()][0] ?? '');
      return pdf;
    },
  };
}

/** The largest print that leaves one page. */
async function fitted(draw: (size: number) => Promise<Buffer>, sizes: readonly number[]): Promise<Buffer> {
  let pdf: Buffer = Buffer.alloc(0);
  for (const size of sizes) {
    pdf = await draw(size);
    if (pagesOf(pdf) === 1) return pdf;
  }
  return pdf;
}

/** Objects lie in the file unpacked, so that each page is named there. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

async function load() {
  const { default: pdfmake } = await import('pdfmake');
  const { resolve } = createRequire(import.meta.url);
  const fonts = Object.fromEntries(
    Object.entries(FACES).map(([style, file]) => [
      style,
      resolve(`@expo-google-fonts/be-vietnam-pro/${file}`),
    ]),
  ) as Record<keyof typeof FACES, string>;
  pdfmake.setFonts({ Roboto: fonts });
  // Nothing a citizen wrote makes the server fetch or read anything.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
  return pdfmake;
}
