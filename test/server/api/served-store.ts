/**
 * The application on a store that the test has in hand, so that something can happen to it: the sample city, and its
 * coordinator, whose session was last used a while ago.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Accounts } from '../../../server/accounts/accounts.js';
import { OidcProviders } from '../../../server/accounts/oidc/oidc-providers.js';
import { OpenStreams } from '../../../server/accounts/open-streams.js';
import { Passwords } from '../../../server/accounts/passwords.js';
import { SignInLimits } from '../../../server/accounts/sign-in-limits.js';
import { USUAL_PANE } from '../../../server/addin/pane-settings.js';
import { allRoutes, createApp, type AppParts } from '../../../server/api/app.js';
import { USUAL_PACE } from '../../../server/api/routing/body-pace.js';
import { CycleEvents } from '../../../server/cycle/cycle-events.js';
import { installedPath } from '../../../server/installed-path.js';
import { findSampleCity } from '../../../server/sample/load-sample.js';
import { stamps } from '../../../server/stamps.js';
import type { Store } from '../../../server/store/database.js';
import { WorkbookReader } from '../../../server/threads/workbook-reader.js';
import { PASSWORD_COST } from '../../support/sample-city.js';
import { sharedThreads } from '../../support/shared-threads.js';
import { sampleClient, type Client } from './client.js';

const A_WHILE_MS = 10 * 60 * 1000;

export interface ServedStore {
  readonly client: Client;
  readonly lines: readonly string[];
  url(): string;
  /** As if nobody had been there for a while: the next request is to be noted. */
  leaveForAWhile(): Promise<void>;
  close(): Promise<void>;
}

/** @param store with the sample city; it is left open */
export async function serveStore(store: Store): Promise<ServedStore> {
  const lines: string[] = [];
  const workbooks = new WorkbookReader(sharedThreads());
  const accounts: Accounts = { store, passwords: new Passwords(PASSWORD_COST), limits: new SignInLimits(), stamps };
  const parts: AppParts = {
    accounts,
    settings: { publicUrl: undefined, sampleCity: await findSampleCity(store), oidc: new OidcProviders([]) },
    logger: pino({ base: {} }, { write: (line: string) => lines.push(line) }),
    names: [],
    pagesFolder: installedPath('dist/pages'),
    pane: USUAL_PANE,
    workbooks,
    streams: new OpenStreams(),
    events: new CycleEvents(),
    closing: new AbortController().signal,
    strict: true,
    pace: USUAL_PACE,
  };
  const server = createServer(createApp(allRoutes(parts), parts)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    client: await sampleClient(url, 'torimatome'),
    lines,
    url,
    async leaveForAWhile() {
      const municipalityId = (await findSampleCity(store)) ?? '';
      const lastUsedAt = new Date(Date.now() - A_WHILE_MS);
      await store.client.session.updateMany({ where: { municipalityId }, data: { lastUsedAt } });
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
