import type { ReactNode } from 'react';

/** Our own drawings: zmp-ui's icons are a font fetched from another host. */
function icon(paths: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {paths}
      </svg>
    );
  };
}

export const BackIcon = icon(<path d="M15 4 7 12l8 8" />);
export const NextIcon = icon(<path d="m9 4 8 8-8 8" />);
export const CheckIcon = icon(<path d="m4 12.5 5.5 5.5L20 7" />);
export const SpeakerIcon = icon(
  <>
    <path d="M4 9.5v5h3.5l5 4.5V5l-5 4.5H4Z" />
    <path d="M16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12" />
  </>,
);
export const StopIcon = icon(<path d="M6.5 6.5h11v11h-11z" />);
