import type { FigureTableId } from './console-figures.ts';

export const FIGURE_TITLES: Record<FigureTableId, string> = {
  overview: 'Tóm tắt',
  days: 'Từng ngày',
  topics: 'Bà con hỏi về việc gì',
  answers: 'Ai trả lời',
  response: 'Bà con đợi cán bộ bao lâu',
  cases: 'Việc theo thôn',
  registrations: 'Phiếu theo thôn',
  scams: 'Lừa đảo',
  satisfaction: 'Bà con đánh giá',
  communes: 'Các xã',
};
