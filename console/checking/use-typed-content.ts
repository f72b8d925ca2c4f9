/**
 * What is found in rows as they are typed: a moment after the last key, and gone with the words that it was told from.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { findingsApi } from '../../core/protocol/findings.js';
import type { LastYearDto } from '../../core/protocol/last-year.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { useResource } from '../resource/use-resource.js';
import { findingsIn, findTyped, NOTHING_FOUND, type FindingsOf, type TypedRow } from './typed-content.js';

/** Long enough that a sentence is typed in peace. */
const PAUSE_MS = 900;
const NONE: readonly Issue[] = [];

/** @param rows the same object for as long as nothing is typed */
export function useTypedContent(
  cycleId: string,
  form: Form | undefined,
  rows: readonly TypedRow[],
  lastYear: LastYearDto | undefined,
): FindingsOf {
  const [found, setFound] = useState(NONE);
  const mayRead = useMay('read-history');
  const answers = useResource(['finding-answers', { cycleId, mayRead }], async (signal) =>
    mayRead ? call(findingsApi.list, { params: { cycleId }, signal }) : null,
  ).data;
  useEffect(() => {
    if (!form || rows.length === 0) return;
    const timer = setTimeout(() => setFound(findTyped(rows, { form, lastYear })), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form, rows, lastYear]);
  return useMemo(
    () => (form ? findingsIn(found, rows, { form, answers: answers ?? undefined }) : NOTHING_FOUND),
    [form, found, rows, answers],
  );
}
