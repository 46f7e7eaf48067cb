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
  DIALOGFLOW_CREDENTIALS:
    'Google không nhận khóa: đặt GOOGLE_APPLICATION_CREDENTIALS là tệp khóa JSON còn hiệu lực của một tài khoản dịch vụ.',
  DIALOGFLOW_DENIED:
    'Tài khoản dịch vụ thiếu quyền: cho nó vai trò «Dialogflow API Admin» (roles/dialogflow.admin) trong dự án, và bật Dialogflow API.',
  DIALOGFLOW_AGENT_MISSING:
    'Dự án chưa có agent Dialogflow ES ở nơi này: tạo agent (ngôn ngữ Vietnamese) ở dialogflow.cloud.google.com, hoặc sửa DIALOGFLOW_PROJECT_ID, DIALOGFLOW_ENDPOINT.',
  DIALOGFLOW_EXHAUSTED:
    'Đã dùng hết hạn mức của Dialogflow: chờ vài phút rồi chạy lại, phần đã ghi được giữ.',
  DIALOGFLOW_REFUSED: 'Dialogflow không nhận nội dung này: xem lý do, sửa intents/ hoặc agent, rồi chạy lại.',
  DIALOGFLOW_UNREACHABLE: 'Không tới được Dialogflow: kiểm tra mạng và DIALOGFLOW_ENDPOINT, rồi chạy lại.',
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
