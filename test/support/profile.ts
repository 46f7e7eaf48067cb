import { loadCatalog } from '../../src/catalog/load.ts';

/** The first cash point of the demo commune that has a place on the map. */
export function cashPoint(): { name: string; lat: number; lon: number } {
  const points = loadCatalog('intents').profiles.get('qn-2024')?.cash_points ?? [];
  const point = points.find((one) => one.at);
  if (!point?.at) throw new Error('no cash point of qn-2024 has a place');
  return { name: point.name, ...point.at };
}
