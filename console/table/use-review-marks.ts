/**
 * Which rows of the table were looked at, by whom, and ticking them. Offered to those who review; what is ticked is what the
 * table shows: a row that has changed meanwhile is not ticked, and is told.
 */
import { useCallback, useMemo, useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { reviewsApi, type ReviewMarksDto } from '../../core/protocol/reviews.js';
import { useMay, useSignedIn } from '../access/me.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { useCycleNews, useCycleRefresh, useResource } from '../resource/use-resource.js';

/** `changed`: whoever looked at the row did so before it changed. */
export type MarkState = 'holds' | 'changed' | 'none';

export interface ReviewMarks {
  /** As anybody's marks have it: what is left to be looked at. */
  stateOf(record: string): MarkState;
  /** One's own. */
  ownOf(record: string): MarkState;
  /** Who else has looked at the row as it is. */
  othersOf(record: string): readonly string[];
  tick(record: string, looked: boolean): void;
  /** How many rows were not ticked last time, because they had changed. */
  readonly changed: number;
  readonly failure: Failure | undefined;
}

type Marks = ReviewMarksDto['marks'];

const NO_MARKS: Marks = [];

/** @param revision of the table that is shown. @returns undefined where it is not offered */
export function useReviewMarks(
  { id: cycleId, state }: CycleDto,
  revision: number | undefined,
): ReviewMarks | undefined {
  const isOffered = useMay('review') && state === 'open';
  const me = useSignedIn()?.me.userId;
  const refresh = useCycleRefresh();
  const reload = useCycleNews();
  const { data } = useResource(['review-marks', { cycleId, isOffered }], async (signal) =>
    isOffered ? call(reviewsApi.marks, { params: { cycleId }, signal }) : null,
  );
  /** What was ticked and is not told of by the server yet. */
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [changed, setChanged] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const byRecord = useMemo(() => {
    const index = new Map<string, Marks[number][]>();
    for (const mark of data?.marks ?? NO_MARKS) index.set(mark.record, [...(index.get(mark.record) ?? []), mark]);
    return index;
  }, [data]);
  const ownOf = useCallback(
    (record: string): MarkState => {
      const waiting = pending.get(record);
      if (waiting !== undefined) return waiting ? 'holds' : 'none';
      return stateIn((byRecord.get(record) ?? []).filter(({ by }) => by.id === me));
    },
    [byRecord, pending, me],
  );
  const stateOf = useCallback((record: string) => stateIn(byRecord.get(record) ?? []), [byRecord]);
  const tick = async (record: string, looked: boolean) => {
    setPending((before) => new Map(before).set(record, looked));
    setFailure(undefined);
    try {
      const body = { seenRevision: revision ?? 0, records: [record], looked };
      const { records } = await call(reviewsApi.tick, { params: { cycleId }, body });
      const refused = records.filter(({ outcome }) => outcome === 'changed' || outcome === 'gone').length;
      setChanged(refused);
      if (refused > 0) refresh(cycleId);
      else await reload(cycleId, 0, 'review-');
    } catch (error) {
      setFailure(failureOf(error));
    }
    setPending((before) => new Map([...before].filter(([id]) => id !== record)));
  };
  if (!isOffered) return undefined;
  const othersOf = (record: string) =>
    (byRecord.get(record) ?? []).filter(({ by, holds }) => holds && by.id !== me).map(({ by }) => by.name);
  return { stateOf, ownOf, othersOf, tick: (record, looked) => void tick(record, looked), changed, failure };
}

function stateIn(marks: Marks): MarkState {
  if (marks.length === 0) return 'none';
  return marks.some(({ holds }) => holds) ? 'holds' : 'changed';
}
