/**
 * Something from the server, kept fresh by react-query: it is asked for again when somebody comes back to the page or the
 * network does. What was loaded stays visible while it is loaded again or when that fails: a coordinator loses nothing
 * from the screen because the network went away.
 */
import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { cyclesApi } from '../../core/protocol/cycles.js';
import type { Endpoint, Given, Target } from '../../core/protocol/endpoint.js';
import type { Answer, Call } from '../../view/server/ask.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';

export interface Resource<T> {
  /** The last answer; undefined until there is one. */
  readonly data: T | undefined;
  /** Why the last attempt gave nothing. */
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  reload(): void;
}

/** What an endpoint answers. Of a cycle it is kept under the cycle's id, so that a change is followed everywhere at once. */
export function useAnswer<E extends Endpoint>(endpoint: E, ...given: Given<Target<E>>): Resource<Answer<E['answer']>> {
  const target: { readonly params?: object } = given[0] ?? {};
  return useResource([endpoint.path, target.params ?? {}], (signal) =>
    // What it is asked with is as the caller's types say; the signal goes with everything.
    call(endpoint, ...([{ ...target, signal }] as unknown as Given<Call<E>>)),
  );
}

/**
 * @param key names what is loaded; another one means that something else is wanted. Of a cycle its second part has
 * `cycleId`
 */
export function useResource<T>(key: readonly unknown[], load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const { data, error, isFetching, refetch } = useQuery({ queryKey: key, queryFn: ({ signal }) => load(signal) });
  const name = hashKey(key);
  const [last, setLast] = useState<{ readonly name: string; readonly error: Error | null }>({ name, error });
  // Of what was never loaded react-query forgets the failure when it tries again; the bar with the button stays.
  const isTryingAgain = isFetching && data === undefined && last.name === name;
  const present = isTryingAgain ? last.error : error;
  if (last.name !== name || last.error !== present) setLast({ name, error: present });
  return {
    data,
    failure: present === null ? undefined : failureOf(present),
    loading: isFetching,
    reload: useCallback(() => void refetch(), [refetch]),
  };
}

/** Loads what is shown of a cycle again: something was changed. */
export function useCycleRefresh(): (cycleId: string) => void {
  const client = useQueryClient();
  return useCallback(
    (wanted) => {
      const isOfCycle = ([, part]: readonly unknown[]) =>
        typeof part === 'object' && part !== null && 'cycleId' in part && part.cycleId === wanted;
      void client.invalidateQueries({ predicate: ({ queryKey }) => isOfCycle(queryKey) });
    },
    [client],
  );
}

/** Loads the list of years again: something was changed of one, its deadline or that it is open. */
export function useYearsRefresh(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ queryKey: [cyclesApi.list.path] }), [client]);
}

/**
 * Loads again what is older than a change that was heard of: what whoever is signed in did themselves is there already. What
 * says no revision is always loaded again.
 * @param about part of the name of what alone is concerned; all of the cycle where it is not given
 */
export function useCycleNews(): (cycleId: string, revision: number, about?: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    (wanted, revision, about) =>
      client.invalidateQueries({
        predicate: ({ queryKey, state }) => {
          const [name, part] = queryKey;
          if (typeof part !== 'object' || part === null || !('cycleId' in part) || part.cycleId !== wanted)
            return false;
          if (about !== undefined) return String(name).includes(about);
          const data: unknown = state.data;
          const known = typeof data === 'object' && data !== null && 'revision' in data ? data.revision : undefined;
          return typeof known !== 'number' || known < revision;
        },
      }),
    [client],
  );
}
