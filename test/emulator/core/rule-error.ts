export type Loose = Record<string, unknown>;

const MESSAGES: Record<number, string> = {
  [-32]: 'Your application reached limit call api',
  [-100]: 'attachment_id was expired',
  [-200]: 'Send message failed',
  [-204]: 'Offical Account is disable',
  [-209]: 'Not supported this api',
  [-210]: 'Parameter exceeds allowable limit',
  [-211]: 'Out of quota',
  [-213]: 'User has not followed OA',
  [-216]: 'Access token is invalid',
  [-217]: 'User has blocked invitation from OA',
  [-218]: 'Out of quota receive',
  [-220]: 'access_token is expired or removed',
  [-227]: 'User is banned or has been inactive for more than 45 days',
  [-230]: 'User has not interacted with the OA in the past 7 days',
  [-232]: 'User has not interacted with the OA, or the last interaction expired',
  [-233]: 'Message type is invalid or not support',
  [-234]: 'This message type cannot be sent at night (10PM-6AM)',
  [-235]: 'This API does not support this type of OA',
  [-249]: 'Template does not support send via UID',
  [-240]: 'MessageV2 API has been shut down, please switch to MessageV3 API',
};

/** The platform says no. Sent with HTTP 200, as the platform does. */
export class RuleError extends Error {
  readonly code: number;

  constructor(code: number, field?: string) {
    super(code === -201 ? `${field ?? 'params'} is invalid!` : (MESSAGES[code] ?? `Error ${code}`));
    this.code = code;
  }

  body(): { error: number; message: string } {
    return { error: this.code, message: this.message };
  }
}

export function asObject(value: unknown, field: string): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RuleError(-201, field);
  return value as Loose;
}

export function asText(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw new RuleError(-201, field);
  return value;
}

export function isHttpUrl(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}
