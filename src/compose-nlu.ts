import { agentName } from './adapters/dialogflow/address.ts';
import { openSessions, type ClientOptions } from './adapters/dialogflow/client.ts';
import { createRemoteIntent } from './adapters/dialogflow/remote-intent.ts';
import type { Catalog } from './catalog/types.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createLocalClassifier } from './nlu/classifier.ts';
import { examplesOf, loadModel } from './nlu/model/load.ts';
import { createSecondOpinion } from './nlu/second-opinion.ts';
import type { Classifier, Clock } from './ports.ts';

export interface NluOptions {
  config: Config;
  catalog: Catalog;
  clock: Clock;
  log: Log;
  metrics: Metrics;
}

/** The local model, and behind it Dialogflow when the configuration asks for it. */
export async function composeNlu(
  options: NluOptions,
): Promise<{ classifier: Classifier; close(): Promise<void> }> {
  const { config, catalog, metrics } = options;
  const model = await loadModel(examplesOf(catalog), config.DATA_DIR);
  const local = createLocalClassifier(model, (id) =>
    ['guidance', 'emergency'].includes(catalog.intents.get(id)?.kind ?? ''),
  );
  const onAnswer = (provider: string): void => metrics.nluAnswers.inc({ provider });
  if (config.dialogflow) return withDialogflow(options, config.dialogflow, local, onAnswer);
  return { classifier: counted(local, onAnswer), close: async () => undefined };
}

function counted(local: Classifier, onAnswer: (provider: string) => void): Classifier {
  return {
    classify(text, isPrivate) {
      onAnswer('local');
      return local.classify(text, isPrivate);
    },
  };
}

async function withDialogflow(
  { config, catalog, clock, log, metrics }: NluOptions,
  settings: ClientOptions,
  local: Classifier,
  onAnswer: (provider: string) => void,
) {
  const { projectId, address } = settings;
  log.warn('messages go to Dialogflow, without secrets and long numbers', { projectId, host: address.host });
  const remote = createRemoteIntent({
    open: () => openSessions(settings),
    agent: agentName(projectId, address),
    isKnown: (intent) => catalog.intents.has(intent),
    clock,
    deadlineMs: config.DIALOGFLOW_DEADLINE_MS,
    onRest: (why, until) => log.warn('Dialogflow rests', { why, until: new Date(until).toISOString() }),
    onBack: () => log.info('Dialogflow is back'),
    onUnready: (why) => log.error('Dialogflow cannot be asked: see the runbook', { why }),
  });
  await remote.prepare();
  const classifier = createSecondOpinion({
    local,
    remote,
    onAnswer,
    onFallback: (why) => {
      metrics.nluFallbacks.inc({ reason: why });
      // While it rests every message would say the same; the line before has said it.
      log[why === 'resting' ? 'debug' : 'warn']('understood without Dialogflow', { why });
    },
  });
  return { classifier, close: () => remote.close() };
}
