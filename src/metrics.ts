import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts. No label ever holds a person, a phone or a text. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    webhooks: new Counter({
      name: 'webhook_requests_total',
      help: 'Webhook requests by status',
      labelNames: ['status', 'why'],
      registers,
    }),
    webhookSeconds: new Histogram({
      name: 'webhook_seconds',
      help: 'Time until Zalo has its answer',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2],
      registers,
    }),
    events: new Counter({
      name: 'inbox_events_total',
      help: 'Events handled by outcome',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    sends: new Counter({
      name: 'outbox_sends_total',
      help: 'Sends by result',
      labelNames: ['result'],
      registers,
    }),
    pictures: new Counter({
      name: 'pictures_total',
      help: 'Pictures looked at, or why not',
      labelNames: ['result'],
      registers,
    }),
    contentDue: new Gauge({
      name: 'content_tasks_open',
      help: 'Facts and answers that wait for their owner to look at them',
      labelNames: ['commune'],
      registers,
    }),
    ...nluMetrics(registers),
    errors: new Counter({
      name: 'errors_total',
      help: 'Unexpected errors by place',
      labelNames: ['place'],
      registers,
    }),
    ready: new Gauge({ name: 'ready', help: '1 while the store and the workers are ready', registers }),
  };
}

function nluMetrics(registers: Registry[]) {
  return {
    nluAnswers: new Counter({
      name: 'nlu_answers_total',
      help: 'Messages understood, by whose answer they got',
      labelNames: ['provider'],
      registers,
    }),
    nluFallbacks: new Counter({
      name: 'nlu_fallback_total',
      help: 'Messages answered by the local model because Dialogflow gave no usable answer, by reason',
      labelNames: ['reason'],
      registers,
    }),
    lessons: new Counter({
      name: 'nlu_lessons_total',
      help: 'Messages kept as lessons, by how they were noticed',
      labelNames: ['kind'],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
