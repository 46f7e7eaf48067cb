import type { FormDetail } from '../../../../contract/console-forms.ts';
import { queries } from '../api/queries.ts';

/** What a change answered with is what the page shows; the list is asked anew. */
export function keepForm(form: FormDetail): void {
  queries.setQueryData(['form', form.id], { form });
  void queries.invalidateQueries({ queryKey: ['forms'] });
}
