import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { FormDetail } from '../../../../contract/console-forms.ts';
import { ApiProblem, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keepForm } from './keep.ts';
import { Refusal } from '../ui/refusal.tsx';
import { newId } from '../api/new-id.ts';

type To = 'approved' | 'asked' | 'refused';
interface Told {
  message: string;
  form: FormDetail;
}

const TITLES: Record<To, string> = {
  approved: 'Duyệt phiếu',
  asked: 'Hỏi bổ sung',
  refused: 'Trả lại phiếu',
};
const LABELS: Record<To, string> = {
  approved: 'Lời nhắn thêm (không bắt buộc)',
  asked: 'Bà con cần bổ sung gì?',
  refused: 'Vì sao chưa làm được?',
};

/** The three ways on; the words go to the citizen's Zalo. */
export function Decide({ form }: { form: FormDetail }) {
  const [to, setTo] = useState<To | null>(null);
  const [said, setSaid] = useState('');
  const { ask, decide } = form.may;
  return (
    <Stack gap="xs">
      {said && <Alert role="status">{said}</Alert>}
      <Group gap="xs">
        {decide && <Button onClick={() => setTo('approved')}>Duyệt phiếu</Button>}
        {ask && (
          <Button variant="default" onClick={() => setTo('asked')}>
            Hỏi bổ sung
          </Button>
        )}
        {decide && (
          <Button variant="default" onClick={() => setTo('refused')}>
            Trả lại phiếu
          </Button>
        )}
      </Group>
      <Dialog isOpen={to !== null} onClose={() => setTo(null)} title={to ? `${TITLES[to]} ${form.code}` : ''}>
        {to && (
          <DecideForm
            form={form}
            to={to}
            onTold={(message) => {
              setTo(null);
              setSaid(message);
            }}
          />
        )}
      </Dialog>
    </Stack>
  );
}

interface DecideFormProps {
  form: FormDetail;
  to: To;
  onTold(message: string): void;
}

function DecideForm({ form, to, onTold }: DecideFormProps) {
  const { id } = form;
  const [note, setNote] = useState('');
  // Of this dialog: a second tap, or a retry after the line broke, is the same decision.
  const [requestId] = useState(() => newId());
  const send = useMutation({
    mutationFn: () => post<Told>(`registrations/${encodeURIComponent(id)}/decide`, { requestId, to, note }),
    onSuccess({ message, form: now }) {
      keepForm(now);
      onTold(message);
    },
    onError(error) {
      // Somebody was quicker: what they did is to be seen behind the dialog.
      if (error instanceof ApiProblem && error.status === 409)
        void queries.invalidateQueries({ queryKey: ['form', id] });
    },
  });
  return (
    <Stack>
      <Textarea
        label={LABELS[to]}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
        minRows={2}
        autosize
        data-autofocus
      />
      <Text size="sm">Bà con nhận lời này trên Zalo, có tên anh/chị.</Text>
      {to === 'approved' && <NotYet form={form} />}
      <Refusal error={send.error} />
      <Button onClick={() => send.mutate()} loading={send.isPending}>
        {to === 'approved' ? 'Duyệt và báo bà con' : 'Gửi cho bà con'}
      </Button>
    </Stack>
  );
}

/** What nobody has looked at yet. It may be approved all the same: the officer knows what the page does not. */
function NotYet({ form: { checks, status } }: { form: FormDetail }) {
  const open = checks.filter(({ at, isStale }) => at === undefined || isStale);
  if (open.length === 0 && status !== 'asked') return null;
  return (
    <Alert color="#7a4d00" role="note" title="Trước khi duyệt">
      {status === 'asked' && <Text>Phiếu này còn chờ bà con bổ sung.</Text>}
      {open.length > 0 && (
        <Text>
          Còn {open.length} mục chưa đánh dấu: {open.map(({ label }) => label).join('; ')}.
        </Text>
      )}
    </Alert>
  );
}
