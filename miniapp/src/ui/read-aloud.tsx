import { useEffect, useState } from 'react';
import { SpeakerIcon, StopIcon } from './icons.tsx';

/** Slower than talk: the listener may be hard of hearing. */
const RATE = 0.85;

/** Shown only on phones with a Vietnamese voice; a button that does nothing is worse than none. */
export function ReadAloud({ text }: { text: string }) {
  const voice = useVietnameseVoice();
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!voice) return null;

  function toggle(): void {
    speechSynthesis.cancel();
    if (isSpeaking) return setSpeaking(false);
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = 'vi-VN';
    speech.rate = RATE;
    speech.onend = () => setSpeaking(false);
    speech.onerror = () => setSpeaking(false);
    setSpeaking(true);
    speechSynthesis.speak(speech);
  }
  return (
    <button type="button" className="tool" onClick={toggle}>
      {isSpeaking ? <StopIcon /> : <SpeakerIcon />}
      <span>{isSpeaking ? 'Dừng' : 'Nghe'}</span>
    </button>
  );
}

/** Voices arrive some time after the page. */
function useVietnameseVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState(findVoice);
  useEffect(() => {
    const { speechSynthesis } = window;
    const onVoices = (): void => setVoice(findVoice());
    speechSynthesis?.addEventListener?.('voiceschanged', onVoices);
    return () => speechSynthesis?.removeEventListener?.('voiceschanged', onVoices);
  }, []);
  return voice;
}

function findVoice(): SpeechSynthesisVoice | null {
  return window.speechSynthesis?.getVoices().find(({ lang }) => /^vi([-_]|$)/i.test(lang)) ?? null;
}
