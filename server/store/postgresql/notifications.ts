/**
 * Notifications on PostgreSQL: LISTEN, over a connection of its own that is made again when it is lost. On it the server
 * also holds its part of the database (claim.ts).
 */
import pg from 'pg';
import type { Listener } from '../database.js';
import { shareClaim } from './claim.js';

export const CHANNEL = 'torimatome_cycle';
/** The first pause before connecting again; each further one is twice as long, up to the longest. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** How long the database has to answer. */
const CONNECT_TIMEOUT_MS = 10_000;

/** `Store.listen` */
export function listen(connectionString: string, { heard, restored }: Listener): { close(): Promise<void> } {
  const closing = new AbortController();
  let client: pg.Client | undefined;
  const connect = async (pause: number, isAgain: boolean): Promise<void> => {
    if (closing.signal.aborted) return;
    const next = new pg.Client({
      connectionString,
      application_name: 'torimatome events',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      void next.end().catch(() => undefined);
      if (closing.signal.aborted) return;
      const timer = setTimeout(() => void connect(Math.min(pause * 2, LONGEST_PAUSE_MS), true), pause);
      closing.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', ({ payload = '' }) => heard(payload));
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      await shareClaim(next);
      client = next;
      pause = FIRST_PAUSE_MS;
      if (isAgain) restored();
    } catch {
      lose();
    }
  };
  const connected = connect(FIRST_PAUSE_MS, false);
  return {
    close: async () => {
      closing.abort();
      await connected;
      await client?.end().catch(() => undefined);
    },
  };
}
