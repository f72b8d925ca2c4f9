/**
 * Notifications between server processes that share a database: sent within the transaction that they are about, so that
 * nobody hears of what was rolled back. Where a database belongs to one process, none is needed (`Dialect.notify`).
 */
import { z } from 'zod';
import { cycleEventSchema } from '../../core/protocol/sync.js';
import type { Database, Store } from './database.js';

const notificationSchema = cycleEventSchema.extend({ municipalityId: z.string() });
type Notification = z.infer<typeof notificationSchema>;

export async function notifyOthers(database: Database, notification: Notification): Promise<void> {
  const statement = database.dialect.notify(JSON.stringify(notification));
  if (statement) await database.$queryRaw(statement);
}

/**
 * Hears of the changes of all processes. What happens while the connection is lost is not told again: listeners ask for
 * what changed since the revision they know.
 *
 * @param heard called for each notification
 * @param restored called when the connection was lost and is there again
 */
export function listenToOthers(
  store: Store,
  heard: (notification: Notification) => void,
  restored: () => void,
): { close(): Promise<void> } {
  return store.listen({
    heard: (message) => {
      const notification = parse(message);
      if (notification) heard(notification);
    },
    restored,
  });
}

function parse(message: string): Notification | undefined {
  try {
    return notificationSchema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
