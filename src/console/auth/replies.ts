import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { ConsoleProblem } from '../../contract/console-auth.ts';
import { TooBusy } from './password.ts';

export type Reply = { status: number; body: object };

export const ok = (body: object): Reply => ({ status: 200, body });

export function refused(status: number, error: ConsoleProblem, message: string): Reply {
  return { status, body: { error, message } };
}

export const BAD_REQUEST = refused(
  400,
  'bad_request',
  'Trang gửi lên không đúng. Anh/chị tải lại trang rồi thử lại.',
);
const BUSY = refused(503, 'busy', 'Máy chủ đang bận. Anh/chị thử lại sau ít giây.');

export function answer(response: Response, { status, body }: Reply): void {
  response.status(status).set('cache-control', 'no-store').json(body);
}

/** Reads the body by its shape, then answers with what `work` says. */
export function asked<T extends z.ZodType>(
  shape: T,
  work: (body: z.infer<T>, request: Request, response: Response) => Promise<Reply>,
) {
  return async (request: Request, response: Response): Promise<void> => {
    const parsed = shape.safeParse(request.body ?? {});
    if (!parsed.success) return answer(response, BAD_REQUEST);
    const reply = await work(parsed.data, request, response).catch((error: unknown) => {
      if (error instanceof TooBusy) return BUSY;
      throw error;
    });
    answer(response, reply);
  };
}
