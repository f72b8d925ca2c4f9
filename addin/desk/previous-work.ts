/**
 * Last year's state of the open workbook's plan, fetched when somebody first looks. Nothing thrown escapes.
 */
import type { LinkDecision } from '../../core/programme-link/links-document.js';
import type { Delta } from '../../core/sync/delta.js';
import { failureOf, type Failure } from '../inspection/failure.js';
import { decisionsIn, previousCycle } from '../session/previous-year.js';
import type { DeskParts } from './desk-parts.js';

export type PreviousDesk =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'loading'; readonly cycleId: string }
  /** The plan has no cycle of the year before. */
  | { readonly kind: 'none'; readonly cycleId: string }
  | { readonly kind: 'failed'; readonly cycleId: string; readonly failure: Failure }
  | {
      readonly kind: 'there';
      /** Of this year. */
      readonly cycleId: string;
      readonly fiscalYear: number;
      readonly whole: Delta;
      readonly decisions: readonly LinkDecision[];
    };

export class PreviousWork {
  constructor(private readonly parts: DeskParts) {}

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
    if (store.state.previous.kind === 'loading' && store.state.previous.cycleId === cycleId) store.update({ previous });
  }
}
