import { train, type Example } from '../../src/nlu/training/train.ts';

/** Two topics and what is neither: enough to see how a model behaves. */
export const EXAMPLES: Example[] = Object.entries({
  open_account: [
    'mở tài khoản ngân hàng',
    'tôi muốn mở tài khoản',
    'lập tài khoản nhận trợ cấp',
    'mở thẻ ATM',
  ],
  pay_school_fees: [
    'đóng học phí cho cháu',
    'nộp tiền học',
    'tiền ăn bán trú đóng ở đâu',
    'học phí tháng này',
  ],
  out_of_scope: ['hôm nay trời đẹp quá', 'giá vàng bao nhiêu', 'kể chuyện cười đi', 'bóng đá mấy giờ'],
}).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));

export const MODEL = train(EXAMPLES);
