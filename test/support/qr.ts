import { Buffer } from 'node:buffer';
import QRCode from 'qrcode';
import sharp from 'sharp';

/** What a payment code says. Written from the standard, not with the library that the server reads it with. */
export interface PrintedPayment {
  bin?: string;
  account?: string;
  amount?: string;
  purpose?: string;
  name?: string;
}

export const AGRIBANK = '970405';
export const BIDV = '970418';

/** One field of the EMVCo standard: two digits of id, two of length, the value. */
export function field(id: string, value: string | undefined): string {
  return value ? `${id}${String(value.length).padStart(2, '0')}${value}` : '';
}

export function vietQr({ bin = AGRIBANK, account = '', amount, purpose, name }: PrintedPayment): string {
  const consumer = field('00', bin) + field('01', account);
  const napas = field('00', 'A000000727') + field('01', consumer) + field('02', 'QRIBFTTA');
  return sealed(
    field('00', '01') +
      field('01', amount ? '12' : '11') +
      field('38', napas) +
      field('53', '704') +
      field('54', amount) +
      field('58', 'VN') +
      field('59', name) +
      field('62', field('08', purpose)),
  );
}

/** With the checksum that the standard asks for: CRC-16/CCITT-FALSE over everything before it. */
export function sealed(fields: string): string {
  const text = `${fields}6304`;
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return text + crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Drawn by sharp: pixel by pixel inside Jest takes seconds. */
export function printed(text: string, width = 400): Promise<Buffer> {
  const { modules } = QRCode.create(text);
  const side = modules.size;
  const grey = Buffer.from(modules.data.map((dark) => (dark ? 0 : 255)));
  return sharp(grey, { raw: { width: side, height: side, channels: 1 } })
    .extend({ top: 4, bottom: 4, left: 4, right: 4, background: '#fff' })
    .resize(width, width, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

/** Several codes next to each other on one sheet. */
export async function sheetOf(...texts: string[]): Promise<Buffer> {
  const codes = await Promise.all(texts.map((text) => printed(text)));
  return sharp({
    create: { width: 450 * codes.length, height: 450, channels: 3, background: '#fff' },
  })
    .composite(codes.map((input, at) => ({ input, left: 25 + 450 * at, top: 25 })))
    .png()
    .toBuffer();
}
