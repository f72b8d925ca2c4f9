/**
 * What was sent and not yet answered, kept where it outlives the pane: so that a sync that was cut off, by the network or
 * because the workbook was closed, is finished with the same id (rule S1) instead of begun again.
 */
import { z } from 'zod';
import { formatLink, type Link } from '../../core/link/link.js';
import { pushSchema, type Push } from '../../core/sync/push.js';
import type { Submission } from './server-port.js';

const pendingSchema = z.object({
  cycleId: z.string(),
  submissionId: z.uuid(),
  since: z.int().nullable(),
  push: pushSchema,
});

export type Pending = Submission & { readonly cycleId: string };

/** A place for texts by name, such as the browser's own storage. */
export interface TextStore {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

export class SyncJournal {
  constructor(private readonly store: TextStore) {}

  /** @param link of the workbook: what it says tells one workbook from another */
  find(cycleId: string, link: Link | undefined): Pending | undefined {
    const text = read(this.store, nameOf(cycleId, link));
    if (text === null) return undefined;
    const { data } = pendingSchema.safeParse(parsed(text));
    return data && data.cycleId === cycleId ? { ...data, push: data.push as Push } : undefined;
  }

  /** Where there is no room for it, the sync goes on without: it is sent anew then, and the merge sees that it was said. */
  keep(pending: Pending, link: Link | undefined): void {
    try {
      this.store.setItem(nameOf(pending.cycleId, link), JSON.stringify(pending));
    } catch {
      this.drop(pending.cycleId, link);
    }
  }

  drop(cycleId: string, link: Link | undefined): void {
    try {
      this.store.removeItem(nameOf(cycleId, link));
    } catch {
      // A store that cannot even forget holds nothing that would be found again.
    }
  }
}

function nameOf(cycleId: string, link: Link | undefined): string {
  return `torimatome.sync.${cycleId}.${link ? markOf(link) : 'unlinked'}`;
}

function markOf(link: Link): string {
  let hash = 0x811c9dc5;
  for (const character of formatLink(link)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `${link.revision}-${hash.toString(36)}`;
}

function read(store: TextStore, name: string): string | null {
  try {
    return store.getItem(name);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A store that lasts as long as the pane does. */
export function memoryStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}
