/**
 * One connection to the SQLite file, kept for as long as the store is open. The libsql client gives every transaction
 * its connection away and opens another; those are never closed and cost two file handles each. Here a transaction is
 * carried out on the one connection: Prisma's adapter lets nobody else in while it runs.
 *
 * When another process has the file, the driver leaves the statement that was refused unfinished, and SQLite commits
 * nothing more on that connection. It is then replaced. When there is no room, or the disk fails, SQLite may undo the whole
 * transaction: nothing that follows in it is carried out then, as it would be saved by itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
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
import { BusyFile } from '../busy-file.js';

type Adapter = Awaited<ReturnType<PrismaLibSql['connect']>>;

export class SingleConnection extends PrismaLibSql {
  /** @param patience how long a writer waits for other programs, in milliseconds; 0 without end */
  constructor(
    config: Config,
    private readonly patience: number,
  ) {
    super(config);
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const file = new BusyFile(this.patience);
    const [start, query, execute] = [
      adapter.startTransaction.bind(adapter),
      adapter.queryRaw.bind(adapter),
      adapter.executeRaw.bind(adapter),
    ];
    adapter.startTransaction = (level) => {
      const isReading = level === READING;
      return reading.run(isReading, () => file.letIn(() => start(level), !isReading));
    };
    adapter.queryRaw = (asked) => file.letIn(() => query(asked), false);
    adapter.executeRaw = (asked) => file.letIn(() => execute(asked), true);
    return adapter;
  }

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
      if (is(error, /^SQLITE_BUSY/)) await this.replace();
      throw error;
    }
  }

  /** Takes back a transaction that SQLite may have taken back itself. */
  async undo(): Promise<void> {
    try {
      await this.executeOnce('ROLLBACK');
    } catch (error) {
      if (!is(error, /^SQLITE_ERROR/)) await this.replace();
    }
  }

  private async replace(): Promise<void> {
    this.replaced++;
    // Of a transaction nothing must be left to hold the file's lock.
    await this.executeOnce('ROLLBACK').catch(() => undefined);
    await this.client.reconnect();
  }
}

/** With which SQLite may take the whole transaction back: https://www.sqlite.org/lang_transaction.html */
const UNDOES = /^SQLITE_(FULL|IOERR|NOMEM|INTERRUPT|CORRUPT|READONLY)/;

function is(error: unknown, code: RegExp): boolean {
  return error instanceof LibsqlError && code.test(error.code);
}

/** As adapters call `Dialect.readingLevel`: all of SQLite's transactions are of this level. */
const READING = 'SERIALIZABLE';
/** Whether the transaction that is begun only reads: the adapter's own call does not say. */
const reading = new AsyncLocalStorage<boolean>();

/**
 * Takes the write lock at once: a transaction that first reads could otherwise find at its first write that it may not.
 * One that only reads takes none, and so goes on while nobody may write.
 */
async function begin(connection: Connection): Promise<Transaction> {
  await connection.execute(reading.getStore() ? 'BEGIN' : 'BEGIN IMMEDIATE');
  const { replaced } = connection;
  let closed = false;
  let undone: LibsqlError | undefined;
  // Without its connection it is rolled back; what follows must not be carried out outside of it.
  const execute = async (statement: InStatement): Promise<ResultSet> => {
    if (undone) throw undone;
    if (connection.replaced !== replaced) throw new Error('the transaction has lost its connection');
    try {
      return await connection.execute(statement);
    } catch (error) {
      if (error instanceof LibsqlError && UNDOES.test(error.code)) undone = error;
      throw error;
    }
  };
  const rollback = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    if (connection.replaced === replaced) await connection.undo();
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
