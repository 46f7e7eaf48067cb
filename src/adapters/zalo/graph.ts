import { createHmac } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import { z } from 'zod';

const ME = z.object({ id: z.string().min(1), error: z.coerce.number().optional() });
const INFO = z.object({
  error: z.coerce.number(),
  data: z.object({ number: z.string().regex(/^84\d{8,11}$/) }),
});

/** What Zalo says of whoever holds a mini-app access token (zalo-platform.md §7.3). */
export function createGraph(options: { http: AxiosInstance; graphUrl: string; appSecret: string }) {
  const { http, graphUrl, appSecret } = options;
  return {
    /** The app-scoped id, or null when Zalo does not vouch for the token. */
    async whoIs(accessToken: string): Promise<string | null> {
      const proof = createHmac('sha256', appSecret).update(accessToken).digest('hex');
      const response = await http.get(`${graphUrl}/v2.0/me`, {
        params: { fields: 'id' },
        headers: { access_token: accessToken, appsecret_proof: proof },
      });
      const me = ME.safeParse(response.data);
      return me.success && !me.data.error ? me.data.id : null;
    },
    /** The number, '849…', for a code of `getPhoneNumber`: single use, two minutes. The raw secret here, a proof above. */
    async phoneOf(accessToken: string, code: string): Promise<string | null> {
      const response = await http.get(`${graphUrl}/v2.0/me/info`, {
        headers: { access_token: accessToken, code, secret_key: appSecret },
      });
      const info = INFO.safeParse(response.data);
      return info.success && info.data.error === 0 ? info.data.data.number : null;
    },
  };
}

export type Graph = ReturnType<typeof createGraph>;
