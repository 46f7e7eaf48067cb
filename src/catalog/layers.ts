import type { Layer, Profile } from './types.ts';

export type Data = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The nearer layer over the farther one: its values win, maps are joined, lists replace lists. What it leaves empty
 * is not its own, so a commune that filled nothing in says what its province says.
 */
export function overlay(far: Data, near: Data): Data {
  const keys = [...new Set([...Object.keys(far), ...Object.keys(near)])];
  return Object.fromEntries(keys.map((key) => [key, joined(key, far[key], near[key])]));
}

function joined(key: string, far: unknown, near: unknown): unknown {
  if (near === undefined || near === null) return far ?? near;
  if (key === 'confirmed_facts' && Array.isArray(far) && Array.isArray(near)) return united(far, near);
  return isMap(far) && isMap(near) ? overlay(far, near) : near;
}

/** Both lists; where both speak of one version of a fact, only the nearer one. */
function united(far: readonly unknown[], near: readonly unknown[]): unknown[] {
  return [...near, ...far.filter((entry) => !near.some((other) => isSame(entry, other)))];
}

function isSame(one: unknown, other: unknown): boolean {
  if (!isMap(one) || !isMap(other)) return false;
  const agree = (key: string): boolean =>
    one[key] === undefined || other[key] === undefined || one[key] === other[key];
  return one['fact'] === other['fact'] && agree('effective_from') && agree('jurisdiction');
}

/** Dotted path of every value that is filled in → the layers that fill it, farthest first; the last one is heard. */
export function originsOf(
  written: readonly { layer: Layer; data: Data }[],
): ReadonlyMap<string, readonly Layer[]> {
  const origins = new Map<string, Layer[]>();
  for (const { layer, data } of written) {
    for (const path of new Set(pathsOf(data))) origins.set(path, [...(origins.get(path) ?? []), layer]);
  }
  return origins;
}

/** The file to open when something is wrong with one value of a commune. */
export function fileOf(profile: Pick<Profile, 'id' | 'origins'>, path: string): string {
  return profile.origins.get(path)?.at(-1)?.file ?? `_profiles/${profile.id}.yaml`;
}

function pathsOf(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (path === 'confirmed_facts' && Array.isArray(value)) {
    return value.filter(isMap).map((entry) => `${path}.${String(entry['fact'])}`);
  }
  if (!isMap(value)) return [path];
  return Object.entries(value).flatMap(([key, inside]) => pathsOf(inside, path ? `${path}.${key}` : key));
}
