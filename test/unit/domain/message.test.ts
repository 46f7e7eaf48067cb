import { describe, expect, it } from '@jest/globals';
import { caseIdOf } from '../../../src/domain/ids.ts';
import { isOurPayload, PAYLOAD } from '../../../src/domain/message.ts';

describe('Our own payloads', () => {
  it('are known by their shape, whatever id is in them', () => {
    for (let i = 0; i < 500; i += 1) {
      const id = caseIdOf(`event ${i}`);
      for (const payload of [PAYLOAD.caseTake(id), PAYLOAD.caseCalled(id), PAYLOAD.caseGive(id)]) {
        expect(isOurPayload(payload)).toBe(true);
      }
    }
    expect(isOurPayload(PAYLOAD.intent('open_account'))).toBe(true);
    expect(isOurPayload(PAYLOAD.call('police'))).toBe(true);
    expect(isOurPayload('#lienket MK8H7MK8')).toBe(true);
  });

  it.each(['#xa.i.482913', 'mã otp 482913', '#xa.case.take.case-xyz', '#lienket 482913 mật khẩu'])(
    'have no room for anything else: %s',
    (text) => {
      expect(isOurPayload(text)).toBe(false);
    },
  );
});
