import type { CaseDesk, CaseHands, Cases, Newsroom, Talk } from '../../ports.ts';

function afterwards(tell: Newsroom['tell']) {
  return async <T>(caseId: string, work: Promise<T>): Promise<T> => {
    const done = await work;
    tell({ kind: 'case', caseId });
    return done;
  };
}

/** The same store, which says what has changed once it is on disk. */
export function tellingCases(cases: Cases, { tell }: Pick<Newsroom, 'tell'>): Cases {
  const after = afterwards(tell);
  return {
    ...cases,
    open: (record) => after(record.id, cases.open(record)),
    note: (id, ...rest) => after(id, cases.note(id, ...rest)),
    set: (id, change) => after(id, cases.set(id, change)),
    reopen: (id) => after(id, cases.reopen(id)),
    take: (id, ...rest) => after(id, cases.take(id, ...rest)),
  };
}

export function tellingCaseDesk(desk: CaseDesk, { tell }: Pick<Newsroom, 'tell'>): CaseDesk {
  const after = afterwards(tell);
  return {
    ...desk,
    heard: (id, line) => after(id, desk.heard(id, line)),
    called: (id, name) => after(id, desk.called(id, name)),
    assign: (id, ...rest) => after(id, desk.assign(id, ...rest)),
    judge: (id, judgement) => after(id, desk.judge(id, judgement)),
    escalated: (id, since, now) => after(id, desk.escalated(id, since, now)),
  };
}

export function tellingTalk(talk: Talk, { tell }: Pick<Newsroom, 'tell'>): Talk {
  return {
    ...talk,
    async add(lines) {
      await talk.add(lines);
      if (lines.length) tell({ kind: 'lines', lines });
    },
  };
}

export function tellingHands(hands: CaseHands, { tell }: Pick<Newsroom, 'tell'>): CaseHands {
  return {
    async letGo(communeId, officerId) {
      const freed = await hands.letGo(communeId, officerId);
      for (const { id } of freed) tell({ kind: 'case', caseId: id });
      return freed;
    },
    async free(caseId, officerId) {
      const isFreed = await hands.free(caseId, officerId);
      if (isFreed) tell({ kind: 'case', caseId });
      return isFreed;
    },
  };
}
