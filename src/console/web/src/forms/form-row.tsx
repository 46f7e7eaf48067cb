import { Badge, Checkbox, Group, Paper, Text } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { FormRow } from '../../../../contract/console-forms.ts';
import { FORM_STATUS_NAMES } from '../../../../contract/form-status-names.ts';
import { STATUS_COLOURS, waited } from './words.ts';
import classes from './forms.module.css';
import { datedMoment } from '../ui/time.ts';

export function StatusBadge({ form: { status, isCorrected, hasAlike } }: { form: FormRow }) {
  return (
    <Group gap={6}>
      <Badge color={STATUS_COLOURS[status]} autoContrast>
        {FORM_STATUS_NAMES[status]}
      </Badge>
      {isCorrected && status === 'sent' && <Badge color="#8a3b00">Đã sửa lại</Badge>}
      {hasAlike && (
        <Badge color="red" variant="outline">
          Có thể trùng
        </Badge>
      )}
    </Group>
  );
}

interface FormCardProps {
  form: FormRow;
  now: number;
  isChosen?: boolean;
  onChoose?(isChosen: boolean): void;
}

/** One form of the list; the whole of it but the box leads to its page. */
export function FormCard({ form, now, isChosen = false, onChoose }: FormCardProps) {
  const { id, code, title, name, village, waitsSince, createdAt } = form;
  return (
    <Paper withBorder component="li" p="xs">
      <Group wrap="nowrap" align="flex-start" gap="xs">
        {onChoose && (
          <Checkbox
            size="md"
            aria-label={`Chọn phiếu ${code}`}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
            classNames={{ root: classes.box }}
          />
        )}
        <Link to={`/phieu/${id}`} className={classes.row}>
          <Group gap={6} justify="space-between">
            <Text fw={700}>{name || title}</Text>
            <StatusBadge form={form} />
          </Group>
          <Text size="sm">
            {code} · {title}
          </Text>
          <Text size="sm">
            {village || 'Chưa rõ thôn'} ·{' '}
            {waitsSince === undefined ? `gửi ${datedMoment(createdAt)}` : `đợi ${waited(waitsSince, now)}`}
          </Text>
        </Link>
      </Group>
    </Paper>
  );
}
