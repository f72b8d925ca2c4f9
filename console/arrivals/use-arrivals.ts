/**
 * What came in, page by page, the latest first; and how much of it somebody has to look at.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { arrivalsApi, type ArrivalDto, type Way } from '../../core/protocol/arrivals.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { useResource } from '../resource/use-resource.js';

interface Arrivals {
  /** Undefined until there is something. */
  readonly data: { readonly arrivals: readonly ArrivalDto[]; readonly open: number } | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** Whether there may be older ones. */
  readonly hasOlder: boolean;
  showOlder(): void;
  reload(): void;
}

export interface ArrivalFilter {
  readonly show: 'all' | 'open';
  readonly way: Way | '';
}

export function useArrivals(cycleId: string, { show, way }: ArrivalFilter): Arrivals {
  const query = useInfiniteQuery({
    // Its second part names the cycle, so that a change is followed.
    queryKey: ['arrivals', { cycleId, show, way }],
    queryFn: ({ pageParam: before, signal }) =>
      call(arrivalsApi.list, {
        params: { cycleId },
        query: { show, way: way === '' ? undefined : way, before },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const pages = query.data?.pages;
  return {
    data: pages && { arrivals: pages.flatMap(({ arrivals }) => arrivals), open: pages[0]?.open ?? 0 },
    failure: query.error === null ? undefined : failureOf(query.error),
    loading: query.isFetching,
    hasOlder: query.hasNextPage,
    showOlder: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
}

/** How many a coordinator has to look at; 0 for everybody else. */
export function useOpenArrivals(cycleId: string): number {
  const isTheirs = useMay('review');
  const { data } = useResource(['open-arrivals', { cycleId, isTheirs }], async (signal) =>
    isTheirs ? (await call(arrivalsApi.list, { params: { cycleId }, query: { show: 'open' }, signal })).open : 0,
  );
  return data ?? 0;
}
