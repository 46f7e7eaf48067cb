import { shownDiff } from './diff.ts';
import { isMap } from './layers.ts';
import { sectionsOf, writerOf } from './local-sections.ts';
import { localWords } from './local-words.ts';
import type { Catalog, Intent, Layer, Profile } from './types.ts';

const LEVEL = { nation: 'quốc gia', province: 'tỉnh', commune: 'xã' } as const;

/** Where the words of one commune come from: nation, province or the commune itself. For a terminal. */
export function previewOfLayers(catalog: Catalog, profile: Profile, intentId?: string): string[] {
  const intents = [...catalog.intents.values()].filter(({ id }) => !intentId || id === intentId);
  const sections = intents.flatMap((intent) => localSections(catalog, intent, profile));
  const values = [...inheritedValues(catalog, profile), ...keyValues(catalog, profile)];
  return [
    `${profile.id}: quốc gia → ${profile.layers.map(({ name }) => name).join(' → ')}`,
    '',
    'Giá trị',
    ...values,
    '',
    'Mục của câu trả lời',
    ...sections,
    sections.length > 0 ? '  Mọi mục khác: quốc gia.' : '  Mọi mục: quốc gia.',
  ];
}

/** What a province fills in, whether the commune keeps it or not. */
function inheritedValues(catalog: Catalog, profile: Profile): string[] {
  return [...profile.origins].flatMap(([path, layers]) => {
    const far = layers.findLast((layer) => layer.level === 'province');
    if (!far) return [];
    const said = shown(valueAt(profile, path));
    const replaced = shown(valueAt(catalog.provinces.get(far.id)?.passedOn, path));
    return layers.at(-1) === far
      ? [`  [${LEVEL.province}] ${path}: ${said}  (${far.file})`]
      : [`  [${LEVEL.commune} thay ${LEVEL.province}] ${path}: ${said}  (${far.name}: ${replaced})`];
  });
}

/** Every key an answer may use that no province fills in: the commune's own, or the nation's fallback. */
function keyValues(catalog: Catalog, profile: Profile): string[] {
  return [...catalog.keys.values()].flatMap(({ key, fallback }) => {
    const layers = originOf(profile, key);
    if (layers.some((layer) => layer.level === 'province')) return [];
    const said = localWords(profile, key).replaceAll('\n', ' ');
    return [`  [${said ? LEVEL.commune : LEVEL.nation}] ${key}: ${shown(said || fallback)}`];
  });
}

/** `cash_points.list` is made of `cash_points`, `pay.late_after` of `pay.late_after_days`. */
function originOf({ origins }: Profile, key: string): readonly Layer[] {
  const [list = key] = key.split('.');
  const near = [...origins].find(([path]) => path.startsWith(key))?.[1];
  return origins.get(`words.${key}`) ?? origins.get(key) ?? near ?? origins.get(list) ?? [];
}

function localSections(catalog: Catalog, intent: Intent, profile: Profile): string[] {
  return [...sectionsOf(catalog, intent, profile)].flatMap(([name, lines]) => {
    const writer = writerOf(catalog, intent, profile, name);
    if (!writer) return [];
    const head = `  [${LEVEL[writer.level]} thay ${LEVEL.nation}] ${intent.id} «${name}»`;
    const file = `(_local/${writer.id}/${intent.id}.md)`;
    return [`${head}  ${file}`, ...shownDiff(intent.sections.get(name) ?? [], lines, '    ')];
  });
}

function valueAt(data: unknown, path: string): unknown {
  if (!isMap(data)) return undefined;
  const [, fact] = /^confirmed_facts\.(.+)$/.exec(path) ?? [];
  const list = data['confirmed_facts'];
  if (fact && Array.isArray(list)) return list.filter(isMap).find((entry) => entry['fact'] === fact);
  return path.split('.').reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), data);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
