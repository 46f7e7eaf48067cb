import type { Person, World } from '../../core/world.ts';

export function citizenView(person: Person): object {
  const { userId, name, color, followed } = person;
  return { userId, name, color, followed };
}

/** Everything a page needs before the first event arrives. */
export function stateView(world: World): object {
  const { oaId, oaName, oaType = 4, miniAppId } = world.options;
  return {
    oa: { id: oaId, name: oaName, type: oaType },
    now: world.now(),
    movedBy: world.clock.movedBy(),
    citizens: [...world.people.values()].map(citizenView),
    faults: world.faults.status(),
    webhook: world.webhooks.target(),
    miniApp: { id: miniAppId, url: world.miniAppUrl ?? null },
    links: world.links,
  };
}
