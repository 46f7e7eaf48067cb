import { ROLES, type Role } from '../../contract/console-auth.ts';
import type { CommuneAnswer } from '../../contract/console-commune.ts';
import type { Accounts } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf } from '../auth/guard.ts';
import { answer, ok } from '../auth/replies.ts';

export interface CommuneRoutesOptions {
  accounts: Pick<Accounts, 'ofCommune'>;
  villagesOf(communeId: string): readonly { id: string; name: string }[];
  /** Titles by id. */
  topics(): Record<string, string>;
  forms(): Record<string, string>;
}

/** Names of one's own commune: its villages, its people, what is asked about. */
export function communeRoutes(options: CommuneRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/commune',
      guard: 'officer_session',
      roles: ROLES,
      async handle(_request, response) {
        const { communeId, role } = officerOf(response);
        answer(response, ok(await communeOf(options, communeId, role)));
      },
    },
  ];
}

async function communeOf(
  { accounts, villagesOf, topics, forms }: CommuneRoutesOptions,
  communeId: string,
  role: Role,
): Promise<CommuneAnswer> {
  // The province sees sums and no person, officers included.
  const people = role === 'province' ? [] : await accounts.ofCommune(communeId);
  return {
    villages: villagesOf(communeId).map(({ id, name }) => ({ id, name })),
    colleagues: people
      .filter((one) => !one.isDisabled && one.role !== 'province')
      .map(({ id, name, role, village }) => ({ id, name, role, ...(village && { village }) })),
    topics: topics(),
    forms: forms(),
  };
}
