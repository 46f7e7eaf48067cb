import type { RegistrationStatus } from '../../../../contract/registration.ts';

export interface Filter {
  q: string;
  status: string;
  form: string;
  village: string;
}

export const REGISTRATION_STATUS_ORDER: readonly RegistrationStatus[] = [
  'sent',
  'reading',
  'asked',
  'approved',
  'refused',
  'withdrawn',
];

export function pathOf(filter: Filter, after: string): string {
  const wanted = Object.entries({ ...filter, after }).filter(([, value]) => value !== '');
  return `registrations?${new URLSearchParams(wanted).toString()}`;
}
