/**
 * Notifications between server processes that share a PostgreSQL database: sent within the transaction that they are
 * about, so that nobody hears of what was rolled back. SQLite has one server process, which needs none.
 */
import pg from 'pg';
import { z } from 'zod';
import { cycleEventSchema } from '../../core/protocol/sync.js';
import type { Database } from './open-store.js';

const CHANNEL = 'torimatome_cycle';
/** The first pause before connecting again; each further one is twice as long, up to the longest. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

const notificationSchema = cycleEventSchema.extend({ municipalityId: z.string() });
export type Notification = z.infer<typeof notificationSchema>;

export async function notifyOthers(database: Database, notification: Notification): Promise<void> {
  if (database.dialect.name !== 'postgresql') return;
  await database.$queryRaw`SELECT 1 AS "done" FROM pg_notify(${CHANNEL}, ${JSON.stringify(notification)})`;
}

/**
 * Hears of the changes of all processes, over a connection of its own that is made again when it is lost. What happened
 * in between is not told again: listeners ask for what changed since the revision they know.
 *
 * @param url of the database; for SQLite nothing is done
 * @param heard called for each notification
 * @param restored called when the connection was lost and is there again
 */
export function listenToOthers(
  url: string,
  heard: (notification: Notification) => void,
  restored: () => void,
): { close(): Promise<void> } {
  if (!/^postgres(ql)?:\/\//.test(url)) return { close: () => Promise.resolve() };
  const closing = new AbortController();
  let client: pg.Client | undefined;
  const connect = async (pause: number, isAgain: boolean): Promise<void> => {
    if (closing.signal.aborted) return;
    const next = new pg.Client({ connectionString: url, application_name: 'torimatome events' });
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
    next.on('notification', ({ payload = '' }) => {
      const notification = parse(payload);
      if (notification) heard(notification);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
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

function parse(payload: string): Notification | undefined {
  try {
    return notificationSchema.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
