import compression from 'compression';
import express, { type Express } from 'express';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A page that was built beforehand, and every address below its own, which it reads itself. */
export interface BuiltPage {
  /** '/miniapp' */
  at: string;
  dir: string;
  /** How to build it, for whoever sees that it is not there. */
  build: string;
}

/** Names of assets change with their content. */
const LASTING = { immutable: true, maxAge: '365d' } as const;

export function serveBuiltPage(app: Express, { at, dir, build }: BuiltPage): void {
  const index = resolve(dir, 'index.html');
  // Only here: what is said to one person is not made comparable by its length.
  app.use(at, compression());
  app.use(`${at}/assets`, express.static(join(dir, 'assets'), LASTING));
  app.use(at, express.static(dir));
  app.use(`${at}/assets`, (_request, response) => void response.status(404).end());
  app.get(`${at}/{*path}`, (_request, response) => {
    if (existsSync(index)) response.sendFile(index);
    else response.status(404).type('text').send(`Trang chưa dựng: chạy ${build}`);
  });
}
