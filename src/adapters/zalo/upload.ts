import { z } from 'zod';
import type { AxiosInstance } from 'axios';

const PATH = '/v2.0/oa/upload/image';
const ANSWER = z.object({
  error: z.coerce.number(),
  message: z.string().nullish(),
  data: z.object({ attachment_id: z.coerce.string().optional() }).loose().nullish().catch(null),
});

/** `failed`: the way there was broken; nobody has seen anything yet, so that it may be tried again. */
export type Uploaded =
  | { kind: 'uploaded'; attachmentId: string }
  | { kind: 'refused'; code: number; message: string }
  | { kind: 'failed'; why: string };

/** Gives Zalo a JPEG of at most 1 MB; it keeps it for seven days (zalo-platform.md §5.4). Never throws. */
export async function uploadPicture(
  http: AxiosInstance,
  openApiUrl: string,
  token: string,
  jpeg: Uint8Array,
): Promise<Uploaded> {
  const form = new FormData();
  // Without an ending that fits, Zalo says yes and gives nothing.
  form.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'hinh.jpg');
  try {
    const response = await http.post(openApiUrl + PATH, form, { headers: { access_token: token } });
    if (response.status === 401) return { kind: 'refused', code: 401, message: 'HTTP 401' };
    const answer = ANSWER.safeParse(response.data).data;
    if (!answer) return { kind: 'failed', why: `HTTP ${response.status} without an answer` };
    if (answer.error !== 0) return { kind: 'refused', code: answer.error, message: answer.message ?? '' };
    const attachmentId = answer.data?.attachment_id;
    return attachmentId
      ? { kind: 'uploaded', attachmentId }
      : { kind: 'failed', why: 'success without attachment_id' };
  } catch (error) {
    return { kind: 'failed', why: (error as Error).message };
  }
}
