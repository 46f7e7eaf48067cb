import type { Answers } from '../../src/contract/form.ts';

const FOR_HERSELF: Answers = { for_whom: 'self', phone: '0905 123 456', village: 'thu-xa' };
const FOR_MOTHER: Answers = {
  ...FOR_HERSELF,
  for_whom: 'relative',
  relation: 'parent',
  agreed: 'yes',
  helper_name: 'Lê Thị Lan',
};
const PERSON: Answers = { full_name: 'Nguyễn Thị Hiền', birth: '1944-05-19' };
const CARD: Answers = { ...PERSON, card: 'scanned', id_number: '051 144 001 234' };
const WALLET: Answers = { wallet_phone: '0905 123 456' };

/** By form: complete sets of answers that together answer every question. */
export const RIGHT: Readonly<Record<string, readonly Answers[]>> = {
  open_account: [
    { ...FOR_HERSELF, ...PERSON, help_at_home: 'can_go' },
    { ...FOR_MOTHER, ...CARD, help_at_home: 'needs_help' },
  ],
  receive_allowance: [
    { ...FOR_HERSELF, ...PERSON, channel: 'cash_point' },
    { ...FOR_MOTHER, ...CARD, channel: 'wallet', wallet_provider: 'viettel_money', ...WALLET },
    { ...FOR_MOTHER, ...CARD, channel: 'mobile_money', mobile_provider: 'mobile_viettel', ...WALLET },
    {
      ...FOR_HERSELF,
      ...PERSON,
      channel: 'own_account',
      provider: 'agribank',
      account: '4500 2000 000 21',
      account_owner: 'own',
    },
  ],
  authorize_recipient: [
    {
      ...FOR_MOTHER,
      ...PERSON,
      what: 'new',
      receiver_name: 'Lê Văn Tám',
      receiver_relation: 'child',
      can_come: 'can_go',
    },
    {
      ...FOR_HERSELF,
      ...PERSON,
      what: 'cancel',
      receiver_name: 'Lê Văn Tám',
      cancel_reason: 'Cháu đi làm xa',
    },
  ],
  home_payout: [
    { ...FOR_MOTHER, ...PERSON, why_home: 'ill', someone_can_receive: 'no', house: 'Cạnh quán nước' },
  ],
  request_visit: [
    { ...FOR_MOTHER, full_name: 'Nguyễn Thị Hiền', help_with: 'phone', when_home: 'any', house: 'Gần chợ' },
  ],
  merchant_qr: [
    {
      shop_name: 'Bún cô Ba',
      sells: 'food',
      village: 'thu-xa',
      place: 'Chợ xã, cạnh cổng chính',
      has_account: 'yes',
      provider: 'Quỹ tín dụng Nghĩa Hòa',
      phone: '0905123456',
      when_come: 'morning',
    },
  ],
  report_scam: [
    {
      full_name: 'Trần Thị Sáu',
      lost_when: '8 giờ sáng hôm qua',
      amount: '7 triệu',
      from_bank: 'Agribank',
      to_bank: 'MB',
      to_account: '0071000123456',
      to_name: 'Nguyễn Văn Lừa',
      caller: '0905000000',
      how: 'office',
      given: 'otp,money',
      rung_bank: 'yes',
      rung_police: 'no',
      phone: '0905123456',
    },
  ],
};
