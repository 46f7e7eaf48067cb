import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.ts';

/** What the server has refused is not asked again; a lost connection is. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => error instanceof ApiProblem && error.status === 0 && count < 3,
    },
  },
});
