/**
 * Where somebody begins who names no place: staff at their own rows, everybody else at how far the year is.
 */
import { cyclesApi, type CycleDto } from '../../core/protocol/cycles.js';
import { useSignedIn } from '../access/me.js';
import { useAnswer } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';

/** @returns the address; undefined until it is known, and where there is no year */
export function useStart(cycles: readonly CycleDto[]): string | undefined {
  const role = useSignedIn()?.me.role;
  const { data, failure } = useAnswer(cyclesApi.start);
  // A server that cannot say leaves the latest year.
  const [latest] = cycles.toSorted((a, b) => b.fiscalYear - a.fiscalYear);
  const begun = cycles.find(({ id }) => id === data?.cycleId) ?? (data || failure ? latest : undefined);
  return begun && hashOf(begun.id, role === 'staff' ? 'answer' : 'progress');
}
