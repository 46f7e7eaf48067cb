import { z } from 'zod';
import { PROVIDER_KINDS, providerSchema, type Provider } from '../contract/provider.ts';
import { namesIn, readYaml, type ContentDir } from './read-files.ts';
import type { Report } from './problems.ts';
import { day, source, words } from './schema-common.ts';

const FILE = '_lists/providers.yaml';
/** As many as fit on a page of large buttons. */
const MOST_COMMON = 5;

const listSchema = z.strictObject({
  /** The day on which these names were true. */
  as_of: day,
  reviewed_on: day,
  owner: words,
  source,
  providers: z.array(providerSchema).min(1),
});

/** Banks, wallets and Mobile Money that forms offer; none where there is no list. */
export function readProviders(
  dir: ContentDir,
  report: Report,
): { providers: Provider[]; providersReviewedOn?: string } {
  if (!namesIn(dir, '_lists', (name) => name === 'providers.yaml').length) return { providers: [] };
  const list = readYaml(dir, FILE, listSchema, report);
  if (!list) return { providers: [] };
  checkProviders(list.providers, report);
  return { providers: list.providers, providersReviewedOn: list.reviewed_on };
}

function checkProviders(providers: readonly Provider[], report: Report): void {
  for (const key of ['id', 'name'] as const) {
    const seen = new Set<string>();
    for (const one of providers) {
      // One company may keep both wallets and Mobile Money; on the page of a kind a name stands once.
      const said = key === 'id' ? one.id : `${one.kind} ${one.name.toLowerCase()}`;
      if (seen.has(said)) report(FILE, `«${one[key]}» viết hai lần. Xóa bớt một.`);
      seen.add(said);
    }
  }
  for (const kind of PROVIDER_KINDS) {
    const listed = providers.filter((one) => one.kind === kind);
    if (listed.length === 0) report(FILE, `chưa có nơi nào thuộc loại ${kind}. Thêm ít nhất một.`);
    if (listed.filter((one) => one.isCommon).length > MOST_COMMON) {
      report(FILE, `loại ${kind} có hơn ${MOST_COMMON} nơi ghi isCommon. Bỏ bớt, bà con mới dễ chọn.`);
    }
  }
}
