/**
 * Loads the forms of the open years.
 */
import { Form } from '../../core/form/form.js';
import type { CycleDto } from '../../core/protocol/console.js';
import { getForm } from '../api/plan-calls.js';
import { useResource, type Resource } from '../resource/use-resource.js';
import { openForms, type FormInUse } from './spellings.js';

export function useOpenForms(cycles: readonly CycleDto[] | undefined): Resource<readonly FormInUse[]> {
  const wanted = cycles ? openForms(cycles) : [];
  return useResource(['forms of open years', wanted], (signal) =>
    Promise.all(
      wanted.map(async (one) => ({ form: new Form(await getForm(one, signal)), fiscalYear: one.fiscalYear })),
    ),
  );
}
