import type { News } from '../../ports.ts';
import { createChanges, mayHear } from './changes.ts';
import type { DeskOptions } from './options.ts';
import { shownTo } from './reading.ts';
import { toFate, toLineShown } from './shown.ts';
import { maySee } from './walls.ts';

/** Tells every open page what happens in what its officer may see. Returns the way to stop. */
export function followNews(options: DeskOptions): () => void {
  const { board, hub, newsroom } = options;
  board.onChange((row) =>
    hub.send({ kind: 'case', row: shownTo(options, row) }, (viewer) => maySee(viewer, row)),
  );
  const changes = createChanges((change) =>
    hub.send({ kind: 'changed', what: change.what }, (viewer) => mayHear(viewer, change)),
  );
  const stop = newsroom.listen((news) => {
    if (news.kind === 'changed') changes.add({ communeId: news.communeId, what: news.what });
    else tell(options, news);
  });
  return () => {
    stop();
    changes.stop();
  };
}

function tell(options: DeskOptions, news: News): void {
  const { board, hub } = options;
  if (news.kind === 'lines') {
    for (const line of news.lines) {
      const row = board.ofConversation(line.conversationId);
      // What nobody has handed over is between the citizen and the bot.
      if (!row) continue;
      const { conversationId } = line;
      hub.send({ kind: 'line', conversationId, line: toLineShown(options, line) }, (viewer) =>
        maySee(viewer, row),
      );
    }
  }
  if (news.kind === 'fate') {
    const { id, conversationId, result } = news;
    const row = board.ofConversation(conversationId);
    if (!row) return;
    const kind = result.kind === 'later' ? 'queued' : result.kind;
    const fate = toFate({ kind, ...('why' in result && { why: result.why }) });
    hub.send({ kind: 'fate', conversationId, id, fate }, (viewer) => maySee(viewer, row));
  }
}
