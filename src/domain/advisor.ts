/** The payout advisor: a few questions and one table of rules; the words are in intents/receive_allowance/advisor.yaml. */

export type Answers = Readonly<Record<string, string>>;

export interface AdvisorOption {
  id: string;
  /** On the button. */
  title: string;
  /** What people type instead of tapping. */
  said: readonly string[];
}

export interface AdvisorQuestion {
  id: string;
  ask: string;
  options: readonly AdvisorOption[];
  /** A half answer ("không đi được"), and what is asked to make it whole. */
  narrow?: { said: readonly string[]; ask: string; options: readonly string[] } | undefined;
}

/** One row: when every answer named is among those listed, this is the route. The first row that fits counts. */
export interface AdvisorRule {
  when: Readonly<Record<string, readonly string[]>>;
  route: string;
  /** Why, in one sentence. */
  why: string;
  /** In place of what the route says. */
  bring?: string | undefined;
}

export interface AdvisorRoute {
  title: string;
  bring: string;
  /** The intent whose steps and form belong to it. */
  intent: string;
  /** What the form already knows. */
  channel: string;
}

export interface Advisor {
  start: readonly string[];
  questions: readonly AdvisorQuestion[];
  rules: readonly AdvisorRule[];
  routes: Readonly<Record<string, AdvisorRoute>>;
}

/** The row for complete answers; undefined when the table has a hole. */
export function ruleFor({ rules }: Advisor, answers: Answers): AdvisorRule | undefined {
  return rules.find(({ when }) =>
    Object.entries(when).every(([question, allowed]) => allowed.includes(answers[question] ?? '')),
  );
}

/** Every way to answer what is still open. */
export function completions({ questions }: Advisor, answers: Answers): Answers[] {
  return questions.reduce<Answers[]>(
    (ways, { id, options }) =>
      answers[id] !== undefined
        ? ways
        : ways.flatMap((way) => options.map((one) => ({ ...way, [id]: one.id }))),
    [answers],
  );
}

export type AdvisorStep =
  { kind: 'ask'; question: AdvisorQuestion } | { kind: 'advise'; rule: AdvisorRule; route: AdvisorRoute };

/** Asks only what can still change the advice. */
export function nextStep(advisor: Advisor, answers: Answers): AdvisorStep | null {
  const rules = (given: Answers): Set<AdvisorRule | undefined> =>
    new Set(completions(advisor, given).map((way) => ruleFor(advisor, way)));
  const left = rules(answers);
  if (left.size === 1) {
    const [rule] = left;
    const route = rule && advisor.routes[rule.route];
    return rule && route ? { kind: 'advise', rule, route } : null;
  }
  const question = advisor.questions.find(
    ({ id, options }) =>
      answers[id] === undefined &&
      options.some((one) => rules({ ...answers, [id]: one.id }).size < left.size),
  );
  return question ? { kind: 'ask', question } : null;
}
