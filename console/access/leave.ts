/**
 * Signing out in this browser, and at the city's own provider for whoever came in from there.
 */
import { sessionApi } from '../../core/protocol/session.js';
import { call } from '../api/client.js';
import { forgetKept } from './kept.js';

/** @param onSignedOut is called unless the provider's page takes over */
export async function leave(onSignedOut: () => void): Promise<void> {
  const { continueAt } = await call(sessionApi.end);
  await forgetKept();
  if (continueAt === null) onSignedOut();
  else window.location.assign(continueAt);
}
