/**
 * PostgreSQL's adapter, which gives the database only what it can store, with the queries of a transaction one after the
 * other. Prisma asks for several relations of a row
 * at once; a connection carries out one query at a time, and its driver will refuse a second one in its next version
 * instead of keeping it waiting.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { requireStorable } from '../storable-values.js';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = guarded(await super.connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(guarded(await start(level)));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const waiting = <Query, Result>(ask: (query: Query) => Promise<Result>) => {
    return (query: Query): Promise<Result> => {
      const result = last.then(() => ask(query));
      // What became of it is for whoever asked.
      last = result.catch(() => undefined);
      return result;
    };
  };
  transaction.queryRaw = waiting(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = waiting(transaction.executeRaw.bind(transaction));
  return transaction;
}

function guarded<Asked extends Pick<Adapter, 'queryRaw' | 'executeRaw'>>(asked: Asked): Asked {
  const looking = <Query extends { readonly args: readonly unknown[] }, Result>(
    ask: (query: Query) => Promise<Result>,
  ) => {
    return async (query: Query): Promise<Result> => {
      requireStorable(query.args);
      return ask(query);
    };
  };
  asked.queryRaw = looking(asked.queryRaw.bind(asked));
  asked.executeRaw = looking(asked.executeRaw.bind(asked));
  return asked;
}
