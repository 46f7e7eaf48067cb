import type { Role } from '../../../../contract/console-auth.ts';

export const ROLE_NAMES: Record<Role, string> = {
  village: 'Tổ công nghệ số thôn',
  officer: 'Cán bộ xã',
  head: 'Lãnh đạo xã',
  province: 'Tỉnh',
  admin: 'Quản trị viên',
};
