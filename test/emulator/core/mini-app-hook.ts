import { miniAppSignature } from './signature.ts';

export interface MiniAppHookOptions {
  /** Of the mini app, not of the Zalo app behind it. */
  appId: string;
  apiKey: string | undefined;
  now: () => number;
}

/** The mini app's own webhook, set apart in the console: other names, another key, another signature. */
export class MiniAppHook {
  private url: string | undefined;
  private readonly options: MiniAppHookOptions;

  constructor(options: MiniAppHookOptions) {
    this.options = options;
  }

  setUrl(url: string): void {
    this.url = url;
  }

  /** Status 0: no address or key is set, or nobody answered. */
  async send(body: Record<string, unknown>): Promise<{ status: number }> {
    const { appId, apiKey, now } = this.options;
    if (!this.url || !apiKey) return { status: 0 };
    const event = { appId, timestamp: now(), ...body };
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-zevent-signature': miniAppSignature(event, apiKey),
        },
        body: JSON.stringify(event),
        redirect: 'manual',
      });
      await response.arrayBuffer();
      return { status: response.status };
    } catch {
      return { status: 0 };
    }
  }
}
