import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { TextField } from './text-field.tsx';

/** The person's own number, or null when it cannot be had. */
export type AskPhone = (signal: AbortSignal) => Promise<string | null>;

const ASK = 'Lấy số Zalo của bác';
const ASKING = 'Cháu đang hỏi Zalo…';
const REFUSED = 'Không sao, bác tự viết số nhé.';

/** A phone number that Zalo may tell, after a tap and never by itself. Whoever refused is not offered it again. */
export function PhoneField({ askPhone, onAnswer, onKnown, ...props }: AnswerProps & { askPhone: AskPhone }) {
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');
  const waiting = useRef<AbortController>();
  const stop = (): void => waiting.current?.abort();
  useEffect(() => stop, []);
  const ask = async (): Promise<void> => {
    setState('asking');
    const { signal } = (waiting.current = new AbortController());
    const phone = await askPhone(signal);
    if (signal.aborted) return;
    setState(phone ? 'idle' : 'refused');
    if (phone) onKnown(phone);
  };
  const write = (text: string): void => {
    // Whoever writes waits for nothing.
    stop();
    if (state === 'asking') setState('idle');
    onAnswer(text);
  };
  return (
    <TextField {...props} onAnswer={write}>
      <div className="own-phone">
        {state !== 'refused' && (
          <Button kind="secondary" disabled={state === 'asking'} onClick={() => void ask()}>
            {state === 'asking' ? ASKING : ASK}
          </Button>
        )}
        <p role="status">{state === 'refused' ? REFUSED : ''}</p>
      </div>
    </TextField>
  );
}
