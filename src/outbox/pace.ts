/** At most `perSecond` starts a second and OA, evenly spread. */
export function createPace(perSecond: number): (oaId: string) => Promise<void> {
  const next = new Map<string, number>();
  const gap = 1000 / perSecond;
  return async (oaId) => {
    const now = performance.now();
    const at = Math.max(now, next.get(oaId) ?? 0);
    next.set(oaId, at + gap);
    if (at - now > 1) await new Promise((resolve) => setTimeout(resolve, at - now));
  };
}
