/**
 * Starts the server: database, sample city if wanted, links for the first administrators, HTTP.
 */
import { setMaxListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino, type Logger } from 'pino';
import type { Accounts } from './accounts/accounts.js';
import { OidcProviders } from './accounts/oidc/oidc-providers.js';
import type { OidcSetting } from './accounts/oidc/oidc-settings.js';
import { makeFirstLinks } from './accounts/one-time-links.js';
import { OpenStreams } from './accounts/open-streams.js';
import { Passwords } from './accounts/passwords.js';
import { prepareSampleUsers } from './accounts/sample-users.js';
import { SignInLimits } from './accounts/sign-in-limits.js';
import { USUAL_PANE, type PaneSettings } from './addin/pane-settings.js';
import { allRoutes, createApp } from './api/app.js';
import { CycleEvents } from './cycle/cycle-events.js';
import { USUAL_PACE, type Pace } from './api/routing/body-pace.js';
import type { Route } from './api/routing/route.js';
import { atMost } from './at-most.js';
import { databaseUrlOf, type DatabaseChoice } from './database-url.js';
import { installedPath } from './installed-path.js';
import type { MailSettings } from './mail/mail-settings.js';
import { mailerOf } from './mail/mailer.js';
import { watchConnections } from './open-connections.js';
import { findSampleCity, loadSample } from './sample/load-sample.js';
import { publicUrlOf } from './public-url.js';
import { stamps } from './stamps.js';
import { listenToOthers } from './store/notifications.js';
import { claimDatabase } from './store/claim-database.js';
import { openStore } from './store/open-store.js';
import { USUAL_PATIENCE, type StorePatience } from './store/patience.js';
import { Threads } from './threads/threads.js';
import { WorkbookReader } from './threads/workbook-reader.js';

interface ServeOptions extends DatabaseChoice {
  /** 0 takes any free port; a port that is taken gives way to the next free one. Default 3080. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Where people reach the server, when that is another address than its own: `https://torimatome.example.lg.jp`. */
  readonly publicUrl?: string;
  /** The cities' own sign-in, where they have one. */
  readonly oidc?: readonly OidcSetting[];
  /** Through which mail server mail is sent; none is where not given. */
  readonly mail?: MailSettings | undefined;
  /** How the task pane is delivered; with office.js of its own, for Microsoft's Excel on the web, where not given. */
  readonly pane?: PaneSettings;
  /** Whether to load the sample city into an empty database. */
  readonly sample: boolean;
  readonly logger?: Logger;
  /** Whether answers are checked against their declarations, as tests do. Default false. */
  readonly strict?: boolean;
  /** Power of two of the blocks that a password's hash goes through. Lower than the default only in tests. */
  readonly passwordCost?: number;
  /** How often it is looked whether those who listen still may. Shorter than the default only in tests. */
  readonly streamsLookedAtMs?: number;
  /** How long the server waits for a request. Shorter than the default only in tests. */
  readonly patience?: Patience;
  /** How slowly bodies may arrive. Less patient than usual only in tests. */
  readonly pace?: Pace;
  /** How long the database is waited for. Shorter than the default only in tests. */
  readonly storePatience?: StorePatience;
  /** Where workbooks are read, when servers of one process share it; it stays open. Default threads of its own. */
  readonly threads?: Threads;
}

interface Patience {
  /** A request's head, and all of it, have to be there by then. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How often it is looked whether they are. */
  readonly connectionsCheckingInterval: number;
}

