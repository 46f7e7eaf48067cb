import { createServer } from 'node:http';
import { ContentError } from './catalog/problems.ts';
import { loadConfig } from './config.ts';
import { compose } from './compose.ts';
import { AppError } from './domain/errors.ts';
import { createLog } from './log.ts';

/** Longer than a proxy keeps its side open (nginx: 60 s): one that is closed while a request is on its way loses it. */
const KEEP_ALIVE_MS = 65_000;

/** `npm start`: one line when it listens; the full list of what is missing when it cannot. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL);
  const server = await compose(config, { log, clock: { now: () => Date.now() } });
  const http = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, server.handle);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.PORT, config.HOST, resolve);
  });
  await server.start();
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  console.log(`Trợ lý xã đang nghe tại http://${config.HOST}:${port} (${config.PUBLIC_URL})`);

  const stop = async (): Promise<void> => {
    http.close();
    http.closeIdleConnections();
    await server.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  if (error instanceof ContentError) console.error(error.message);
  else console.error(error instanceof AppError ? error.message.replaceAll('; ', '\n  ') : error);
  process.exit(1);
});
