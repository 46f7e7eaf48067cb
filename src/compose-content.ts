import { createContentWatch } from './catalog/watch.ts';
import type { WorkersOptions } from './compose-workers.ts';
import { tellTasks } from './escalation/tell-tasks.ts';

/** Words that fall due become tasks, and the commune's own people hear of them. */
export function composeContentWatch(options: WorkersOptions, onQueued: (conversationId: string) => void) {
  const { live, communes, stores, clock, zalo, log, metrics } = options;
  const sweep = createDailySweep(options);
  const desk = {
    ...stores,
    alerts: zalo.alerts,
    clock,
    words: communes.words,
    onQueued,
    onAppended: () => undefined,
  };
  return createContentWatch({
    catalog: live.current,
    version: live.version,
    communes: communes.all,
    tasks: stores.tasks,
    clock,
    async tell(communeId, tasks) {
      const isTold = await tellTasks(desk, communeId, tasks);
      if (!isTold) {
        metrics.errors.inc({ place: 'nobody_told' });
        log.error('nobody was told that words fell due: link an officer or set an alert', {
          communeId,
          tasks: tasks.map(({ id }) => id),
        });
      }
      return isTold;
    },
    async onChecked({ communeId, open, opened, closed }) {
      metrics.contentDue.set({ commune: communeId }, open);
      if (opened.length + closed.length > 0) log.info('words due', { communeId, open, opened, closed });
      // A day begins: what is too old goes, also where nobody writes any more.
      await stores.lessons.prune(communeId, clock.now()).catch(options.onError('lessons'));
      await sweep();
    },
    onError: options.onError('content'),
  });
}

/** The whole store at once, so once for all communes; tried again when it failed. */
function createDailySweep({ communes, stores, clock, log, onError }: WorkersOptions) {
  let sweptOn = '';
  return async (): Promise<void> => {
    const today = communes.today();
    if (sweptOn === today) return;
    try {
      await stores.formDrafts.prune(clock.now());
      const swept = await stores.retention.sweep(clock.now());
      sweptOn = today;
      if (Object.values(swept).some(Boolean)) log.info('too old to keep', { ...swept });
    } catch (error) {
      onError('retention')(error);
    }
  };
}
