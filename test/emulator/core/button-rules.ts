import type { Button } from '../types.ts';
import { RuleError, asObject, asText, isHttpUrl } from './rule-error.ts';

const MAX_BUTTONS = 5;
const MAX_TITLE = 100;
const MAX_QUERY = 1000;
const MAX_SMS = 160;

export function readButtons(value: unknown): Button[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MAX_BUTTONS) throw new RuleError(-201, 'buttons');
  return value.map(readButton);
}

function readButton(value: unknown, index: number): Button {
  const field = `buttons[${index}]`;
  const button = asObject(value, field);
  const title = asText(button['title'], `${field}.title`);
  if ([...title].length > MAX_TITLE) throw new RuleError(-210, `${field}.title`);
  const type = asText(button['type'], `${field}.type`);
  return { title, type, payload: readPayload(type, button['payload'], `${field}.payload`) };
}

function readPayload(type: string, payload: unknown, field: string): Button['payload'] {
  switch (type) {
    case 'oa.query.show':
    case 'oa.query.hide': {
      const query = asText(payload, field);
      if ([...query].length > MAX_QUERY) throw new RuleError(-210, field);
      return query;
    }
    case 'oa.open.url': {
      const { url } = asObject(payload, field);
      if (!isHttpUrl(url)) throw new RuleError(-201, `${field}.url`);
      return { url };
    }
    case 'oa.open.phone':
      return { phone_code: readPhone(asObject(payload, field)['phone_code'], field) };
    case 'oa.open.sms': {
      const sms = asObject(payload, field);
      const content = asText(sms['content'], `${field}.content`);
      if ([...content].length > MAX_SMS) throw new RuleError(-210, `${field}.content`);
      return { phone_code: readPhone(sms['phone_code'], field), content };
    }
    default:
      throw new RuleError(-201, field.replace('payload', 'type'));
  }
}

/** Digits only: `+84…` and spaces are refused. Short emergency numbers pass. */
function readPhone(value: unknown, field: string): string {
  const phone = asText(value, `${field}.phone_code`);
  if (!/^\d{3,15}$/.test(phone)) throw new RuleError(-201, `${field}.phone_code`);
  return phone;
}
