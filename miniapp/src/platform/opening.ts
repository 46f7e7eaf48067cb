import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { openSession } from '../api.ts';
import { isPassing } from '../outcome.ts';
import { NotInZalo, type OpenParams, type Platform } from './platform.ts';

export type Opened =
  { kind: 'open'; session: SessionAnswer } | { kind: 'closed'; message: string; canRetry: boolean };

/** Which form, and what it begins with. */
export type FormLink = OpenParams & { form: string };

const closed = (message: string, canRetry: boolean): Opened => ({ kind: 'closed', message, canRetry });

/** From a tapped button to a form with a session, or to words that say why not. Never rejects. */
export async function openForm(platform: Platform, link: FormLink): Promise<Opened> {
  try {
    const { form, token, registration } = link;
    // The chat's link tells the server whose chat it is; asking Zalo costs its answer and a part of the SDK.
    const hint = token ? undefined : platform.idByOa();
    const [accessToken, idByOa] = await Promise.all([platform.accessToken(), hint]);
    const outcome = await openSession({
      formId: form,
      accessToken,
      ...(token && { token }),
      ...(idByOa && { idByOa }),
      ...(registration && { registrationId: registration }),
    });
    if (outcome.kind === 'ok') return { kind: 'open', session: outcome.value };
    if (outcome.kind === 'refused') return closed(outcome.refusal.message, isPassing(outcome.status));
    return closed('Mạng đang yếu nên chưa mở được phiếu. Bác đợi một lát rồi bấm Thử lại.', true);
  } catch (error) {
    if (error instanceof NotInZalo) {
      return closed('Phiếu này mở trong Zalo. Bác vào Zalo, nhắn cho xã, rồi bấm nút Điền phiếu.', false);
    }
    return closed('Zalo chưa cho biết bác là ai. Bác bấm Thử lại.', true);
  }
}
