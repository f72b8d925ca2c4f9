/**
 * A form drafted from files as soon as they are chosen, and again when others come to them. Until the next draft is there,
 * the last one stays to be looked at.
 */
import { useEffect, useState } from 'react';
import type { FormDocument } from '../../core/form/form-schema.js';
import { formsApi, type DraftedFormDto } from '../../core/protocol/forms.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { readWhole } from '../api/whole-file.js';

export interface Drafted {
  readonly data: DraftedFormDto | undefined;
  /** The files that `data` was made from. */
  readonly of: readonly File[];
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

const NOTHING: Drafted = { data: undefined, of: [], failure: undefined, loading: false };

/** @param files another list means other files; none: nothing is drafted @param from the version to go on from */
export function useDrafted(files: readonly File[], from?: FormDocument): Drafted {
  const [drafted, setDrafted] = useState(NOTHING);
  const [settled, setSettled] = useState<readonly File[]>([]);
  useEffect(() => {
    if (files.length === 0) return;
    const unwanted = new AbortController();
    const { signal } = unwanted;
    const settle = (change: (before: Drafted) => Drafted) => {
      if (signal.aborted) return;
      setDrafted(change);
      setSettled(files);
    };
    Promise.all(files.map(readWhole))
      .then((workbooks) => call(formsApi.draft, { body: { workbooks, asked: from ? { from } : {} }, signal }))
      .then(
        (data) => settle(() => ({ data, of: files, failure: undefined, loading: false })),
        (error: unknown) => settle((before) => ({ ...before, failure: failureOf(error) })),
      );
    return () => {
      unwanted.abort();
    };
  }, [files, from]);
  if (files.length === 0) return NOTHING;
  const loading = settled !== files;
  return { ...drafted, failure: loading ? undefined : drafted.failure, loading };
}