export interface RunningServer {
  readonly url: string;
  /** What it answers under /api. */
  readonly routes: readonly Route[];
  /** Links for the first administrators, to be shown to whoever started the server and kept out of logs. */
  readonly firstLinks: readonly { readonly municipality: string | null; readonly url: string }[];
  /** The password of the sample city's users until the next start; undefined outside sample mode. */
  readonly samplePassword: string | undefined;
  /** Finishes what is under way, then ends: within ten seconds, whatever clients and the database do. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 3080;
const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 20;
/** In milliseconds. A large workbook over a slow line needs its time. */
export const PATIENCE: Patience = {
  headersTimeout: 20 * 1000,
  requestTimeout: 5 * 60 * 1000,
  connectionsCheckingInterval: 10 * 1000,
};
/** In milliseconds, one after the other: whoever ends the server does not wait for more than ten seconds. */
const CLOSING_MS = { requests: 4_000, store: 3_000 };
/** More than a city has screens open, each with its stream of events; what comes beyond is not let in. */
const MOST_CONNECTIONS = 4_000;
/** In milliseconds: longer than proxies and clients keep a connection, so that none is closed just when it is used again. */
const IDLE_MS = 75 * 1000;

export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const logger = options.logger ?? pino({ name: 'torimatome', base: {} }, pino.destination(2));
  const databaseUrl = databaseUrlOf(options);
  const claim = await claimDatabase(databaseUrl, 'serve');
  const store = await openStore(databaseUrl, { patience: options.storePatience ?? USUAL_PATIENCE }).catch(
    async (error: unknown) => {
      await claim.release();
      throw error;
    },
  );
  const threads = options.threads ?? new Threads();
  const workbooks = new WorkbookReader(threads);
  const closeThreads = async () => {
    if (threads !== options.threads) await threads.close();
  };
  try {
    if (store.applied.length > 0) logger.info({ migrations: store.applied }, 'database brought up to date');
    if (store.narrowed.length > 0) {
      logger.warn({ files: store.narrowed }, 'others could read the database; now only its owner can');
    }
    const passwords = new Passwords(options.passwordCost);
    const accounts: Accounts = { store, passwords, limits: new SignInLimits(), stamps };
    const sample = options.sample ? await prepareSample(accounts, workbooks, logger) : undefined;
    const firstLinks = await makeFirstLinks(store, stamps());
    const host = options.host ?? LOOPBACK;
    const publicUrl = options.publicUrl === undefined ? undefined : publicUrlOf(options.publicUrl, '--url');
    const closing = new AbortController();
    // Every request that is under way listens to it: many are no leak.
    setMaxListeners(0, closing.signal);
    const events = new CycleEvents();
    // Whoever reaches a server that is open to others is not let in by a press.
    const sampleCity = isLoopback(host) && publicUrl === undefined ? sample?.municipalityId : undefined;
    const parts = {
      accounts,
      settings: { publicUrl, sampleCity, oidc: new OidcProviders(options.oidc ?? []) },
      logger,
      names: [host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])],
      pagesFolder: installedPath('dist/pages'),
      pane: options.pane ?? USUAL_PANE,
      workbooks,
      mailer: options.mail && mailerOf(options.mail),
      events,
      streams: new OpenStreams(options.streamsLookedAtMs),
      closing: closing.signal,
      strict: options.strict ?? false,
      pace: options.pace ?? USUAL_PACE,
    };
    const routes = allRoutes(parts);
    const limits = { ...(options.patience ?? PATIENCE), keepAliveTimeout: IDLE_MS };
    const server = createServer(limits, createApp(routes, parts));
    server.maxConnections = MOST_CONNECTIONS;
    const close = watchConnections(server);
    const port = await listen(server, options.port ?? DEFAULT_PORT, host);
    const others = listenToOthers(
      store,
      (notification) => events.publish(notification),
      () => events.restored(),
    );
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
    logger.info({ url, publicUrl }, openness(host));
    await claim.tell(publicUrl ?? url);
    return {
      url,
      routes,
      firstLinks: firstLinks.map(({ municipality, hash }) => ({ municipality, url: `${publicUrl ?? url}${hash}` })),
      samplePassword: sample?.password,
      close: async () => {
        closing.abort();
        await Promise.all([close(CLOSING_MS.requests), atMost(CLOSING_MS.requests, others.close())]);
        await closeThreads();
        await atMost(CLOSING_MS.store, store.close());
        await claim.release();
      },
    };
  } catch (error) {
    await closeThreads();
    await store.close();
    await claim.release();
    throw error;
  }
}

/** Loads the sample city and its users into an empty database; undefined where the database is somebody else's. */
async function prepareSample(accounts: Accounts, workbooks: WorkbookReader, logger: Logger) {
  const { store } = accounts;
  const loaded = await loadSample(store, workbooks, stamps);
  if (loaded > 0) logger.info({ workbooks: loaded }, 'sample city loaded');
  const municipalityId = await findSampleCity(store);
  if (municipalityId === undefined) return undefined;
  return { municipalityId, password: await prepareSampleUsers(accounts, municipalityId) };
}

function isLoopback(host: string): boolean {
  return host === LOOPBACK || host === '::1' || host === 'localhost';
}

function openness(host: string): string {
  return isLoopback(host)
    ? 'listening on this machine only; requests under foreign host names and from other sites are refused'
    : 'listening beyond this machine; whoever reaches this address has to sign in';
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
