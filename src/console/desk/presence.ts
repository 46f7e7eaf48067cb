/** A page says every twenty seconds that it is there. */
const LASTS_MS = 45_000;

export interface Present {
  id: string;
  name: string;
  isTyping: boolean;
}

/** Who looks at a case now. In memory: whoever was there a minute ago is not. */
export function createPresence() {
  const cases = new Map<string, Map<string, Present & { at: number }>>();
  return {
    /** Everybody there after this. */
    seen(caseId: string, who: Present, now: number): Present[] {
      const there = cases.get(caseId) ?? new Map<string, Present & { at: number }>();
      cases.set(caseId, there.set(who.id, { ...who, at: now }));
      for (const [id, others] of cases) {
        for (const [officer, { at }] of others) if (at < now - LASTS_MS) others.delete(officer);
        if (others.size === 0) cases.delete(id);
      }
      return [...there.values()].map(({ id, name, isTyping }) => ({ id, name, isTyping }));
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;
