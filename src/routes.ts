import type { Request, RequestHandler, Response } from 'express';

/** Who may call a route. Every route names one; a test checks that the app has no other routes. */
export type Guard = 'public' | 'metrics_token' | 'form_session' | 'case_link' | 'statement_link';

export interface Route {
  method: 'get' | 'post' | 'options';
  path: string;
  guard: Guard;
  handle(request: Request, response: Response): void | Promise<void>;
}

export type Guards = Record<Guard, RequestHandler>;
