/**
 * `npm run dialogflow -- diff`: what a push would change. `… -- push [--dry-run] [--prune] [--dir intents]`: makes the
 * agent's intents those of `intents/`. Exit 0: done; 1: it could not; 2: wrong arguments.
 */
import { parseArgs } from 'node:util';
import { agentName } from '../src/adapters/dialogflow/address.ts';
import { createAgent } from '../src/adapters/dialogflow/agent.ts';
import { openIntents } from '../src/adapters/dialogflow/client.ts';
import { toAppError } from '../src/adapters/dialogflow/errors.ts';
import { planPush } from '../src/adapters/dialogflow/plan.ts';
import { progressBar, reportOf } from '../src/adapters/dialogflow/report.ts';
import { wantedIntents } from '../src/adapters/dialogflow/wanted.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { loadDialogflowConfig } from '../src/config.ts';
import { AppError } from '../src/domain/errors.ts';

const USAGE = 'npm run dialogflow -- diff | npm run dialogflow -- push [--dry-run] [--prune]';

class WrongArguments extends Error {}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        dir: { type: 'string', default: 'intents' },
      },
    });
    const [command, ...others] = positionals;
    if ((command === 'diff' || command === 'push') && others.length === 0) return { command, ...values };
  } catch {
    // Said below, like any other argument that is not understood.
  }
  throw new WrongArguments(`Không hiểu «${process.argv.slice(2).join(' ')}».`);
}

async function run(): Promise<void> {
  const { command, prune, dir, 'dry-run': isDry } = read();
  const { intents, skipped } = wantedIntents(loadCatalog(dir).examples);
  const settings = loadDialogflowConfig();
  const client = await openIntents(settings);
  try {
    const agent = createAgent(client, agentName(settings.projectId, settings.address));
    await client.initialize();
    console.log(`Đang đọc agent của dự án ${settings.projectId} …`);
    const plan = planPush(intents, await agent.list());
    console.log(reportOf(plan, skipped, prune).join('\n'));
    if (command === 'diff' || isDry) return console.log('Chưa ghi gì.');
    await agent.push(plan, { prune, onProgress: showProgress });
    console.log('Xong. Dialogflow cần vài phút để học các câu mới.');
  } catch (error) {
    throw toAppError(error);
  } finally {
    await client.close().catch(() => undefined);
  }
}

/** One line that moves in a terminal; a line for each step elsewhere. */
function showProgress(done: number, total: number): void {
  const bar = progressBar(done, total);
  if (!process.stdout.isTTY) return console.log(bar);
  process.stdout.write(`\r${bar}${done === total ? '\n' : ''}`);
}

try {
  await run();
} catch (error) {
  const isWrong = error instanceof WrongArguments;
  if (!isWrong && !(error instanceof AppError) && !(error instanceof ContentError)) throw error;
  console.error(isWrong ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = isWrong ? 2 : 1;
}
