import { numericId, randomNumericId, token } from './ids.ts';
import type { Person, World } from './world.ts';

const COLORS = ['#d1495b', '#2a7f62', '#b0632a', '#6a4c93', '#1b6ca8', '#a23e48', '#4f772d', '#8f2d56'];

/** The same name gives the same ids in every run, so that a server that remembers meets the same person again. */
export function createPerson(world: World, name: string, id?: string): Person {
  const oa = world.options.oaId;
  const userId = id ?? numericId(`user ${oa} ${name}`);
  const known = world.people.get(userId);
  if (known) return known;
  const digits = numericId(`phone ${userId}`);
  const person: Person = {
    userId,
    userIdByApp: numericId(`app ${world.options.appId} ${userId}`),
    name,
    accessToken: token(),
    phone: `849${digits.slice(3, 11)}`,
    color: COLORS[world.people.size % COLORS.length] ?? '#1b6ca8',
    followed: false,
    clickedChatNow: false,
    lastInteraction: undefined,
    unfollowedAt: undefined,
    managerReadAt: 0,
  };
  world.people.set(userId, person);
  world.publish({ type: 'status' });
  return person;
}

/** Somebody new who happens to have this name: a story can be played again from nothing. */
export function createStranger(world: World, name: string): Person {
  return createPerson(world, name, randomNumericId());
}
