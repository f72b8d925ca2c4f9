/**
 * Starts the server: database, sample city if wanted, HTTP. There are no accounts yet, so it listens on this machine
 * alone unless told otherwise.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino, type Logger } from 'pino';
import { v7 as newId } from 'uuid';
import { createApp } from './api/app.js';
import { databaseUrlOf, type DatabaseChoice } from './database-url.js';
import { installedPath } from './installed-path.js';
import { loadSample } from './sample/load-sample.js';
import type { Stamps } from './store/cycles.js';
import { openStore } from './store/open-store.js';

export interface ServeOptions extends DatabaseChoice {
  /** 0 takes any free port; a port that is taken gives way to the next free one. Default 3080. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Whether to load the sample city into an empty database. */
  readonly sample: boolean;
  readonly logger?: Logger;
}

export interface RunningServer {
  readonly url: string;
  /** Finishes what is under way, then ends. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 3080;
const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 20;

export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const logger = options.logger ?? pino({ name: 'torimatome', base: {} }, pino.destination(2));
  const store = await openStore(databaseUrlOf(options));
  try {
    if (store.applied.length > 0) logger.info({ migrations: store.applied }, 'database brought up to date');
    const workbooks = options.sample ? await loadSample(store, stamps) : 0;
    if (workbooks > 0) logger.info({ workbooks }, 'sample city loaded');
    const host = options.host ?? LOOPBACK;
    const consoleFolder = installedPath('dist/console');
    const server = createServer(createApp({ store, logger, names: [host], consoleFolder, stamps }));
    const port = await listen(server, options.port ?? DEFAULT_PORT, host);
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
    logger.info({ url }, openness(host));
    return { url, close: () => close(server).then(() => store.close()) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function stamps(): Stamps {
  return { now: new Date(), newId: () => newId() };
}

function openness(host: string): string {
  return host === LOOPBACK || host === '::1' || host === 'localhost'
    ? 'listening on this machine only; requests under foreign host names and from other sites are refused'
    : 'listening beyond this machine WITHOUT ACCOUNTS: whoever reaches this address can read and send';
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= first + PORTS_TO_TRY) throw error;
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      // A server that listens on a port has an address of this kind.
      done((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeIdleConnections();
  });
}
