import type { RegistrationStatus } from '../../../../contract/registration.ts';

export const STATUS_COLOURS: Record<RegistrationStatus, string> = {
  sent: 'blue',
  reading: 'cyan',
  asked: 'yellow',
  approved: 'green',
  refused: 'gray',
  withdrawn: 'gray',
};

const HOUR = 3_600_000;

/** "2 ngày", "3 giờ": how long something has waited. */
export function waited(since: number, now: number): string {
  const hours = Math.floor((now - since) / HOUR);
  if (hours < 1) return 'chưa đến 1 giờ';
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
}
