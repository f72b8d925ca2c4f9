/**
 * Signing out in this browser, and at the city's own provider for whoever came in from there.
 */
import { sessionApi } from '../../core/protocol/session.js';
import { call } from '../api/client.js';
import { forgetQueues } from '../send/kept-queue.js';
import { forgetShelves } from '../status/unsent-shelf.js';

/** What the browser keeps for whoever was signed in, by what its name begins with: none of it stays (docs/SECURITY.md). */
const KEPT = ['torimatome.unsent.', 'torimatome.queue.'];

/** @param onSignedOut is called unless the provider's page takes over */
export async function leave(onSignedOut: () => void): Promise<void> {
  const { continueAt } = await call(sessionApi.end);
  await forgetKept();
  if (continueAt === null) onSignedOut();
  else window.location.assign(continueAt);
}

async function forgetKept(): Promise<void> {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (KEPT.some((beginning) => name.startsWith(beginning))) sessionStorage.removeItem(name);
    }
  } catch {
    // A browser that forbids storage has kept nothing.
  }
  forgetShelves();
  await forgetQueues();
}
