import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { openSession } from '../api.ts';
import { NotInZalo, type Platform } from './platform.ts';

export type Opened =
  { kind: 'open'; session: SessionAnswer } | { kind: 'closed'; message: string; canRetry: boolean };

const closed = (message: string, canRetry: boolean): Opened => ({ kind: 'closed', message, canRetry });

/** From a tapped button to a form with a session, or to words that say why not. Never rejects. */
export async function openForm(platform: Platform): Promise<Opened> {
  try {
    const { form, token } = await platform.openParams();
    const accessToken = await platform.accessToken();
    const outcome = await openSession({ formId: form, accessToken, ...(token && { token }) });
    if (outcome.kind === 'ok') return { kind: 'open', session: outcome.value };
    if (outcome.kind === 'refused') return closed(outcome.refusal.message, outcome.status >= 500);
    return closed('Mạng đang yếu nên chưa mở được phiếu. Bác đợi một lát rồi bấm Thử lại.', true);
  } catch (error) {
    if (error instanceof NotInZalo) {
      return closed('Phiếu này mở trong Zalo. Bác vào Zalo, nhắn cho xã, rồi bấm nút Điền phiếu.', false);
    }
    return closed('Zalo chưa cho biết bác là ai. Bác bấm Thử lại.', true);
  }
}
