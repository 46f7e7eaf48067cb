import { isMap, originsOf, overlay, type Data } from './layers.ts';
import { namesIn, readData, shaped, type ContentDir } from './read-files.ts';
import { profileSchema, provinceSchema } from './schema-profile.ts';
import type { Report } from './problems.ts';
import type { Profile, Province } from './types.ts';

/** `null`: the file is there but cannot be used, and that has been reported. */
export type Provinces = ReadonlyMap<string, Province | null>;

const SUFFIX = '.yaml';
const isContent = (file: string): boolean => !file.startsWith('_') && file.endsWith(SUFFIX);

/** The ids in a folder, also of files that cannot be used. */
export function namesOf(dir: ContentDir, folder: '_provinces' | '_profiles'): string[] {
  return namesIn(dir, folder, isContent).map((name) => name.slice(0, -SUFFIX.length));
}

export function readProvinces(dir: ContentDir, report: Report): Provinces {
  const provinces = new Map<string, Province | null>();
  for (const id of namesOf(dir, '_provinces')) provinces.set(id, readProvince(dir, id, report));
  for (const province of provinces.values()) {
    if (province) ancestors(provinces, province.inherits, province.layer.file, report);
  }
  return provinces;
}

function readProvince(dir: ContentDir, id: string, report: Report): Province | null {
  const file = `_provinces/${id}${SUFFIX}`;
  const data = readData(dir, file, report);
  const head = data === undefined ? undefined : shaped(data, file, provinceSchema, report);
  if (!head || !isMap(data)) return null;
  checkId(head.id, id, file, report);
  const { id: _id, name: _name, inherits: _inherits, ...passedOn } = data;
  return { ...head, layer: { id: head.id, level: 'province', name: head.name, file }, passedOn };
}

/** Each commune with what its provinces give it already filled in. */
export function readProfiles(dir: ContentDir, provinces: Provinces, report: Report): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const id of namesOf(dir, '_profiles')) {
    const profile = readProfile(dir, id, provinces, report);
    if (profile) profiles.set(profile.id, profile);
    if (provinces.has(id)) {
      report(`_profiles/${id}${SUFFIX}`, `đã có tỉnh tên «${id}». Đổi tên hồ sơ xã, ví dụ thêm tên xã.`);
    }
  }
  return profiles;
}

function readProfile(dir: ContentDir, id: string, provinces: Provinces, report: Report): Profile | undefined {
  const file = `_profiles/${id}${SUFFIX}`;
  const data = readData(dir, file, report);
  if (data === undefined) return undefined;
  if (!isMap(data)) return shaped(data, file, profileSchema, report) && undefined;
  const above = ancestors(provinces, data['inherits'], file, report);
  if (!above) return undefined;
  const merged = [...above.map((province) => province.passedOn), data].reduce<Data>(overlay, {});
  const profile = shaped(merged, file, profileSchema, report);
  if (!profile) return undefined;
  checkId(profile.id, id, file, report);
  const own = { id: profile.id, level: 'commune', name: profile.commune.name ?? 'xã', file } as const;
  return {
    ...profile,
    layers: [...above.map((province) => province.layer), own],
    origins: originsOf([
      ...above.map(({ layer, passedOn }) => ({ layer, data: passedOn })),
      { layer: own, data },
    ]),
  };
}

/** The provinces behind `first`, farthest first; undefined when one of them cannot be used. */
function ancestors(
  provinces: Provinces,
  first: unknown,
  file: string,
  report: Report,
): Province[] | undefined {
  const chain: Province[] = [];
  let from = file;
  for (let id = first; typeof id === 'string';) {
    const province = provinces.get(id);
    if (province === undefined) {
      report(from, `inherits là «${id}» nhưng không có _provinces/${id}.yaml. Sửa tên, hoặc tạo tệp đó.`);
    }
    if (!province) return undefined;
    if (chain.includes(province)) {
      const names = chain.map((one) => one.id).sort();
      report(
        `_provinces/${names[0]}.yaml`,
        `inherits nối thành vòng tròn: ${names.join(', ')}. Xóa một dòng inherits.`,
      );
      return undefined;
    }
    chain.unshift(province);
    from = province.layer.file;
    id = province.inherits;
  }
  return chain;
}

function checkId(written: string, id: string, file: string, report: Report): void {
  if (written === id) return;
  report(file, `«id» là ${written} nhưng tệp tên ${id}${SUFFIX}. Viết hai tên giống nhau.`);
}
