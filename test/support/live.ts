import { liveSchema, type Live } from '../../src/contract/console-desk.ts';
import { until } from './story.ts';

interface Streams {
  file(path: string): Promise<Response>;
}

export interface Ear {
  /** Everything that came in, oldest first. */
  heard: Live[];
  /** Resolves once such news have come in. */
  hears(isIt: (live: Live) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** What an officer's open page is told, from now on. */
export async function listens(browser: Streams): Promise<Ear> {
  const response = await browser.file('live');
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Live[] = [];
  let rest = '';
  const read = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const parts = (rest + value).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data) heard.push(liveSchema.parse(JSON.parse(data)));
      }
    }
  };
  const reading = read().catch(() => undefined);
  return {
    heard,
    hears: (isIt) => until(() => heard.some(isIt)),
    async close() {
      // A world that has stopped has closed it already.
      await reader.cancel().catch(() => undefined);
      await reading;
    },
  };
}
