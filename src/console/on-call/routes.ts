import { roleSchema } from '../../contract/console-auth.ts';
import {
  awayRequest,
  MOST_AWAY_DAYS,
  type AwayAnswer,
  type OnCallAnswer,
  type OnCallPerson,
  type OnCallPlace,
} from '../../contract/console-on-call.ts';
import { isAway } from '../../domain/account.ts';
import type { Absence, Accounts, Audit, Clock, Officer, Officers } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok, refused } from '../auth/replies.ts';

export interface OnCallOptions {
  accounts: Pick<Accounts, 'find'>;
  absence: Absence;
  officers: Pick<Officers, 'ofCommune'>;
  audit: Pick<Audit, 'append'>;
  clock: Clock;
  villagesOf(communeId: string): readonly { id: string; name: string }[];
  /** Whether Zalo lets the OA write to this conversation now. */
  isOpen(conversationId: string, now: number): Promise<boolean>;
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

function awayRoutes(options: OnCallOptions): Route[] {
  const { accounts, absence, audit, clock } = options;
  return [
    {
      method: 'get',
      path: '/api/console/away',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(_request, response) {
        const officer = officerOf(response);
        const { awayUntil } = (await accounts.find(officer.id)) ?? {};
        const isGone = awayUntil !== undefined && awayUntil > clock.now();
        answer(response, ok(await awayOf(options, officer, isGone ? awayUntil : undefined)));
      },
    },
    {
      method: 'post',
      path: '/api/console/away',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(awayRequest, async ({ until }, _request, response) => {
        const officer = officerOf(response);
        const { id, communeId } = officer;
        const at = clock.now();
        if (until !== undefined && (until <= at || until > at + MOST_AWAY_DAYS * DAY)) return WRONG_TIME;
        await absence.setAway(id, until === undefined ? undefined : { from: at, until });
        const action = until === undefined ? 'away_ended' : 'away_set';
        await audit.append({ at, communeId, officerId: id, action, subject: { kind: 'officer', id } });
        return ok(await awayOf(options, officer, until));
      }),
    },
  ];
}

async function awayOf(
  options: OnCallOptions,
  officer: SignedIn,
  awayUntil: number | undefined,
): Promise<AwayAnswer> {
  return { ...(awayUntil !== undefined && { awayUntil }), standIns: await standIns(options, officer) };
}

async function onCall(options: OnCallOptions, communeId: string): Promise<OnCallAnswer> {
  const now = options.clock.now();
  const officers = await options.officers.ofCommune(communeId);
  const people = new Map<string, OnCallPerson>();
  for (const one of officers) {
    const person = toPerson(one, await canBeTold(options, one, now), now);
    if (person) people.set(one.id, person);
  }
  const seen = (list: readonly Officer[]): OnCallPerson[] => list.flatMap(({ id }) => people.get(id) ?? []);
  const place = (id: string | undefined, name: string): OnCallPlace => {
    const own = id === undefined ? [] : seen(officers.filter(({ village }) => village === id));
    const isCovered = own.some(({ isReachable }) => isReachable);
    const instead = isCovered ? [] : seen(options.whoToTell(officers, undefined, now));
    return { ...(id && { id }), name, own, instead, isCovered };
  };
  const villages = options.villagesOf(communeId);
  return {
    places: [...villages.map(({ id, name }) => place(id, name)), place(undefined, 'Chưa rõ thôn')],
    now,
  };
}

async function canBeTold({ isOpen }: OnCallOptions, officer: Officer, now: number): Promise<boolean> {
  const { conversationId } = officer;
  return conversationId !== undefined && !isAway(officer, now) && (await isOpen(conversationId, now));
}

/** Who hears of new cases while this officer is away. */
async function standIns(options: OnCallOptions, { id, communeId }: SignedIn): Promise<string[]> {
  const now = options.clock.now();
  const officers = await options.officers.ofCommune(communeId);
  const village = officers.find((one) => one.id === id)?.village;
  const others = officers.filter((one) => one.id !== id && !isAway(one, now));
  const own = others.filter((one) => village && one.village === village);
  for (const one of own) if (await canBeTold(options, one, now)) return own.map(({ name }) => name);
  return others.filter((one) => !one.village).map(({ name }) => name);
}

/** Null for a role the console does not know: those have their Zalo and nothing else. */
function toPerson(officer: Officer, isReachable: boolean, now: number): OnCallPerson | null {
  const role = roleSchema.safeParse(officer.role);
  const { id, name, village, awayUntil, conversationId } = officer;
  if (!role.success) return null;
  return {
    ...{ id, name, role: role.data, hasZalo: conversationId !== undefined, isReachable },
    ...(village && { village }),
    ...(awayUntil !== undefined && awayUntil > now && { awayUntil }),
  };
}
