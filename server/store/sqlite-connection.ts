/**
 * One connection to the SQLite file, kept for as long as the store is open. The libsql client gives every transaction
 * its connection away and opens another; those are never closed and cost two file handles each. Here a transaction is
 * carried out on the one connection: Prisma's adapter lets nobody else in while it runs.
 */
import { createClient, type Client, type Config, type InStatement, type Transaction } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';

export class SingleConnection extends PrismaLibSql {
  override createClient(config: Config): Client {
    return openConnection(config);
  }
}

/** A client whose transactions must be taken one after the other, with nothing in between. */
export function openConnection(config: Config): Client {
  const client = createClient(config);
  return Object.assign(client, { transaction: () => begin(client) });
}

/** Takes the write lock at once: a transaction that first reads could otherwise find at its first write that it may not. */
async function begin(client: Client): Promise<Transaction> {
  await client.execute('BEGIN IMMEDIATE');
  let closed = false;
  const rollback = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await client.execute('ROLLBACK');
  };
  const commit = async (): Promise<void> => {
    try {
      await client.execute('COMMIT');
      closed = true;
    } catch (error) {
      await rollback();
      throw error;
    }
  };
  return {
    execute: (statement: InStatement) => client.execute(statement),
    // The client's own would end the transaction.
    executeMultiple: () => Promise.reject(new Error('scripts are not run in a transaction of this connection')),
    batch: (statements: InStatement[]) => Promise.all(statements.map((statement) => client.execute(statement))),
    commit,
    rollback,
    close: () => void rollback(),
    get closed() {
      return closed;
    },
  };
}
