/** What the mini app's API says when it refuses, in words for the citizen. */
export const MESSAGES = {
  bad_request: 'Phiếu gửi lên chưa đúng. Bác mở lại phiếu từ Zalo.',
  unknown_form: 'Không có phiếu này. Bác mở lại từ Zalo.',
  not_signed_in: 'Chưa nhận ra bác. Bác mở phiếu này trong Zalo.',
  form_changed: 'Phiếu vừa được sửa. Bác đóng lại và mở phiếu từ Zalo.',
  look_again: 'Còn câu chưa đúng. Bác xem lại câu được đánh dấu.',
  not_yours: 'Không thấy phiếu này. Bác mở lại từ Zalo.',
  decided: 'Xã đã trả lời phiếu này rồi. Bác cần đổi thì nhắn cho xã.',
  no_phone: 'Zalo chưa cho biết số. Bác tự viết số nhé.',
} as const;

export type RefusalCode = keyof typeof MESSAGES;

const STATUS: Record<RefusalCode, number> = {
  bad_request: 400,
  unknown_form: 404,
  not_signed_in: 401,
  form_changed: 409,
  look_again: 422,
  not_yours: 404,
  decided: 409,
  no_phone: 422,
};

/** What a call comes to: an answer, or a refusal with the fields to look at. */
export type Reply<T> =
  { kind: 'ok'; value: T } | { kind: 'refused'; error: RefusalCode; fields?: Record<string, string> };

export const ok = <T>(value: T): Reply<T> => ({ kind: 'ok', value });

export function refused(error: RefusalCode, fields?: Record<string, string>): Reply<never> {
  return { kind: 'refused', error, ...(fields && { fields }) };
}

/** The reply as it goes over the wire. */
export function onTheWire<T>(reply: Reply<T>): { status: number; body: unknown } {
  if (reply.kind === 'ok') return { status: 200, body: reply.value };
  const { error, fields } = reply;
  return { status: STATUS[error], body: { error, message: MESSAGES[error], ...(fields && { fields }) } };
}
