/** What the audit knows. No zod here: the page takes the names with it. */
export const AUDIT_ACTIONS = [
  'sign_in',
  'sign_in_paused',
  'sign_out_everywhere',
  'password_changed',
  'totp_on',
  'totp_off',
  'staff_added',
  'staff_disabled',
  'staff_enabled',
  'staff_reset',
  'figures_exported',
  'audit_exported',
  'lessons_labelled',
  'lessons_dropped',
  'lessons_approved',
  'lessons_exported',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** As an officer reads them: a new action has no place here without its words. */
export const AUDIT_ACTION_NAMES: Record<AuditAction, string> = {
  sign_in: 'Đăng nhập',
  sign_in_paused: 'Bị tạm chặn vì đăng nhập sai nhiều lần',
  sign_out_everywhere: 'Đăng xuất khỏi mọi máy',
  password_changed: 'Đổi mật khẩu',
  totp_on: 'Bật mã sáu số',
  totp_off: 'Tắt mã sáu số',
  staff_added: 'Thêm cán bộ',
  staff_disabled: 'Khóa cán bộ',
  staff_enabled: 'Mở lại cán bộ',
  staff_reset: 'Cấp lại mật khẩu',
  figures_exported: 'Tải bảng số liệu',
  audit_exported: 'Tải nhật ký',
  lessons_labelled: 'Ghi chủ đề cho câu chưa hiểu',
  lessons_dropped: 'Bỏ qua câu chưa hiểu',
  lessons_approved: 'Duyệt câu mẫu',
  lessons_exported: 'Tải tệp đề xuất câu mẫu',
};
