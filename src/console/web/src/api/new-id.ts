/** Names a wish, so that a second try is the same one. Also where the page is opened over plain http. */
export const newId = (): string =>
  crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`;
