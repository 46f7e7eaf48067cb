import { createHmac } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import { z } from 'zod';

const ME = z.object({ id: z.string().min(1), error: z.coerce.number().optional() });

/** Who holds this mini-app access token: the app-scoped id, or null when Zalo does not vouch for it. */
export function createGraph(options: { http: AxiosInstance; graphUrl: string; appSecret: string }) {
  return {
    async whoIs(accessToken: string): Promise<string | null> {
      const proof = createHmac('sha256', options.appSecret).update(accessToken).digest('hex');
      const response = await options.http.get(`${options.graphUrl}/v2.0/me`, {
        params: { fields: 'id' },
        headers: { access_token: accessToken, appsecret_proof: proof },
      });
      const me = ME.safeParse(response.data);
      return me.success && !me.data.error ? me.data.id : null;
    },
  };
}

export type Graph = ReturnType<typeof createGraph>;
