import { describe, expect, it } from '@jest/globals';
import { startAgain, startWith } from '../../../miniapp/src/form/start.ts';
import { session } from './session.ts';

describe('What a form begins with', () => {
  const prefill = { village: 'thu_xa' };
  const onServer = session({ prefill, draft: { answers: { full_name: 'Bà Hiền' }, revision: 4 } });

  it('is what the chat told when nothing was written', () => {
    expect(startWith(session({ prefill }), null)).toEqual({ answers: prefill, revision: 0, hasDraft: false });
  });

  it('is what the server kept, over what the chat told', () => {
    const older = { answers: { full_name: 'Bà' }, revision: 4 };
    expect(startWith(onServer, older)).toEqual({
      answers: { ...prefill, full_name: 'Bà Hiền' },
      revision: 4,
      hasDraft: true,
    });
  });

  it('is what the phone kept when that is newer, and it is still to be sent', () => {
    const newer = { answers: { full_name: 'Bà Hiền Lê', village: 'dong_my' }, revision: 5 };
    expect(startWith(onServer, newer)).toEqual({
      answers: newer.answers,
      revision: 5,
      hasDraft: true,
      unsent: newer,
    });
  });

  it('is nothing again when the person began anew without a network', () => {
    const start = startWith(onServer, { answers: {}, revision: 5 });
    expect(start).toMatchObject({ answers: prefill, hasDraft: false, revision: 5 });
  });

  it('has no question that the form no longer asks', () => {
    const draft = { answers: { shoe_size: '40' }, revision: 1 };
    expect(startWith(session({ draft }), null).answers).toEqual({});
  });

  it('is what stays when somebody else is next', () => {
    const before = { for_whom: 'relative', full_name: 'Bà Hiền', village: 'thu_xa' };
    expect(startAgain(session({ prefill: { full_name: 'Bà Hiền' } }), before)).toMatchObject({
      answers: { for_whom: 'relative', village: 'thu_xa' },
      stays: ['for_whom', 'village'],
      hasDraft: false,
    });
  });
});
