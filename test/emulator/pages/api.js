/** Calls to the emulator and its event stream. Addresses are relative, so the pages work under any mount point. */

export async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export async function post(path, body = {}) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Calls `onChange` for every change, and `onReset` after a broken stream: something may have been missed. */
export function listen(onChange, onReset) {
  const source = new EventSource('emu/controls/events');
  let broken = false;
  source.onmessage = (event) => onChange(JSON.parse(event.data));
  source.onerror = () => (broken = true);
  source.onopen = () => {
    if (broken) onReset();
    broken = false;
  };
}

let clockShift = 0;

/** The emulator's clock may be far from the computer's. */
export function setNow(now) {
  clockShift = now - Date.now();
}

export function now() {
  return Date.now() + clockShift;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const DAY = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: ZONE,
});

export function clockText(time) {
  return HOUR.format(time);
}

export function dayText(time) {
  const day = DAY.format(time);
  if (day === DAY.format(now())) return 'Hôm nay';
  if (day === DAY.format(now() - 86_400_000)) return 'Hôm qua';
  return day;
}

const SOON_AFTER_MS = 90 * 60_000;

/** How far it is to the next time the clock shows `hh:mm` in Viet Nam; 0 when that was less than 90 minutes ago. */
export function msUntil(hhmm) {
  const [hour, minute] = hhmm.split(':').map(Number);
  const local = now() + 7 * 3_600_000;
  const midnight = Math.floor(local / 86_400_000) * 86_400_000;
  const target = midnight + (hour * 60 + minute) * 60_000;
  if (local >= target && local - target < SOON_AFTER_MS) return 0;
  return (target > local ? target : target + 86_400_000) - local;
}
