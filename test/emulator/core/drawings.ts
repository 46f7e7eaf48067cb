/** Pictures the emulator draws itself, so that no page needs anything from outside. */

export function avatarSvg(name: string, color: string): string {
  const said = name.replace(/\(.*\)/, '');
  const letter = escape([...(said.trim().split(/\s+/).at(-1) ?? '?')][0]?.toUpperCase() ?? '?');
  return svg(
    96,
    `<rect width="96" height="96" fill="${color}"/>` +
      `<text x="48" y="64" font-family="sans-serif" font-size="44" font-weight="600" fill="#fff" text-anchor="middle">${letter}</text>`,
  );
}

/** A community hall under a star. */
export function oaAvatarSvg(): string {
  return svg(
    96,
    '<rect width="96" height="96" fill="#c8102e"/>' +
      '<path d="M48 12l5 15h16L56 36l5 15-13-9-13 9 5-15-13-9h16z" fill="#ffd400"/>' +
      '<path d="M18 84V66l30-13 30 13v18H58V70H38v14z" fill="#fff"/>',
  );
}

const FACE = '<circle cx="80" cy="70" r="56" fill="#ffd34e" stroke="#d99a00" stroke-width="4"/>';
const EYES = '<circle cx="60" cy="60" r="7" fill="#4a3200"/><circle cx="100" cy="60" r="7" fill="#4a3200"/>';
const STICKERS: Record<string, string> = {
  'cam-on': `${FACE}${EYES}<path d="M52 84q28 30 56 0" stroke="#4a3200" stroke-width="6" fill="none" stroke-linecap="round"/>${label('Cảm ơn!')}`,
  buon: `${FACE}${EYES}<path d="M54 100q26-26 52 0" stroke="#4a3200" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M60 70q-8 14 0 18 8-4 0-18z" fill="#4ea5ff"/>${label('Buồn quá')}`,
  'trai-tim': `<path d="M80 122C20 84 20 24 58 24c12 0 18 8 22 16 4-8 10-16 22-16 38 0 38 60-22 98z" fill="#ef3e5b" stroke="#b51f3b" stroke-width="4"/>${label('Thương')}`,
};

export const STICKER_IDS = Object.keys(STICKERS);

export function stickerSvg(id: string): string {
  return svg(160, STICKERS[id] ?? `${FACE}${EYES}`);
}

function label(text: string): string {
  return `<text x="80" y="152" font-family="sans-serif" font-size="22" font-weight="700" fill="#0a58ca" text-anchor="middle">${text}</text>`;
}

function svg(size: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${inside}</svg>`;
}

function escape(text: string): string {
  return text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** The smallest PDF that opens: one page with one line. */
export function tinyPdf(title: string): Buffer {
  const plain = title.replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, '');
  const content = `BT /F1 18 Tf 60 760 Td (${plain}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${text}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`, 'latin1');
}
