import { useEffect, useRef, useState } from 'react';
import { Alert, Button } from '@mantine/core';
import type { CaseAnswer, LineShown } from '../../../../contract/console-desk.ts';
import { useCommune } from '../api/commune.ts';
import classes from './desk.module.css';
import { Media } from './media.tsx';
import { Numbers } from './numbers.tsx';
import { loadOlder } from './use-case.ts';
import { SPEAKERS } from './words.ts';
import { moment } from '../ui/time.ts';

const FATES = { queued: 'Đang gửi', sent: 'Đã gửi', unknown: 'Đang hỏi lại Zalo' } as const;

/** Everything that was said, by whom, and what the bot heard in it; colleagues' notes in between. */
export function Conversation({ id, data }: { id: string; data: CaseAnswer }) {
  const end = useRef<HTMLDivElement>(null);
  const [isLoading, setLoading] = useState(false);
  const last = data.lines.at(-1)?.id;
  useEffect(() => {
    // What newer browsers return from it is no clean-up.
    void end.current?.scrollIntoView({ block: 'end' });
  }, [last, data.notes.length]);
  const older = (): void => {
    setLoading(true);
    void loadOlder(id).finally(() => setLoading(false));
  };
  return (
    // Focusable, so that a keyboard can scroll it.
    <div className={classes.talk} role="log" aria-label="Hội thoại" tabIndex={0}>
      {data.more && (
        <Button variant="subtle" fullWidth onClick={older} loading={isLoading}>
          Xem lời cũ hơn
        </Button>
      )}
      {data.hasAudio && <audio controls src={`/api/console/cases/${id}/audio`} style={{ width: '100%' }} />}
      {inOrder(data).map((one) =>
        'seq' in one ? (
          <Line key={one.id} id={id} line={one} />
        ) : (
          <Note key={`${one.at}-${one.text}`} note={one} />
        ),
      )}
      <div ref={end} />
    </div>
  );
}

type OneNote = CaseAnswer['notes'][number];

/** What colleagues noted stands where it was noted. Lines keep the order in which they were said. */
function inOrder({ lines, notes }: CaseAnswer): (LineShown | OneNote)[] {
  const left = [...notes].sort((a, b) => a.at - b.at);
  const all = lines.flatMap((line) => {
    const before = left.filter(({ at }) => at < line.at);
    left.splice(0, before.length);
    return [...before, line];
  });
  return [...all, ...left];
}

function Line({ id, line }: { id: string; line: LineShown }) {
  const { data } = useCommune();
  const heard = line.intent && data?.topics[line.intent];
  const who = line.from === 'officer' ? (line.officer ?? 'Người trong OA Manager') : SPEAKERS[line.from];
  return (
    <div className={classes.line} data-from={line.from}>
      <div className={classes.who}>
        {who} · {moment(line.at)}
        {heard && ` · trợ lý hiểu: ${heard}`}
      </div>
      {line.isMasked ? <Numbers id={id} line={line} /> : line.text}
      {line.media && <Media id={id} line={line} media={line.media} />}
      {line.fate?.kind === 'never' && (
        <Alert color="red" mt={4} p="xs" role="alert">
          {line.fate.why}
        </Alert>
      )}
      {line.from === 'officer' && line.fate && line.fate.kind !== 'never' && (
        <div className={classes.who}>{FATES[line.fate.kind]}</div>
      )}
    </div>
  );
}

function Note({ note }: { note: OneNote }) {
  const { data } = useCommune();
  const by = data?.colleagues.find(({ id }) => id === note.by)?.name ?? 'trợ lý';
  return (
    <div className={classes.note}>
      <div className={classes.noteBy}>
        Ghi chú của {by} · {moment(note.at)}
      </div>
      {note.text}
    </div>
  );
}
