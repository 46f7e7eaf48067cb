import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';

const PERIOD_S = 30;
/** Phones' clocks are not quite right: one step early or late. */
const WINDOW = 1;
const ISSUER = 'Tro ly xa';

const totpOf = (secret: Secret, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_S });

/** A new secret, base32, with the address that goes into the QR code. */
export function newTotp(label: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: totpOf(secret, label).toString() };
}

/** The same as a picture for a phone to look at; a `data:` address. */
export const qrPicture = (uri: string): Promise<string> => QRCode.toDataURL(uri, { margin: 2, width: 220 });

/** The time step whose code this is, to be used once; null for a wrong code. */
export function totpStep(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_S) + delta;
}
