import type { WantedIntent } from './wanted.ts';

/** An intent that the agent has; `raw` is handed back when it is updated, so that nothing else of it is lost. */
export interface AgentIntent<Raw = unknown> {
  name: string;
  displayName: string;
  phrases: readonly string[];
  isFallback: boolean;
  raw: Raw;
}

export interface Change<Raw = unknown> {
  wanted: WantedIntent;
  current: AgentIntent<Raw>;
  added: string[];
  removed: string[];
}

/** What a push would do. `foreign`: in the agent, not in `intents/`. */
export interface Plan<Raw = unknown> {
  create: WantedIntent[];
  update: Change<Raw>[];
  same: WantedIntent[];
  foreign: AgentIntent<Raw>[];
}

/** Compares by content and not by order, so that what was pushed once is "same" the next time. */
export function planPush<Raw>(
  wanted: readonly WantedIntent[],
  agent: readonly AgentIntent<Raw>[],
): Plan<Raw> {
  const byName = new Map(agent.map((one) => [one.displayName, one]));
  const plan: Plan<Raw> = { create: [], update: [], same: [], foreign: [] };
  for (const one of wanted) {
    const current = byName.get(one.id);
    if (!current) {
      plan.create.push(one);
      continue;
    }
    const change = changeOf(one, current);
    const isSame = change.added.length + change.removed.length === 0 && current.isFallback === one.isFallback;
    if (isSame) plan.same.push(one);
    else plan.update.push(change);
  }
  const ids = new Set(wanted.map((one) => one.id));
  plan.foreign = agent.filter((one) => !ids.has(one.displayName));
  return plan;
}

function changeOf<Raw>(wanted: WantedIntent, current: AgentIntent<Raw>): Change<Raw> {
  const [want, have] = [new Set(wanted.phrases), new Set(current.phrases)];
  return {
    wanted,
    current,
    added: [...want].filter((text) => !have.has(text)),
    removed: [...have].filter((text) => !want.has(text)),
  };
}
