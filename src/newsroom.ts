import type { News, Newsroom } from './ports.ts';

export function createNewsroom(onError: (error: unknown) => void): Newsroom {
  const listeners = new Set<(news: News) => void>();
  return {
    tell(news) {
      for (const hear of listeners) {
        try {
          hear(news);
        } catch (error) {
          // Whoever listens badly must not stop what was being done.
          onError(error);
        }
      }
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
