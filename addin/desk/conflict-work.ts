/**
 * The open conflicts of the cycle, and deciding them. The server's answer comes into the workbook with the next sync.
 */
import { failureOf } from '../inspection/failure.js';
import { conflictsIn, resolutionOf, type Conflict, type ConflictChoice } from '../session/conflicts.js';
import { NO_ROWS } from '../session/workbook-rows.js';
import type { DeskParts } from './desk-parts.js';
import { linkedRows } from './seen-workbook.js';
import { SentIds } from '../../view/server/sent-ids.js';

export class ConflictWork {
  private readonly sent: SentIds;

  /**
   * @param loaded is told when it is known what is in conflict
   * @param made is told the revision that a decision made
   */
  constructor(
    private readonly parts: DeskParts,
    private readonly loaded: () => void,
    private readonly made: (revision: number) => void,
  ) {
    this.sent = new SentIds(parts.newId);
  }

  /** Asks the server; without a cycle there is nothing to ask. */
  async load(): Promise<void> {
    const { store, server } = this.parts;
    const { book, me, connection } = store.state;
    if (!book?.cycle || connection.kind !== 'signed-in' || !mayDecide(me?.role)) return;
    try {
      const answer = await server.conflicts(book.cycle.id);
      const now = store.state.book;
      // Meanwhile another cycle may have been chosen.
      if (now?.cycle?.id !== book.cycle.id) return;
      store.patch('conflicts', { list: conflictsIn(answer, linkedRows(now) ?? NO_ROWS), failure: undefined });
      this.loaded();
    } catch (error) {
      store.patch('conflicts', { failure: failureOf(error) });
    }
  }

  /** @returns whether it was decided; where somebody was faster, the list says so anew */
  async decide(conflict: Conflict, choice: ConflictChoice): Promise<boolean> {
    const { store, server } = this.parts;
    const { book, conflicts } = store.state;
    if (!book?.cycle || conflicts.busy) return false;
    const id = this.sent.of(conflict.id, conflict.seenRevision, choice);
    store.patch('conflicts', { busy: true, failure: undefined });
    try {
      const { revision } = await server.resolve(book.cycle.id, conflict.id, resolutionOf(conflict, choice, id));
      this.made(revision);
      const { list, decided } = store.state.conflicts;
      store.patch('conflicts', { list: list?.filter((one) => one.id !== conflict.id), decided: decided + 1 });
      this.loaded();
      // The others were seen at a revision that is no longer the last one.
      await this.load();
      return true;
    } catch (error) {
      await this.load();
      store.patch('conflicts', { failure: failureOf(error) });
      return false;
    } finally {
      store.patch('conflicts', { busy: false });
    }
  }
}

function mayDecide(role: string | undefined): boolean {
  return role === 'staff' || role === 'coordinator';
}
