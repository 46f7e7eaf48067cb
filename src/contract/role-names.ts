import type { Role } from './console-auth.ts';

/** As officers read them. No zod here: the page takes the names with it. */
export const ROLE_NAMES: Record<Role, string> = {
  village: 'Tổ công nghệ số thôn',
  officer: 'Cán bộ xã',
  head: 'Lãnh đạo xã',
  province: 'Tỉnh',
  admin: 'Quản trị viên',
};
