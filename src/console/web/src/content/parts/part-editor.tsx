import { useState } from 'react';
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import type { ContentCheckAnswer, ProfilePart } from '../../../../../contract/console-content.ts';
import classes from '../content.module.css';
import { useCheck } from '../data.ts';
import { useKept } from '../kept.ts';
import { Diff } from '../diff.tsx';
import { Rest, Send } from '../send.tsx';
import { RowCard } from './row-card.tsx';
import { editOf, filled, likeMonday, moved, newRow, typedRows, type TypedRow } from './rows.ts';

/** Rows to be written, added, taken out and moved; then what differs, how it reads, and the way to whoever decides. */
export function PartEditor({ part }: { part: ProfilePart }) {
  const [first] = useState(() => typedRows(part));
  const [rows, setRows] = useKept<readonly TypedRow[]>(`part ${part.part} ${part.base}`, first);
  const [isSent, setSent] = useState(false);
  const edit = editOf(part, rows);
  const isChanged = JSON.stringify(edit) !== JSON.stringify(editOf(part, first));
  const check = useCheck('commune', isChanged ? edit : null);
  const problems = isChanged ? (check.data?.problems ?? []) : [];
  const change = (next: readonly TypedRow[]): void => {
    setSent(false);
    setRows(next);
  };
  return (
    <Stack>
      <Rows part={part} rows={rows} problems={problems} onChange={change} />
      {isChanged && check.data && (
        <>
          <Title order={3} size="h5">
            Khác bản đang dùng
          </Title>
          <Diff lines={check.data.diff} />
          <Said said={check.data.said} />
        </>
      )}
      <Rest problems={problems.filter(({ section }) => section === undefined)} />
      {isSent && <Alert color="green">Đã gửi. Người khác duyệt xong thì trợ lý mới dùng.</Alert>}
      <Send
        isChecked={check.isCurrent}
        problems={problems.length}
        label="Đề xuất"
        isShown={isChanged}
        proposal={{ scope: 'commune', edit, base: part.base }}
        onDone={() => {
          setRows(first);
          setSent(true);
        }}
      />
    </Stack>
  );
}

interface RowsProps {
  part: ProfilePart;
  rows: readonly TypedRow[];
  problems: ContentCheckAnswer['problems'];
  onChange(rows: readonly TypedRow[]): void;
}

function Rows({ part, rows, problems, onChange }: RowsProps) {
  // The server counts the rows in which something is written.
  const places = new Map(filled(rows).map(({ key }, index) => [key, String(index)]));
  return (
    <>
      {rows.length === 0 && <Text>Chưa ghi gì.</Text>}
      {rows.map((row, at) => (
        <RowCard
          key={row.key}
          part={part}
          row={row}
          problems={problems.filter(
            ({ section }) => section !== undefined && section === places.get(row.key),
          )}
          onType={(cells) => onChange(rows.map((one) => (one.key === row.key ? { ...one, cells } : one)))}
          onUp={part.isOrdered && at > 0 ? () => onChange(moved(rows, at, -1)) : undefined}
          onDown={part.isOrdered && at < rows.length - 1 ? () => onChange(moved(rows, at, 1)) : undefined}
          onRemove={
            part.add && !row.isKept ? () => onChange(rows.filter(({ key }) => key !== row.key)) : undefined
          }
        />
      ))}
      {part.add && (
        <Button variant="default" onClick={() => onChange([...rows, newRow(part)])}>
          {part.add}
        </Button>
      )}
      {part.part === 'hours' && (
        <Button variant="default" h="auto" py="xs" onClick={() => onChange(likeMonday(rows))}>
          Thứ Ba đến thứ Sáu như thứ Hai
        </Button>
      )}
    </>
  );
}

/** The sentences of the answers that would read otherwise. */
function Said({ said }: Pick<ContentCheckAnswer, 'said'>) {
  if (said.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Bà con sẽ thấy">
      <Title order={3} size="h5">
        Bà con sẽ thấy
      </Title>
      {said.map(({ name, lines }) => (
        <div key={name}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <div className={classes.bubble}>
            {lines.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
        </div>
      ))}
    </Stack>
  );
}
