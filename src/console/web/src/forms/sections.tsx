import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormDetail } from '../../../../contract/console-forms.ts';
import { FormCard } from './form-row.tsx';
import classes from './forms.module.css';
import { datedMoment } from '../ui/time.ts';

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

export function SaidAfterwards({ words }: Pick<FormDetail, 'words'>) {
  if (words.length === 0) return null;
  return (
    <Section id="words" title="Bà con nhắn sau khi gửi phiếu">
      <Stack gap="xs">
        {words.map(({ at, text }) => (
          <div key={`${at} ${text}`}>
            <Text size="sm" c="gray.7">
              {datedMoment(at)}
            </Text>
            <Text className={classes.value}>{text}</Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

export function Alike({ forms, now }: { forms: FormDetail['alike']; now: number }) {
  if (forms.length === 0) return null;
  return (
    <Section id="alike" title="Phiếu có thể trùng">
      <ul className={classes.list}>
        {forms.map((form) => (
          <FormCard key={form.id} form={form} now={now} />
        ))}
      </ul>
    </Section>
  );
}

export function History({ form: { history } }: { form: FormDetail }) {
  return (
    <Section id="history" title="Phiếu đã qua">
      <Stack gap="xs">
        {history.map(({ at, says, by, note }) => (
          <div key={`${at} ${says}`}>
            <Text>
              {says} · {by}
            </Text>
            <Text size="sm" c="gray.7">
              {datedMoment(at)}
            </Text>
            {note && <Text className={classes.value}>“{note}”</Text>}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

export function Consent({ form: { consent, behalf } }: { form: FormDetail }) {
  return (
    <Section id="consent" title="Lời đồng ý">
      <Text>{consent.text}</Text>
      <Text size="sm" c="gray.7">
        Bản {consent.version}, đồng ý {datedMoment(consent.at)}
        {consent.withdrawnAt && `, rút lại ${datedMoment(consent.withdrawnAt)}`}
      </Text>
      {behalf && (
        <Text size="sm">
          Điền thay: {behalf.relation}, người ấy đồng ý {datedMoment(behalf.agreedAt)}
        </Text>
      )}
    </Section>
  );
}
