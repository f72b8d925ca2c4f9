/**
 * Last year's state of the open workbook's plan, fetched once and kept while the server is away. Nothing thrown escapes.
 */
import { failureOf } from '../inspection/failure.js';
import { decisionsIn, previousCycle } from '../session/previous-year.js';
import type { DeskParts } from './desk-parts.js';
import type { PreviousDesk } from './desk-state.js';

export class PreviousWork {
  /** @param known is told when last year is there: the workbook is held against it */
  constructor(
    private readonly parts: DeskParts,
    private readonly known: () => void,
  ) {}

  /** Once for each cycle; after a failure again when asked to. */
  async load(again = false): Promise<void> {
    const { store, server } = this.parts;
    const { book, cycles, previous, connection } = store.state;
    const cycle = book?.cycle;
    if (!cycle || connection.kind !== 'signed-in') return;
    const isKnown = previous.kind !== 'unasked' && previous.cycleId === cycle.id;
    if (isKnown && !(again && previous.kind !== 'loading')) return;
    const cycleId = cycle.id;
    const earlier = previousCycle(cycle, cycles);
    if (!earlier) return store.update({ previous: { kind: 'none', cycleId } });
    store.update({ previous: { kind: 'loading', cycleId } });
    try {
      const [whole, programmes] = await Promise.all([server.pull(earlier.id, null), server.programmes(cycleId)]);
      const { fiscalYear } = earlier;
      this.tell(cycleId, { kind: 'there', cycleId, fiscalYear, whole, decisions: decisionsIn(programmes) });
    } catch (error) {
      this.tell(cycleId, { kind: 'failed', cycleId, failure: failureOf(error) });
    }
  }

  /** Another workbook, or another choice of cycle, may have come in between. */
  private tell(cycleId: string, previous: PreviousDesk): void {
    const { store } = this.parts;
    if (store.state.previous.kind !== 'loading' || store.state.previous.cycleId !== cycleId) return;
    store.update({ previous });
    if (previous.kind === 'there') this.known();
  }
}
