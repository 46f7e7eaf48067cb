import { Secret } from 'otpauth';
import { describe, expect, it } from '@jest/globals';
import { newTotp, totpStep } from '../../../src/console/auth/totp.ts';

/** RFC 6238, appendix B: the last six of the eight digits. */
const RFC = Secret.fromUTF8('12345678901234567890').base32;

describe('A code of the authenticator', () => {
  it.each([
    [59, '287082', 0x1],
    [1_111_111_109, '081804', 0x23523ec],
    [1_111_111_111, '050471', 0x23523ed],
    [1_234_567_890, '005924', 0x273ef07],
    [2_000_000_000, '279037', 0x3f940aa],
    [20_000_000_000, '353130', 0x27bc86aa],
  ])('at %d s is %s', (seconds, code, step) => {
    expect(totpStep(RFC, code, seconds * 1_000)).toBe(step);
  });

  it('is taken one step early or late, and is still of its own step', () => {
    const at = 1_111_111_111_000;
    for (const off of [-30_000, 0, 30_000]) expect(totpStep(RFC, '050471', at + off)).toBe(0x23523ed);
    for (const off of [-60_000, 60_000]) expect(totpStep(RFC, '050471', at + off)).toBeNull();
  });

  it.each(['', '28708', '2870822', 'abcdef', '287083', '94287082', '-28708'])('“%s” is none', (code) => {
    expect(totpStep(RFC, code, 59_000)).toBeNull();
  });

  it('may be typed as it is shown, in two halves', () => {
    expect(totpStep(RFC, ' 287 082 ', 59_000)).toBe(1);
  });

  it('comes from a secret of 160 bits that an app can read from a picture', () => {
    const { secret, uri } = newTotp('Trần Thị Lan');
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(new URL(uri).protocol).toBe('otpauth:');
    expect(uri).toContain(secret);
    expect(newTotp('x').secret).not.toBe(secret);
  });
});
