import type { FormField } from '../../src/contract/form.ts';
import { ownPhone } from './form/own-phone.ts';
import type { Sitting } from './form/sitting.ts';
import type { FormState } from './form/use-form.ts';
import { questionsOf } from './form/walk.ts';
import { CardPage } from './pages/card-page.tsx';
import { QuestionPage } from './pages/question-page.tsx';
import type { Platform } from './platform/platform.ts';

export interface QuestionScreenProps {
  platform: Platform;
  sitting: Sitting;
  form: FormState;
  field: FormField;
  kept: string;
}

/** One question, with what the platform and the server can do about it. */
export function QuestionScreen({ platform, sitting, form, field, kept }: QuestionScreenProps) {
  const { session, connection } = sitting;
  const value = form.answers[field.id] ?? '';
  const questions = questionsOf(session, form.answers, form.given);
  const at = questions.findIndex(({ id }) => id === field.id) + 1;
  const common = {
    ...{ session, field, kept, onBack: form.back },
    // What was given is not among the questions that are counted.
    progress: at > 0 ? { at, of: questions.length } : undefined,
  };
  if (field.kind === 'card') {
    const isScanned = value === 'scanned';
    return (
      <CardPage
        {...{ ...common, platform, isScanned }}
        onScanned={(facts) => form.scanned(field, facts)}
        onNext={() => form.next(field, isScanned ? value : 'typed')}
      />
    );
  }
  return (
    <QuestionPage
      {...{ ...common, value, problem: form.problems[field.id] }}
      askPhone={platform.canAskPhone ? (signal) => ownPhone(platform, connection, signal) : undefined}
      onAnswer={(next) => form.answer(field, next)}
      onNext={(next) => form.next(field, next)}
    />
  );
}
