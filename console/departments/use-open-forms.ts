/**
 * Loads the forms of the open years.
 */
import { useCallback, useMemo } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { getForm } from '../api/plan-calls.js';
import { useResource, type Resource } from '../api/use-resource.js';
import { openForms, type FormInUse } from './spellings.js';

export function useOpenForms(cycles: readonly CycleDto[] | undefined): Resource<readonly FormInUse[]> {
  const wanted = useMemo(() => (cycles ? openForms(cycles) : []), [cycles]);
  return useResource(
    useCallback(
      (signal: AbortSignal) =>
        Promise.all(wanted.map(async (one) => ({ form: await getForm(one, signal), fiscalYear: one.fiscalYear }))),
      [wanted],
    ),
  );
}
