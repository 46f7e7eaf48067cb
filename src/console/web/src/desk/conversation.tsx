import { useEffect, useRef, useState } from 'react';
import { Alert, Button } from '@mantine/core';
import type { CaseAnswer, LineShown } from '../../../../contract/console-desk.ts';
import { useCommune } from '../api/commune.ts';
import classes from './desk.module.css';
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
      {data.lines.map((line) => (
        <Line key={line.id} id={id} line={line} />
      ))}
      {data.notes.map((note) => (
        <Note key={`${note.at}-${note.text}`} note={note} />
      ))}
      <div ref={end} />
    </div>
  );
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
      {line.text}
      {line.hasMedia && <Media id={id} line={line} />}
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

/** Shown when it is asked for: a stranger's picture is no surprise, and costs nothing unseen. A colleague's is shown. */
function Media({ id, line: { seq, from } }: { id: string; line: LineShown }) {
  const isOurs = from === 'officer';
  const [isShown, setShown] = useState(isOurs);
  const url = `/api/console/cases/${id}/media/${encodeURIComponent(seq)}`;
  if (!isShown)
    return (
      <Button variant="default" size="xs" display="block" mt={4} onClick={() => setShown(true)}>
        Xem hình
      </Button>
    );
  return <img src={url} alt={isOurs ? 'Hình cán bộ gửi' : 'Hình bà con gửi'} loading="lazy" />;
}

function Note({ note }: { note: CaseAnswer['notes'][number] }) {
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
