/**
 * What a corrected form reads of the workbooks that it was drafted from.
 */
import { useCallback, useMemo } from 'react';
import type { FormDocument } from '../../core/form/form-schema.js';
import { formsApi } from '../../core/protocol/forms.js';
import type { FormTrialDto } from '../../core/protocol/form-trial.js';
import { call } from '../api/client.js';
import { readWhole } from '../api/whole-file.js';
import type { Drafted } from './use-drafted.js';
import { useTrial, type Trying } from './use-trial.js';

export interface TriedOnBooks {
  /** That was tried. */
  readonly form: FormDocument;
  readonly trial: FormTrialDto;
  /** Of the workbooks, in the order of the trial. */
  readonly names: readonly string[];
}

/** @param form undefined where there is nothing to try */
export function useBookTrial(
  drafted: Pick<Drafted, 'data' | 'of'> | undefined,
  form: FormDocument | undefined,
): Trying<TriedOnBooks> {
  const { data, of = NO_FILES } = drafted ?? {};
  const books = useMemo(() => (data?.used ?? []).flatMap((place) => of[place] ?? []), [data, of]);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      if (!form) throw new RangeError('nothing to try');
      const workbooks = await Promise.all(books.map(readWhole));
      const trial = await call(formsApi.tryOut, { body: { workbooks, asked: { form } }, signal });
      return { form, trial, names: books.map(({ name }) => name) };
    },
    [books, form],
  );
  return useTrial(books.length === 0 || !form ? undefined : ask);
}

const NO_FILES: readonly File[] = [];
