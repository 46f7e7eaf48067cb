import { useEffect, useRef, useState } from 'react';
import type { Provider } from '../../../src/contract/provider.ts';
import { CONTROL_ID, described, Field } from '../ui/field.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { RadioCard } from './radio-card.tsx';

/** No provider has such an id. */
const UNLISTED = '?';

type Place = 'card' | 'list' | 'written';

/** The common ones as cards, the others in the phone's own list, and whoever is in neither is written by hand. */
export function ProviderField({ field, value, problem, providers, onAnswer }: AnswerProps) {
  const offered = providers.filter(({ kind }) => !field.of || field.of.includes(kind));
  const cards = offered.filter((one) => one.isCommon);
  const others = offered.filter((one) => !one.isCommon);
  const [place, setPlace] = useState<Place>(() => placeOf(value, cards, others));
  const isElsewhere = place !== 'card';
  const elsewhere = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Into sight, but without the focus: whoever moves through the cards with arrow keys is not taken out of them.
    if (isElsewhere) elsewhere.current?.scrollIntoView({ block: 'nearest' });
  }, [isElsewhere]);
  const pick = (next: Place, answer: string): void => {
    setPlace(next);
    onAnswer(answer);
  };
  return (
    <Field label={field.label} hint={field.hint} problem={problem} group="cards">
      {cards.map(({ id, name }, index) => (
        <RadioCard
          key={id}
          id={index === 0 && !isElsewhere ? CONTROL_ID : undefined}
          name={field.id}
          label={name}
          checked={value === id}
          problem={problem}
          onPick={() => pick('card', id)}
        />
      ))}
      <RadioCard
        id={cards.length === 0 && !isElsewhere ? CONTROL_ID : undefined}
        name={field.id}
        label="Nơi khác"
        checked={isElsewhere}
        problem={problem}
        onPick={() => pick(others.length ? 'list' : 'written', '')}
      />
      {isElsewhere && (
        <div className="below-card" ref={elsewhere}>
          {others.length > 0 && <ProviderList {...{ place, value, problem, others, pick }} />}
          {place === 'written' && <ProviderName {...{ value, problem, onAnswer }} />}
        </div>
      )}
    </Field>
  );
}

type Part = Pick<AnswerProps, 'value' | 'problem'>;

interface ProviderListProps extends Part {
  place: Place;
  others: Provider[];
  pick(place: Place, answer: string): void;
}

function ProviderList({ place, value, problem, others, pick }: ProviderListProps) {
  const isWritten = place === 'written';
  // The error sends the focus to what is still to be filled in.
  const id = isWritten ? 'provider-list' : CONTROL_ID;
  return (
    <>
      <label htmlFor={id}>Tìm trong danh sách</label>
      <select
        id={id}
        className="text-input"
        value={isWritten ? UNLISTED : value}
        onChange={({ target }) =>
          target.value === UNLISTED ? pick('written', '') : pick('list', target.value)
        }
        {...(!isWritten && described(problem))}
      >
        <option value="">Bấm để chọn</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <option value={UNLISTED}>Không thấy tên ở đây</option>
      </select>
    </>
  );
}

function ProviderName({ value, problem, onAnswer }: Part & Pick<AnswerProps, 'onAnswer'>) {
  return (
    <>
      <label htmlFor={CONTROL_ID}>Viết tên nơi ấy</label>
      <TextInput
        id={CONTROL_ID}
        value={value}
        maxLength={40}
        autoCapitalize="words"
        onText={onAnswer}
        {...described(problem)}
      />
    </>
  );
}

function placeOf(value: string, cards: Provider[], others: Provider[]): Place {
  if (!value || cards.some(({ id }) => id === value)) return 'card';
  return others.some(({ id }) => id === value) ? 'list' : 'written';
}
