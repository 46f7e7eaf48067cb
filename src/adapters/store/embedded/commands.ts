import { adminCommands } from './commands-admin.ts';
import { indexCommands } from './commands-index.ts';
import { readCommands } from './commands-read.ts';
import { writeCommands } from './commands-write.ts';
import type { Command } from './command.ts';
import { unsupported } from './errors.ts';
import type { Store } from './store.ts';
import type { Doc } from './values.ts';

/** What drivers add to any command and one durable, serial server may take as it comes. */
const ENVELOPE = new Set([
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'maxTimeMS',
  'comment',
  'readConcern',
  'writeConcern',
]);
const TRANSACTION = ['startTransaction', 'autocommit', 'txnNumber'];

const COMMANDS: Record<string, Command> = {
  ...adminCommands,
  ...indexCommands,
  ...readCommands,
  ...writeCommands,
};

export function runCommand(store: Store, command: Doc, viaSocket: boolean): Doc | Buffer {
  const name = Object.keys(command)[0] ?? '';
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!known) throw unsupported(`command '${name}'`, 59);
  checkEnvelope(name, command);
  for (const option of known.options === 'any' ? [] : Object.keys(command)) {
    if (option !== name && !ENVELOPE.has(option) && !known.options.includes(option)) {
      throw unsupported(`option '${option}' of command '${name}'`);
    }
  }
  return known.run({ store, command, database: String(command['$db']), viaSocket });
}

function checkEnvelope(name: string, command: Doc): void {
  if (TRANSACTION.some((field) => field in command)) {
    // Not 20: drivers take that for a server too old to retry writes and hide our words.
    throw unsupported(`a transaction ('${name}' with '${TRANSACTION.find((f) => f in command)}')`, 263);
  }
  const level = (command['readConcern'] as Doc | undefined)?.['level'];
  if (level === 'snapshot') throw unsupported("readConcern 'snapshot'");
}
