import type { CaseView } from '../../../../contract/console-desk.ts';

export const VIEW_NAMES: Record<CaseView, string> = {
  free: 'Chưa ai nhận',
  mine: 'Của tôi',
  village: 'Thôn tôi',
  all: 'Tất cả',
  closed: 'Đã đóng',
};

export const REASONS: Record<string, string> = {
  asked_for_person: 'Muốn gặp người',
  not_understood: 'Trợ lý không hiểu',
  voice_message: 'Tin nhắn thoại',
  money_lost: 'Báo mất tiền hoặc lộ mã',
  undeliverable: 'Tin không gửi được',
  technical: 'Trợ lý trục trặc',
  form_sent: 'Vừa gửi phiếu',
  allowance: 'Trợ cấp chưa về, thiếu, bị cắt',
  visit: 'Nhờ người đến nhà',
  feedback: 'Góp ý, phản ánh',
  list_change: 'Danh sách tháng thay đổi',
  registration: 'Hỏi phiếu đã gửi',
  early_warning: 'Nhiều người nhận một tin lừa',
};

export const OUTCOME_NAMES = {
  answered: 'Đã trả lời ở đây',
  called: 'Đã gọi điện',
  visited: 'Đã đến nhà',
  passed_on: 'Đã chuyển nơi khác',
  not_needed: 'Bà con không cần nữa',
  unreachable: 'Không liên lạc được',
} as const;

export const SPEAKERS = { citizen: 'Bà con', bot: 'Trợ lý', officer: 'Cán bộ' } as const;
