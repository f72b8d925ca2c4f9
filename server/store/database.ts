/**
 * An opened database, and what store functions read and write with. Both databases have the same models, and a client
 * that brings its dialect along.
 */
import type { Dialect } from './dialect.js';
import type { Prisma, PrismaClient } from './generated/sqlite/client.js';

interface Speaking {
  readonly dialect: Dialect;
}

/** The client of either database: both are generated from the same models. */
export type StoreClient = PrismaClient & Speaking;
/** What store functions read and write with: the client, or the transaction that a request is carried out in. */
export type Database = Prisma.TransactionClient & Speaking;

/** Who hears what processes on the database tell one another (`Dialect.notify`). */
export interface Listener {
  heard(message: string): void;
  /** The connection was lost and is there again; what happened in between is not told. */
  restored(): void;
}

export interface Store {
  readonly client: StoreClient;
  /** Names of the migrations that opening it applied. */
  readonly applied: readonly string[];
  /** Files of it that others could read until it was opened. */
  readonly narrowed: readonly string[];
  /** Writes bytes beside the database where it is a file, and takes them away. @throws what the file system says */
  tryRoom(bytes: Uint8Array): Promise<void>;
  /** Hears until it is closed; nothing where the database belongs to one process. */
  listen(listener: Listener): { close(): Promise<void> };
  close(): Promise<void>;
}
