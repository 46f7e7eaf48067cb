import type { ContentProblem } from '../../contract/console-content.ts';
import type { LostVillage, Trial } from '../../domain/content-change.ts';
import type { ContentOptions } from './options.ts';

type Judged = Pick<Trial, 'problems' | 'lost'>;

/** What the words themselves say, and villages that are named by more than words. */
export async function allProblems(
  { villageRecords }: Pick<ContentOptions, 'villageRecords'>,
  { problems, lost }: Judged,
): Promise<ContentProblem[]> {
  const inUse = async ({ communeId, id }: LostVillage): Promise<boolean> =>
    (await villageRecords.inUse(communeId, [id])).length > 0;
  const found: ContentProblem[] = [...problems];
  for (const one of lost)
    if (await inUse(one))
      found.push({
        text: `Không bỏ được «${one.name}»: còn cán bộ, việc, phiếu hoặc thông báo của thôn này. Đổi tên thì được.`,
      });
  return found;
}
