import { revealRequest } from '../../contract/console-desk.ts';
import type { Route } from '../../routes.ts';
import { officerOf } from '../auth/guard.ts';
import { asked, ok } from '../auth/replies.ts';
import type { DeskOptions } from './options.ts';
import { lineAt, rowFor } from './reading.ts';
import { NOT_FOUND, noted } from './routes.ts';

/** The long numbers of one line, for whoever has to ring somebody up: each look is written down. */
export function revealRoutes(options: DeskOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/cases/:id/reveal',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(revealRequest, async ({ seq }, request, response) => {
        const row = await rowFor(options, officerOf(response), String(request.params.id));
        const line = row && (await lineAt(options, row, seq));
        if (!row || !line) return NOT_FOUND;
        await noted(options, response, row, 'number_shown');
        return ok({ text: line.text });
      }),
    },
  ];
}
