import type { NextFunction, Request, Response } from 'express';
import { RuleError, asObject } from '../../core/rule-error.ts';
import type { Loose } from '../../core/rule-error.ts';

/** GET calls carry one query parameter, `data`, with JSON in it. */
export function queryData(req: Request): Loose {
  try {
    return asObject(JSON.parse(String(req.query['data'])), 'data');
  } catch {
    throw new RuleError(-201, 'data');
  }
}

export function success(res: Response, data: unknown): void {
  res.json({ error: 0, message: 'Success', data });
}

/** Refusals come with HTTP 200. Four parameters, because that is how express knows an error handler. */
export function refuse(error: unknown, _req: Request, res: Response, _next: NextFunction): void {
  const known = error instanceof RuleError ? error : new RuleError(-201, 'body');
  res.status(200).json(known.body());
}
