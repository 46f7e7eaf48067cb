/**
 * The catalogue of what can go wrong. The message is the remedy, for the person who runs the server;
 * citizens never see these.
 */
export const ERRORS = {
  CONFIG_INVALID: 'Sửa các biến môi trường được liệt kê, rồi chạy lại.',
  OA_UNKNOWN: 'OA này chưa có trong OAS_FILE hoặc ZALO_OA_ID: thêm vào rồi khởi động lại.',
  OA_TOKEN_REFUSED:
    'Zalo từ chối refresh token: quản trị viên OA cấp quyền lại cho ứng dụng, rồi đặt ZALO_OA_REFRESH_TOKEN mới.',
  OA_TOKEN_BUSY: 'Một tiến trình khác đang đổi token của OA này: thử lại sau vài giây.',
  SEALED_DATA_UNREADABLE:
    'Không mở được dữ liệu đã mã hóa: DATA_ENCRYPTION_KEY phải còn khóa cũ (thêm khóa mới vào trước, cách nhau dấu phẩy).',
  LEASE_LOST: 'Cuộc trò chuyện đã do tiến trình khác giữ: không ghi gì, tiến trình kia làm tiếp.',
  PROFILE_UNKNOWN: 'Không có hồ sơ xã này trong intents/_profiles: kiểm tra COMMUNE_PROFILE.',
  STORE_UNAVAILABLE: 'Kho dữ liệu không trả lời: kiểm tra MONGODB_URI hoặc DATA_DIR.',
  FORM_SESSION_INVALID: 'Phiên làm biểu mẫu đã hết hạn: mở lại biểu mẫu từ Zalo.',
  OFFICER_LINK_INVALID: 'Mã liên kết sai hoặc đã dùng: xin mã mới bằng npm run staff.',
} as const;

export type ErrorCode = keyof typeof ERRORS;

export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ? `${ERRORS[code]} (${detail})` : ERRORS[code], options);
    this.name = 'AppError';
    this.code = code;
  }
}
