import { formSchema } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';

/** A form with a card that fills three of its questions. */
export const FORM = formSchema.parse({
  id: 'visit',
  title: 'Xin thăm',
  intro: 'Vài câu.',
  fields: [
    {
      id: 'for_whom',
      kind: 'choice',
      label: 'Cho ai?',
      options: [
        { value: 'self', label: 'Cho tôi' },
        { value: 'relative', label: 'Cho người thân' },
      ],
    },
    { id: 'relation', kind: 'relation', label: 'Là gì?', when: { field: 'for_whom', is: 'relative' } },
    {
      id: 'card',
      kind: 'card',
      label: 'Có thẻ không?',
      fills: { name: 'full_name', birth: 'birth', id_number: 'id_number', address: 'house' },
    },
    { id: 'full_name', kind: 'name', label: 'Họ và tên' },
    { id: 'birth', kind: 'birth', label: 'Sinh ngày nào?' },
    { id: 'id_number', kind: 'id_number', label: 'Số căn cước', born: 'birth', optional: true },
    { id: 'house', kind: 'text', label: 'Nhà ở đâu?', optional: true },
    {
      id: 'needs',
      kind: 'choices',
      label: 'Cần gì?',
      options: [
        { value: 'food', label: 'Gạo' },
        { value: 'care', label: 'Khám bệnh' },
      ],
    },
    { id: 'village', kind: 'village', label: 'Ở thôn nào?' },
  ],
  stays: ['for_whom', 'village'],
  consent: { version: '1', text: 'Tôi đồng ý.' },
  done: 'Xong.',
});

export function session(over: Partial<SessionAnswer> = {}): SessionAnswer {
  return {
    session: 's',
    form: FORM,
    villages: [],
    providers: [],
    commune: 'xã mẫu',
    prefill: {},
    fromChat: true,
    today: '2026-11-23',
    draft: null,
    deviceKey: '',
    ...over,
  };
}

export const CARD = {
  idNumber: '049144001234',
  name: 'Nguyễn Thị Hiền',
  birth: '1944-09-02',
  address: 'Thôn Thu Xà',
};
