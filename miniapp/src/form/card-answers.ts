import type { CardFacts } from '../../../src/contract/card.ts';
import { problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';

/** The answers after a scan, and which of them the card gave. A fact that its question would not take is left out. */
export function answersFromCard(
  { form, today }: Pick<SessionAnswer, 'form' | 'today'>,
  card: FormField,
  facts: CardFacts,
  answers: Answers,
): { answers: Answers; filled: string[] } {
  const { name, idNumber: id_number, birth, address } = facts;
  const said: Record<string, string | undefined> = { name, id_number, birth, address };
  const targets = Object.entries(card.fills ?? {});
  // Another card is another person: nothing of the first one's stays.
  const isAgain = answers[card.id] === 'scanned';
  const kept = Object.entries(answers).filter(([id]) => !isAgain || !targets.some(([, to]) => to === id));
  const found = Object.fromEntries(targets.map(([fact, id]) => [id, said[fact] ?? '']));
  const isTaken = ({ id }: FormField): boolean => {
    const field = form.fields.find((one) => one.id === id);
    return (
      Boolean(field && found[id]) && problemWith(field as FormField, found[id] ?? '', today, found) === null
    );
  };
  const filled = form.fields.filter(isTaken).map((field) => field.id);
  const news = filled.map((id) => [id, found[id] ?? '']);
  return { answers: { ...Object.fromEntries([...kept, ...news]), [card.id]: 'scanned' }, filled };
}
