/**
 * The audit page by page, the latest first: what is older is loaded behind what is there.
 */
import { useInfiniteQuery } from '@tanstack/react-query';
import { auditApi, type AuditDto, type AuditTopic } from '../../core/protocol/audit.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';

export type AuditEventDto = AuditDto['events'][number];

/** So many at once. */
const PAGE = 100;

export interface Audit {
  /** Undefined until there is something. */
  readonly data: readonly AuditEventDto[] | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  /** Whether there may be older ones. */
  readonly hasOlder: boolean;
  showOlder(): void;
  reload(): void;
}

/** @param topic undefined for everything */
export function useAudit(topic: AuditTopic | undefined): Audit {
  const query = useInfiniteQuery({
    queryKey: ['audit', topic ?? ''],
    queryFn: ({ pageParam: before, signal }) =>
      call(auditApi.list, { query: { limit: PAGE, about: topic, before }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ events }) => (events.length < PAGE ? undefined : events.at(-1)?.id),
  });
  return {
    data: query.data?.pages.flatMap(({ events }) => events),
    failure: query.error === null ? undefined : failureOf(query.error),
    loading: query.isFetching,
    hasOlder: query.hasNextPage,
    showOlder: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
}
