/**
 * What the forms need from whatever shows them: Zalo, or an ordinary browser during development. Nothing here asks the
 * person for a permission before they tapped, and nothing waits for ever: `signal` gives up earlier.
 */
export interface Platform {
  /** From the chat button's address; empty when the mini app was opened by itself. */
  openParams(): Promise<OpenParams>;
  /** Zalo's word on who holds the phone. Rejects with {@link NotInZalo} when nobody can say. */
  accessToken(): Promise<string>;
  /** What Zalo calls this person towards the OA, if it tells without asking them. */
  idByOa(): Promise<string | undefined>;
  readonly canAskPhone: boolean;
  /** Zalo's code for the person's own number; null when they refused, or it cannot be had. */
  phoneCode(signal?: AbortSignal): Promise<string | null>;
  readonly canScan: boolean;
  /** What the QR code says; null when nothing was scanned. */
  scanQr(signal?: AbortSignal): Promise<string | null>;
  /** Back to the chat with the commune. */
  openChat(): void;
  close(): void;
}

export interface OpenParams {
  form?: string;
  /** The single-use token of the chat's link. */
  token?: string;
  /** The sent form that is to be corrected. */
  registration?: string;
}

/** The page was opened outside Zalo: trying again here is of no use. */
export class NotInZalo extends Error {}

export function toParams({ form, t, reg }: Record<string, string>): OpenParams {
  return { ...(form && { form }), ...(t && { token: t }), ...(reg && { registration: reg }) };
}
