/**
 * One connection to the SQLite file, kept for as long as the store is open. The libsql client gives every transaction
 * its connection away and opens another; those are never closed and cost two file handles each. Here a transaction is
 * carried out on the one connection: Prisma's adapter lets nobody else in while it runs.
 *
 * When another process has the file for longer than this one waits, the driver leaves the statement that was refused
 * unfinished, and SQLite commits nothing more on that connection. It is then replaced.
 */
import {
  createClient,
  LibsqlError,
  type Client,
  type Config,
  type InStatement,
  type ResultSet,
  type Transaction,
} from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { requireStorable } from '../storable-values.js';

export class SingleConnection extends PrismaLibSql {
  override createClient(config: Config): Client {
    return openConnection(config);
  }
}

/** A client whose transactions must be taken one after the other, with nothing in between. */
function openConnection(config: Config): Client {
  const client = createClient(config);
  const connection = new Connection(client);
  return Object.assign(client, {
    execute: (statement: InStatement) => connection.execute(statement),
    transaction: () => begin(connection),
  });
}

/** What a client does, on a connection that is replaced when it is of no use any more. */
class Connection {
  /** How often it was replaced. */
  replaced = 0;
  private readonly executeOnce: (statement: InStatement) => Promise<ResultSet>;

  constructor(private readonly client: Client) {
    this.executeOnce = client.execute.bind(client);
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    if (typeof statement !== 'string' && Array.isArray(statement.args)) requireStorable(statement.args);
    try {
      return await this.executeOnce(statement);
    } catch (error) {
      if (error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY')) await this.replace();
      throw error;
    }
  }

  private async replace(): Promise<void> {
    this.replaced++;
    // Of a transaction nothing must be left to hold the file's lock.
    await this.executeOnce('ROLLBACK').catch(() => undefined);
    await this.client.reconnect();
  }
}

/** Takes the write lock at once: a transaction that first reads could otherwise find at its first write that it may not. */
async function begin(connection: Connection): Promise<Transaction> {
  await connection.execute('BEGIN IMMEDIATE');
  const { replaced } = connection;
  let closed = false;
  // Without its connection it is rolled back; what follows must not be carried out outside of it.
  const execute = async (statement: InStatement): Promise<ResultSet> => {
    if (connection.replaced !== replaced) throw new Error('the transaction has lost its connection');
    return connection.execute(statement);
  };
  const rollback = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    if (connection.replaced === replaced) await execute('ROLLBACK');
  };
  const commit = async (): Promise<void> => {
    try {
      await execute('COMMIT');
      closed = true;
    } catch (error) {
      await rollback();
      throw error;
    }
  };
  return {
    execute,
    // The client's own would end the transaction.
    executeMultiple: () => Promise.reject(new Error('scripts are not run in a transaction of this connection')),
    batch: (statements: InStatement[]) => Promise.all(statements.map(execute)),
    commit,
    rollback,
    close: () => void rollback(),
    get closed() {
      return closed;
    },
  };
}
