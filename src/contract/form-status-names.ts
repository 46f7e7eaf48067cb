import type { RegistrationStatus } from './registration.ts';

/** As officers read them, on a form, in its filter and in the figures. No zod here: the page takes the names with it. */
export const FORM_STATUS_NAMES: Record<RegistrationStatus, string> = {
  sent: 'Chờ xem',
  reading: 'Đang xem',
  asked: 'Chờ bổ sung',
  approved: 'Đã duyệt',
  refused: 'Đã trả lại',
  withdrawn: 'Bà con đã rút',
};
