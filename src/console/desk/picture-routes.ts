import { randomBytes } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import type { PictureRefusal } from '../../domain/picture.ts';
import type { Route } from '../../routes.ts';
import { ok, refused, type Reply } from '../auth/replies.ts';
import type { DeskOptions } from './options.ts';
import { onCase } from './routes.ts';

/** A telephone's photograph, which the page has usually made smaller already. */
const LIMIT = '12mb';

const TOO_BIG = refused(413, 'refused', 'Hình lớn quá. Anh/chị chụp lại hoặc chọn hình nhỏ hơn.');
const NO_PICTURE = refused(422, 'refused', 'Tệp này không phải hình. Anh/chị chọn hình chụp (JPG hoặc PNG).');
const WHY: Partial<Record<PictureRefusal, Reply>> = { too_big: TOO_BIG };

const raw = express.raw({ type: 'image/*', limit: LIMIT, inflate: false });

/** The picture of a reply, before it is sent: for this conversation alone. */
export function pictureRoutes(options: DeskOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/cases/:id/pictures',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      // Nothing is read of what somebody else may not send.
      handle: onCase(options, async (row, request, response) => {
        const body = await bodyOf(request, response);
        return 'bytes' in body ? keep(options, row, body.bytes) : body;
      }),
    },
  ];
}

/** The body as it came, or why it is not read. */
function bodyOf(request: Request, response: Response): Promise<{ bytes: Buffer } | Reply> {
  return new Promise((resolve) => {
    raw(request, response, (error?: unknown) => {
      const { body: bytes } = request as { body: unknown };
      if (error) resolve((error as { status?: number }).status === 413 ? TOO_BIG : NO_PICTURE);
      else resolve(Buffer.isBuffer(bytes) ? { bytes } : NO_PICTURE);
    });
  });
}

async function keep(
  { sentPictures, forZalo, clock }: DeskOptions,
  { communeId, conversationId }: { communeId: string; conversationId: string },
  bytes: Buffer,
): Promise<Reply> {
  const jpeg = await forZalo(bytes);
  if (typeof jpeg === 'string') return WHY[jpeg] ?? NO_PICTURE;
  const id = randomBytes(16).toString('hex');
  await sentPictures.add({ id, communeId, conversationId, at: clock.now(), bytes: jpeg });
  return ok({ picture: id });
}
