import type { Clock, Registrations, Words } from '../ports.ts';
import type { Block, Paper, Press } from '../domain/paper.ts';
import { sayDayMonth } from '../domain/hours.ts';
import type { FormDefinition } from '../contract/form.ts';
import { toRegistered } from './registered.ts';

export interface ReceiptsOptions {
  registrations: Pick<Registrations, 'find'>;
  press: Press;
  clock: Clock;
  miniAppId: string;
  form(id: string): FormDefinition | undefined;
  words(communeId: string): Words;
}

/**
 * The confirmation of a sent form for those who want paper: A5, as large as it goes. The QR code opens the form's page
 * in the mini app, which shows it to its sender alone. Null when there is nothing to show.
 */
export function createReceipts(options: ReceiptsOptions) {
  return async (id: string): Promise<Buffer | null> => {
    const registration = await options.registrations.find(id);
    if (!registration || registration.status === 'withdrawn') return null;
    const words = options.words(registration.communeId);
    const shown = toRegistered(registration, words);
    const { phrase, commune } = words;
    const text = (line: string): Block => ({ kind: 'text', text: line });
    const paper: Paper = {
      title: `${phrase('receipt_title')} ${shown.code}`,
      size: 'A5',
      isOnePage: true,
      blocks: [
        { kind: 'centred', text: commune.name, isBold: true },
        { kind: 'title', text: phrase('receipt_title') },
        { kind: 'centred', text: shown.title },
        { kind: 'big', text: [...shown.code].join(' ') },
        ...(shown.forName ? [text(phrase('receipt_for', { for: shown.forName }))] : []),
        text(phrase('receipt_on', { on: sayDayMonth(registration.createdAt) })),
        text(phrase('receipt_status', { says: shown.says })),
        text(options.form(registration.formId)?.done ?? ''),
        text(phrase('receipt_ask')),
        ...(commune.officePhone ? [text(phrase('receipt_phone', { phone: commune.officePhone }))] : []),
        { kind: 'qr', text: `https://zalo.me/s/${options.miniAppId}/?reg=${id}` },
        { kind: 'centred', text: phrase('receipt_scan'), isItalic: true },
      ],
    };
    return options.press.print(paper);
  };
}
