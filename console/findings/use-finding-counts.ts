/**
 * How much there is to look at, in all and by department: the same numbers wherever they are shown (decision 46).
 */
import { findingsApi } from '../../core/protocol/findings.js';
import { useAnswer } from '../resource/use-resource.js';

export interface FindingCounts {
  /** Of all rows, each once. */
  readonly open: number;
  /** Of a department, by its id or its name; undefined where there is no such one. */
  of(department: string): number | undefined;
}

/** Undefined until they are there, and where the table could not be checked. */
export function useFindingCounts(cycleId: string): FindingCounts | undefined {
  const { data } = useAnswer(findingsApi.counts, { params: { cycleId } });
  if (!data) return undefined;
  const counts = new Map(
    data.departments.flatMap(({ id, name, open }) => [[id, open] as const, [name, open] as const]),
  );
  return { open: data.open, of: (department) => counts.get(department) };
}
