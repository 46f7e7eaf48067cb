/** Words by which a victim tells how it was done; the values are those of the form's question `how`. */
const HOW: readonly (readonly [string, readonly string[]])[] = [
  ['office', ['công an', 'tòa án', 'viện kiểm sát', 'cán bộ', 'thuế', 'vneid', 'định danh', 'bảo hiểm']],
  ['relative', ['giả con', 'giả cháu', 'người quen', 'mượn tiền', 'hack', 'bạn tui', 'bạn tôi']],
  ['job', ['việc nhẹ', 'làm nhiệm vụ', 'hoa hồng', 'cộng tác viên', 'việc làm']],
  ['invest', ['đầu tư', 'sinh lời', 'trúng thưởng', 'chứng khoán', 'tiền ảo', 'sàn']],
  ['shop', ['mua hàng', 'đặt cọc', 'bán hàng', 'giao hàng', 'shipper', 'ship']],
  ['bank', ['nhân viên ngân hàng', 'xưng ngân hàng', 'bên ngân hàng', 'tổng đài ngân hàng']],
  ['link', ['bấm', 'đường dẫn', 'đường link', 'link', 'quét mã', 'cài app', 'cài ứng dụng', 'tải app']],
];
/** …and what was given away: `given`. */
const GIVEN: readonly (readonly [string, readonly string[]])[] = [
  ['otp', ['đọc mã', 'cho mã', 'đưa mã', 'gửi mã', 'nhập mã', 'mã otp', 'otp', 'lộ mã']],
  ['password', ['mật khẩu']],
  ['pin', ['mã pin']],
  ['card', ['số thẻ']],
  ['app', ['cài app', 'cài ứng dụng', 'tải app', 'cài phần mềm']],
  [
    'money',
    ['chuyển tiền', 'lỡ chuyển', 'chuyển khoản', 'tui chuyển', 'tôi chuyển', 'đã chuyển', 'mới chuyển'],
  ],
];

/** The first way that is named, and everything that was given. Only a beginning: the form asks again. */
export function waysNamed(says: (phrases: readonly string[]) => boolean): { how: string; given: string[] } {
  return {
    how: HOW.find(([, phrases]) => says(phrases))?.[0] ?? '',
    given: GIVEN.filter(([, phrases]) => says(phrases)).map(([value]) => value),
  };
}
