/**
 * Why the open workbook cannot be synced now, the first thing to put right first. Pure. A server that is away is none: a
 * sync says so itself, and what it knows of the workbook stays.
 */
import type { DeskState } from './desk-state.js';

export type SyncObstacle = 'form' | 'sign-in' | 'owing' | 'cycle' | 'version' | 'role' | 'closed';

export function syncObstacle({ pane, book, me, connection }: DeskState): SyncObstacle | undefined {
  // A form of the city's own is known only to who is signed in.
  if (connection.kind === 'signed-out' || !me) return 'sign-in';
  if (connection.kind === 'owing') return 'owing';
  if (pane.inspection?.kind !== 'recognised' || !book?.reading) return 'form';
  if (!book.cycle) return 'cycle';
  if (me.role !== 'staff' && me.role !== 'coordinator') return 'role';
  if (book.cycle.state === 'closed') return 'closed';
  return book.form ? undefined : 'version';
}
