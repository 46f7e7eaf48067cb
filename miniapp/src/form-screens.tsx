import { useEffect } from 'react';
import { askedFields } from '../../src/contract/form.ts';
import type { SessionAnswer } from '../../src/contract/miniapp-api.ts';
import { dropDraft } from './form/draft.ts';
import { useForm } from './form/use-form.ts';
import { useSending } from './form/use-sending.ts';
import { answersToSend, questionPage } from './form/walk.ts';
import { ConsentPage } from './pages/consent-page.tsx';
import { DonePage } from './pages/done-page.tsx';
import { QuestionPage } from './pages/question-page.tsx';
import { ReviewPage } from './pages/review-page.tsx';
import { WelcomePage } from './pages/welcome-page.tsx';
import type { Platform } from './platform/platform.ts';

/** The whole form, from the first page to the receipt. Which questions there are is the server's business. */
export function FormScreens({ platform, session }: { platform: Platform; session: SessionAnswer }) {
  const form = useForm(session);
  const { sending, send } = useSending(platform, session, form.lookAgain);
  const { answers, page } = form;
  const asked = askedFields(session.form, answers);
  const isSent = sending.kind === 'sent';
  useEffect(() => {
    if (isSent) dropDraft(session.form.id);
  }, [isSent, session.form.id]);

  if (isSent) {
    const { receipt } = sending;
    return <DonePage commune={session.commune} receipt={receipt} onClose={() => platform.close()} />;
  }
  if (page === 'welcome') {
    const hasAnswers = Object.keys(answers).some((id) => answers[id] !== session.prefill[id]);
    const { start } = form;
    return <WelcomePage session={session} questions={asked.length} hasAnswers={hasAnswers} onStart={start} />;
  }
  if (page === 'review') {
    return (
      <ReviewPage
        {...{ session, asked, answers, onBack: form.back }}
        onEdit={(field) => form.go(questionPage(field))}
        onConfirm={() => form.go('consent')}
      />
    );
  }
  const field = asked.find((one) => questionPage(one) === page);
  if (!field) {
    const onSend = () => void send(answersToSend(session, answers));
    return <ConsentPage {...{ session, sending, onSend, onBack: form.back }} />;
  }
  return (
    <QuestionPage
      key={field.id}
      {...{ session, field, onBack: form.back }}
      value={answers[field.id] ?? ''}
      problem={form.problems[field.id]}
      progress={{ at: asked.indexOf(field) + 1, of: asked.length }}
      onAnswer={(value) => form.answer(field, value)}
      onNext={(value) => form.next(field, value)}
    />
  );
}
