/** What the form needs from whatever shows it: Zalo, or an ordinary browser during development. */
export interface Platform {
  /** From the chat button's address; the token is absent when the form is opened without it. */
  openParams(): Promise<OpenParams>;
  /** Zalo's word on who holds the phone. Rejects with {@link NotInZalo} when nobody can say. */
  accessToken(): Promise<string>;
  close(): void;
}

export interface OpenParams {
  form: string;
  token?: string;
}

/** The page was opened outside Zalo: trying again here is of no use. */
export class NotInZalo extends Error {}

const DEFAULT_FORM = 'open_account';

export function toParams(params: Record<string, string>): OpenParams {
  const { form = DEFAULT_FORM, t } = params;
  return { form, ...(t && { token: t }) };
}
