/**
 * Counts what is asked of a store: transactions, and statements within and outside of them.
 */
import type { Database, Store, StoreClient } from '../server/store/database.js';

export interface CallCounts {
  transactions: number;
  /** What Prisma is asked for; one may be several statements, where it reads rows with what belongs to them. */
  within: number;
  outside: number;
}

/** @param work does what is to be counted, on the store that it is given */
export async function countCalls(store: Store, work: (store: Store) => Promise<void>): Promise<CallCounts> {
  const counts: CallCounts = { transactions: 0, within: 0, outside: 0 };
  const client = watched(store.client, counts, 'outside');
  await work({ ...store, client });
  return counts;
}

function watched<T extends StoreClient | Database>(client: T, counts: CallCounts, where: 'within' | 'outside'): T {
  return new Proxy(client, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (name === '$transaction') {
        return (work: (database: Database) => Promise<unknown>, options: object) => {
          counts.transactions++;
          const inside = (database: Database) => work(watched(database, counts, 'within'));
          return Reflect.apply(part as (...given: unknown[]) => unknown, target, [inside, options]);
        };
      }
      if (typeof part === 'function') return counted(part, target, counts, where);
      // The dialect is no part of the database; a model has its functions one level down.
      if (name === 'dialect' || typeof part !== 'object' || part === null) return part;
      return new Proxy(part, {
        get(model, verb) {
          const call: unknown = Reflect.get(model, verb);
          return typeof call === 'function' ? counted(call, model, counts, where) : call;
        },
      });
    },
  });
}

function counted(call: unknown, owner: object, counts: CallCounts, where: 'within' | 'outside') {
  return (...given: unknown[]): unknown => {
    counts[where]++;
    return Reflect.apply(call as (...given: unknown[]) => unknown, owner, given);
  };
}
