import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import classes from './desk.module.css';
import { ChosenPicture, PictureButton, usePicture } from './picture.tsx';
import { ReadyWords } from './ready-words.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useAct } from './use-act.ts';

/** What is half written belongs to this tab, and is there again after a reload. */
const draftKey = (id: string, what: What): string => `draft:${what}:${id}`;

type What = 'reply' | 'note';
const WHATS: { value: What; label: string }[] = [
  { value: 'reply', label: 'Trả lời' },
  { value: 'note', label: 'Ghi chú' },
];

/**
 * What is written, kept until it is done: a reply and a note each by itself, so that none is sent as the other.
 * `isUnfinished`: a gap of ready-made words is not filled in yet.
 */
function useDraft(id: string, what: What, onTyping: (isTyping: boolean) => void) {
  const [texts, setTexts] = useState<Record<What, string>>(() => ({
    reply: sessionStorage.getItem(draftKey(id, 'reply')) ?? '',
    note: sessionStorage.getItem(draftKey(id, 'note')) ?? '',
  }));
  const keep = (which: What, said: string): void => {
    if (said) sessionStorage.setItem(draftKey(id, which), said);
    else sessionStorage.removeItem(draftKey(id, which));
    setTexts((now) => ({ ...now, [which]: said }));
  };
  const text = texts[what];
  useEffect(() => onTyping(text !== '' && what === 'reply'), [text, what, onTyping]);
  const isUnfinished = what === 'reply' && /\[[^\]]+\]/.test(text);
  return { text, keep, isUnfinished };
}

interface ReplyBoxProps {
  id: string;
  /** Nobody else has the case; colleagues may leave a note in any. */
  mayReply: boolean;
  onTyping(isTyping: boolean): void;
}

export function ReplyBox({ id, mayReply, onTyping }: ReplyBoxProps) {
  const [chosen, setWhat] = useState<What>('reply');
  const what = mayReply ? chosen : 'note';
  const { text, keep, isUnfinished } = useDraft(id, what, onTyping);
  const setText = (said: string): void => keep(what, said);
  const picture = usePicture(id);
  const reply = useAct(id, 'reply', () => {
    keep('reply', '');
    picture.drop();
  });
  const note = useAct(id, 'note', () => {
    keep('note', '');
    setWhat('reply');
  });
  const act = what === 'reply' ? reply : note;
  const shown = what === 'reply' ? picture.kept?.id : undefined;
  const isEmpty = !text.trim() && !shown;
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (isEmpty || isUnfinished || act.isPending || picture.isPending) return;
    act.mutate({ text, ...(shown && { picture: shown }) });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  return (
    <form className={classes.writing} data-what={what} onSubmit={send}>
      {what === 'reply' && <ChosenPicture picture={picture} />}
      <Textarea
        aria-label={what === 'reply' ? 'Lời trả lời' : 'Ghi chú'}
        placeholder={what === 'reply' ? 'Viết cho bà con' : 'Ghi cho đồng nghiệp, bà con không thấy'}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        minRows={1}
        maxRows={5}
        autosize
        error={isUnfinished ? 'Anh/chị điền chỗ trong ngoặc vuông trước khi gửi.' : undefined}
      />
      <Group gap={6} mt={6} justify="space-between">
        <Group gap={6}>
          {mayReply && (
            <SegmentedControl value={what} onChange={(value) => setWhat(value as What)} data={WHATS} />
          )}
          {what === 'reply' && <ReadyWords onPick={(words) => setText(text ? `${text}\n${words}` : words)} />}
          {what === 'reply' && <PictureButton picture={picture} />}
        </Group>
        <Button type="submit" px="md" loading={act.isPending} disabled={isEmpty}>
          {what === 'reply' ? 'Gửi' : 'Lưu'}
        </Button>
      </Group>
      <Refusal error={act.error} mt="xs" />
    </form>
  );
}
