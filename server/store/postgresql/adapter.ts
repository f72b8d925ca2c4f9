/**
 * PostgreSQL's adapter, which gives the database only what it can store, with the queries of a transaction one after the
 * other. Prisma asks for several relations of a row at once; a connection carries out one query at a time, and its driver
 * will refuse a second one in its next version instead of keeping it waiting. A connection on which nobody answered in
 * time is not used again: its next user would wait for the answer to somebody else's question.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { requireStorable } from '../storable-values.js';
import { isSilence } from './errors.js';

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

/** Of Prisma's own transactions: the connection, to be given back. */
interface Holding {
  readonly client: { release(broken?: boolean): void };
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  let silence: Error | undefined;
  const waiting = <Query, Result>(ask: (query: Query) => Promise<Result>) => {
    return (query: Query): Promise<Result> => {
      const result = last
        .then(() => {
          if (silence) throw silence;
          return ask(query);
        })
        .catch((error: unknown) => {
          if (isSilence(error)) silence ??= error;
          throw error;
        });
      // What became of it is for whoever asked.
      last = result.catch(() => undefined);
      return result;
    };
  };
  transaction.queryRaw = waiting(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = waiting(transaction.executeRaw.bind(transaction));
  const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)];
  const giveUp = () => {
    // Prisma's type does not say that it has one.
    (transaction as unknown as Holding).client.release(true);
    return Promise.resolve();
  };
  transaction.commit = () => (silence ? giveUp() : commit());
  transaction.rollback = () => (silence ? giveUp() : rollback());
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
