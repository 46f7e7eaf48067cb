import { useEffect } from 'react';
import { askedFields, type Answers } from '../../src/contract/form.ts';
import type { Kept } from './form/draft-keeper.ts';
import type { Sitting } from './form/sitting.ts';
import { useForm } from './form/use-form.ts';
import { useSending } from './form/use-sending.ts';
import { answersToSend, questionPage, questionsOf } from './form/walk.ts';
import { ConsentPage } from './pages/consent-page.tsx';
import { DonePage } from './pages/done-page.tsx';
import { ReviewPage } from './pages/review-page.tsx';
import { WelcomePage } from './pages/welcome-page.tsx';
import type { Platform } from './platform/platform.ts';
import { QuestionScreen } from './question-screen.tsx';

const KEPT: Record<Kept, string> = {
  nowhere: '',
  server: 'Đã lưu',
  device: 'Chưa có mạng, cháu giữ trên máy này',
  memory: 'Chưa có mạng, bác đừng đóng phiếu',
};

export interface FormScreensProps {
  platform: Platform;
  sitting: Sitting;
  /** The same form for somebody else, with what stays of these answers. */
  onAnother(answers: Answers): void;
  onHome(): void;
}

/** The whole form, from the first page to the receipt. Which questions there are is the server's business. */
export function FormScreens({ platform, sitting, onAnother, onHome }: FormScreensProps) {
  const { session, start } = sitting;
  const form = useForm(sitting);
  const { answers, page, back: onBack } = form;
  const { sending, send } = useSending(sitting, form.draft.keeper, form.lookAgain);
  const asked = askedFields(session.form, answers);
  const kept = KEPT[form.draft.kept];
  const isAnother = start.stays !== undefined;
  useEffect(() => {
    if (isAnother) form.start();
    // Once, when the next person's form appears.
  }, []);

  if (sending.kind === 'sent') {
    const again = session.form.stays.length ? () => onAnother(answers) : undefined;
    const { commune } = session;
    return (
      <DonePage
        {...{ commune, receipt: sending.receipt }}
        onAnother={again}
        onHome={onHome}
        onClose={() => platform.close()}
      />
    );
  }
  if (page === 'welcome') {
    const questions = questionsOf(session, answers, form.given).length;
    return (
      <WelcomePage
        {...{ session, questions, isAnother, hasAnswers: form.isBegun }}
        {...{ onStart: form.start, onStartAnew: form.startAnew }}
      />
    );
  }
  if (page === 'review') {
    return (
      <ReviewPage
        {...{ session, asked, answers, kept, onBack }}
        onEdit={(field) => form.go(questionPage(field))}
        onConfirm={() => form.go('consent')}
      />
    );
  }
  const field = asked.find((one) => questionPage(one) === page);
  if (field) return <QuestionScreen key={field.id} {...{ platform, sitting, form, field, kept }} />;
  const onSend = () => void send(answersToSend(session, answers));
  return <ConsentPage {...{ session, sending, kept, onSend, onBack }} />;
}
