import { useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { CaseActAnswer, CaseAnswer } from '../../../../contract/console-desk.ts';
import { post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { refreshSoon } from './use-cases.ts';
import { newId } from '../api/new-id.ts';

/** One thing done with a case. Until it succeeds every try is the same wish, so that a retry does nothing twice. */
export function useAct(id: string, what: string, onDone?: () => void) {
  const wish = useRef(newId());
  return useMutation({
    mutationFn: (body: object) =>
      post<CaseActAnswer>(`cases/${id}/${what}`, { ...body, requestId: wish.current }),
    onSuccess({ row }) {
      wish.current = newId();
      queries.setQueryData<CaseAnswer>(['case', id], (known) => known && { ...known, row });
      if (what === 'note') void queries.invalidateQueries({ queryKey: ['case', id] });
      refreshSoon();
      onDone?.();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['case', id] }),
  });
}
