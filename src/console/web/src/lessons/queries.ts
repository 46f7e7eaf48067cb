import { useMutation } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import { queries } from '../api/queries.ts';

export const LESSONS = ['lessons'] as const;

/** Says what these messages are; the page is asked anew afterwards. */
export function useLessonChange() {
  return useMutation({
    mutationFn: ({ what, ...body }: { what: 'label' | 'drop' | 'approve'; ids: string[]; intent?: string }) =>
      post(`lessons/${what}`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: LESSONS }),
  });
}
