import { useEffect, useState } from 'react';

const STORED = 'text-size';
const LAST = 2;

/** Three sizes; everything is measured in rem, so the whole page follows. */
export function TextSize() {
  const [size, setSize] = useState(remembered);
  useEffect(() => {
    document.documentElement.dataset.size = String(size);
    try {
      localStorage.setItem(STORED, String(size));
    } catch {
      // Storage is off: the size lasts as long as the page.
    }
  }, [size]);
  const isLargest = size === LAST;
  return (
    <button type="button" className="tool" onClick={() => setSize(isLargest ? 0 : size + 1)}>
      <span aria-hidden="true">{isLargest ? 'A−' : 'A+'}</span>
      <span className="unseen">
        {isLargest ? 'Chữ nhỏ lại' : 'Chữ to hơn'}, đang ở cỡ {size + 1} trong 3
      </span>
    </button>
  );
}

function remembered(): number {
  try {
    const size = Number(localStorage.getItem(STORED));
    return size >= 0 && size <= LAST ? Math.trunc(size) : 0;
  } catch {
    return 0;
  }
}
