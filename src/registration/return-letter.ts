import type { Block, Paper } from '../domain/paper.ts';
import { sayDayMonth } from '../domain/hours.ts';
import { noteOf } from '../domain/registration.ts';
import type { ReceiptsOptions } from './receipt.ts';
import type { Registration, Words } from '../ports.ts';
import { toRegistered } from './registered.ts';

/**
 * The commune's answer for those who want paper: approved, what is missing, or why it cannot be done. Null unless an
 * officer has said so.
 */
export function createReturnLetters(options: Omit<ReceiptsOptions, 'miniAppId'>) {
  return async (id: string): Promise<Buffer | null> => {
    const registration = await options.registrations.find(id);
    if (!registration) return null;
    const { status } = registration;
    const note = status === 'approved' ? registration.history.at(-1)?.note : noteOf(registration);
    if (!note && status !== 'approved') return null;
    const words = options.words(registration.communeId);
    const { phrase, commune } = words;
    const { code, title, forName } = toRegistered(registration, words);
    const text = (line: string): Block => ({ kind: 'text', text: line });
    const paper: Paper = {
      title: `${phrase('letter_title')} ${code}`,
      size: 'A5',
      isOnePage: true,
      blocks: [
        { kind: 'centred', text: commune.name, isBold: true },
        { kind: 'title', text: phrase('letter_title') },
        { kind: 'centred', text: title },
        { kind: 'big', text: [...code].join(' ') },
        ...(forName ? [text(phrase('receipt_for', { for: forName }))] : []),
        text(phrase('receipt_on', { on: sayDayMonth(registration.createdAt) })),
        { kind: 'heading', text: headingOf(status, phrase) },
        ...(note ? [text(note)] : []),
        text(phrase('receipt_ask')),
        ...(commune.officePhone ? [text(phrase('receipt_phone', { phone: commune.officePhone }))] : []),
        text(phrase('letter_on', { on: sayDayMonth(options.clock.now()) })),
      ],
    };
    return options.press.print(paper);
  };
}

function headingOf(status: Registration['status'], phrase: Words['phrase']): string {
  if (status === 'approved') return phrase('letter_approved');
  return status === 'asked' ? phrase('letter_missing') : phrase('letter_reason');
}
