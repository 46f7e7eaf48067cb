import { useEffect, type ReactNode } from 'react';
import { capital } from './capital.ts';
import { BackIcon } from './icons.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { TextSize } from './text-size.tsx';

export interface ScreenProps {
  /** For the browser's title and the history of a screen reader. */
  title: string;
  commune: string;
  /** What "Nghe" reads. */
  speech: string;
  onBack?: (() => void) | undefined;
  /** "Câu 3 / 8" */
  progress?: { at: number; of: number } | undefined;
  /** Whether what is written is safe; its line is kept free while there is nothing to say. */
  kept?: string | undefined;
  children: ReactNode;
}

/** The frame of every page: way back, progress, reading aloud, larger text. */
export function Screen({ title, commune, speech, onBack, progress, kept, children }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} – ${capital(commune)}`;
  }, [title, commune]);
  return (
    <>
      <header>
        <div className="way-back">
          {onBack ? (
            <button type="button" className="tool" onClick={onBack}>
              <BackIcon />
              <span>Quay lại</span>
            </button>
          ) : (
            <p className="commune">{capital(commune)}</p>
          )}
        </div>
        <div className="tools">
          {progress && (
            <p className="count">
              Câu {progress.at} / {progress.of}
            </p>
          )}
          <ReadAloud text={speech} />
          <TextSize />
        </div>
        {progress && (
          <svg className="progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="1" className="progress-rail" />
            <rect width={(100 * progress.at) / progress.of} height="1" className="progress-done" />
          </svg>
        )}
        {kept !== undefined && (
          <p className="kept" role="status">
            {kept}
          </p>
        )}
      </header>
      <main>{children}</main>
    </>
  );
}
