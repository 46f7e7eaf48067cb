import { roleSchema } from '../../contract/console-auth.ts';
import {
  awayRequest,
  MOST_AWAY_DAYS,
  type OnCallAnswer,
  type OnCallPerson,
  type OnCallPlace,
} from '../../contract/console-on-call.ts';
import { isAway } from '../../domain/account.ts';
import type { Absence, Accounts, Audit, Clock, Officer, Officers } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf } from '../auth/guard.ts';
import { answer, asked, ok, refused } from '../auth/replies.ts';

export interface OnCallOptions {
  accounts: Pick<Accounts, 'find'>;
  absence: Absence;
  officers: Pick<Officers, 'ofCommune'>;
  audit: Pick<Audit, 'append'>;
  clock: Clock;
  villagesOf(communeId: string): readonly { id: string; name: string }[];
  /** In the order in which they are told of a case of that village. */
  whoToTell(officers: readonly Officer[], village: string | undefined, now: number): Officer[];
}

const DAY = 86_400_000;
const WRONG_TIME = refused(
  422,
  'refused',
  `Anh/chị chọn lúc về sau bây giờ, trong ${MOST_AWAY_DAYS} ngày tới.`,
);

/** Who is there for which village, and who is away. */
export function onCallRoutes(options: OnCallOptions): Route[] {
  return [
    ...awayRoutes(options),
    {
      method: 'get',
      path: '/api/console/on-call',
      guard: 'officer_session',
      roles: ['head', 'admin'],
      async handle(_request, response) {
        answer(response, ok(await onCall(options, officerOf(response).communeId)));
      },
    },
  ];
}

function awayRoutes({ accounts, absence, audit, clock }: OnCallOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/away',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(_request, response) {
        const account = await accounts.find(officerOf(response).id);
        const { awayUntil } = account ?? {};
        const isGone = awayUntil !== undefined && awayUntil > clock.now();
        answer(response, ok(isGone ? { awayUntil } : {}));
      },
    },
    {
      method: 'post',
      path: '/api/console/away',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(awayRequest, async ({ until }, _request, response) => {
        const { id, communeId } = officerOf(response);
        const at = clock.now();
        if (until !== undefined && (until <= at || until > at + MOST_AWAY_DAYS * DAY)) return WRONG_TIME;
        await absence.setAway(id, until === undefined ? undefined : { from: at, until });
        const action = until === undefined ? 'away_ended' : 'away_set';
        await audit.append({ at, communeId, officerId: id, action, subject: { kind: 'officer', id } });
        return ok(until === undefined ? {} : { awayUntil: until });
      }),
    },
  ];
}

async function onCall(options: OnCallOptions, communeId: string): Promise<OnCallAnswer> {
  const now = options.clock.now();
  const officers = await options.officers.ofCommune(communeId);
  const person = toPerson(now);
  const place = (id: string | undefined, name: string): OnCallPlace => {
    const told = options.whoToTell(officers, id, now);
    const ids = new Set(told.map((one) => one.id));
    const away = officers.filter((one) => one.village === id && isAway(one, now) && !ids.has(one.id));
    const isCovered = told.some(
      (one) => one.village === id && !isAway(one, now) && one.conversationId !== undefined,
    );
    return { ...(id && { id }), name, told: told.flatMap(person), away: away.flatMap(person), isCovered };
  };
  const villages = options.villagesOf(communeId);
  return {
    places: [...villages.map(({ id, name }) => place(id, name)), place(undefined, 'Chưa rõ thôn')],
    now,
  };
}

/** None for a role the console does not know: those have their Zalo and nothing else. */
const toPerson =
  (now: number) =>
  (officer: Officer): OnCallPerson[] => {
    const role = roleSchema.safeParse(officer.role);
    const { id, name, village, awayUntil, conversationId } = officer;
    if (!role.success) return [];
    return [
      {
        ...{ id, name, role: role.data, hasZalo: conversationId !== undefined },
        ...(village && { village }),
        ...(awayUntil !== undefined && awayUntil > now && { awayUntil }),
      },
    ];
  };
