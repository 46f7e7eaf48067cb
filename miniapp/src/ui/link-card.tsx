import { NextIcon } from './icons.tsx';

/** A whole card that opens a page. */
export function LinkCard({ title, note, onOpen }: { title: string; note?: string; onOpen(): void }) {
  return (
    <li>
      <button type="button" className="card link-card" onClick={onOpen}>
        <span>
          <strong>{title}</strong>
          {note && <span className="link-note">{note}</span>}
        </span>
        <NextIcon />
      </button>
    </li>
  );
}
