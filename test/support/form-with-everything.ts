import { formSchema } from '../../src/contract/form.ts';
import type { SessionAnswer } from '../../src/contract/miniapp-api.ts';

const FORM = formSchema.parse({
  id: 'open_account',
  title: 'Nhận qua tài khoản',
  intro: 'Bác trả lời vài câu.',
  fields: [
    {
      id: 'for_whom',
      kind: 'choice',
      label: 'Làm cho ai?',
      options: [
        { value: 'self', label: 'Cho tôi' },
        { value: 'relative', label: 'Cho người thân' },
        { value: 'neighbour', label: 'Cho hàng xóm', stop: 'Bác nhờ người nhà của họ làm phiếu này giúp.' },
      ],
    },
    {
      id: 'relation',
      kind: 'relation',
      label: 'Người đó là gì của bác?',
      when: { field: 'for_whom', is: 'relative' },
    },
    {
      id: 'card',
      kind: 'card',
      label: 'Bác có thẻ căn cước ở đây không?',
      hint: 'Mã QR ở góc trên thẻ.',
      fills: { name: 'full_name', birth: 'birth', id_number: 'id_number' },
    },
    { id: 'full_name', kind: 'name', label: 'Họ và tên' },
    { id: 'birth', kind: 'birth', label: 'Sinh ngày nào?' },
    { id: 'id_number', kind: 'id_number', label: 'Số căn cước', born: 'birth' },
    { id: 'phone', kind: 'phone', label: 'Số điện thoại của bác', own: true },
    { id: 'bank', kind: 'provider', label: 'Tài khoản ở đâu?', of: ['bank', 'mobile_money'] },
  ],
  stays: ['for_whom', 'phone'],
  consent: { version: '1', text: 'Tôi đồng ý.' },
  done: 'Xã đã nhận phiếu.',
});

const PROVIDERS: SessionAnswer['providers'] = [
  { id: 'agribank', name: 'Agribank', kind: 'bank', isCommon: true },
  { id: 'viettel_money', name: 'Viettel Money', kind: 'mobile_money', isCommon: true },
  { id: 'momo', name: 'MoMo', kind: 'wallet', isCommon: true },
  { id: 'acb', name: 'ACB', kind: 'bank', isCommon: false },
];

/** A form with every kind of question that no file of `intents/` asks yet. */
export const withEverything = (session: SessionAnswer): SessionAnswer => ({
  ...session,
  form: FORM,
  providers: PROVIDERS,
  prefill: {},
});
