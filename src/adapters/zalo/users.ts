import type { AxiosInstance } from 'axios';
import { z } from 'zod';
import { remedyFor } from './error-table.ts';
import type { TokenManager } from './tokens.ts';

const DETAIL = z.object({
  error: z.coerce.number(),
  data: z.object({ user_id_by_app: z.string(), display_name: z.string() }).partial().nullish(),
});

/** Who a user of the OA is to the app (zalo-platform.md §6, §8). */
export function createUsers(options: { http: AxiosInstance; openApiUrl: string; tokens: TokenManager }) {
  const { http, openApiUrl, tokens } = options;
  const ask = async (userId: string, token: string) => {
    const response = await http.get(`${openApiUrl}/v3.0/oa/user/detail`, {
      params: { data: JSON.stringify({ user_id: userId }) },
      headers: { access_token: token },
    });
    return DETAIL.safeParse(response.data).data ?? { error: -1, data: null };
  };
  /** Null when Zalo does not know this user, or cannot be asked now. */
  const detailOf = async (oaId: string, userId: string) => {
    try {
      const token = await tokens.accessToken(oaId);
      let answer = await ask(userId, token);
      if (remedyFor(answer.error) === 'refresh_token') {
        answer = await ask(userId, await tokens.renew(oaId, token));
      }
      return answer.error === 0 ? (answer.data ?? null) : null;
    } catch {
      return null;
    }
  };
  return {
    /** The app-scoped id. */
    appIdOf: async (oaId: string, userId: string): Promise<string | null> =>
      (await detailOf(oaId, userId))?.user_id_by_app ?? null,
    /** As Zalo shows them to others; their own choice, so no proof of anything. */
    nameOf: async (oaId: string, userId: string): Promise<string | null> =>
      (await detailOf(oaId, userId))?.display_name ?? null,
  };
}

export type ZaloUsers = ReturnType<typeof createUsers>;
