import type { HomeAnswer } from '../../../src/contract/miniapp-api.ts';
import { openHome } from '../api.ts';
import { isPassing } from '../outcome.ts';
import { NotInZalo, type Platform } from './platform.ts';

export type OpenedHome =
  { kind: 'open'; home: HomeAnswer } | { kind: 'closed'; message: string; canRetry: boolean };

const closed = (message: string, canRetry: boolean): OpenedHome => ({ kind: 'closed', message, canRetry });

/** What this person has begun and sent, or words that say why it cannot be shown. Never rejects. */
export async function openFirstPage(platform: Platform): Promise<OpenedHome> {
  try {
    const [accessToken, idByOa] = await Promise.all([platform.accessToken(), platform.idByOa()]);
    const outcome = await openHome({ accessToken, ...(idByOa && { idByOa }) });
    if (outcome.kind === 'ok') return { kind: 'open', home: outcome.value };
    if (outcome.kind === 'refused') return closed(outcome.refusal.message, isPassing(outcome.status));
    return closed('Mạng đang yếu nên chưa mở được. Bác đợi một lát rồi bấm Thử lại.', true);
  } catch (error) {
    if (error instanceof NotInZalo)
      return closed('Trang này mở trong Zalo. Bác vào Zalo, nhắn cho xã.', false);
    return closed('Zalo chưa cho biết bác là ai. Bác bấm Thử lại.', true);
  }
}
