/**
 * Listens to what others do in the cycle of the open workbook. An event is a hint that a sync would bring something.
 */
import type { CycleEvent } from '../../core/protocol/sync.js';
import type { DeskParts } from './desk-parts.js';

export class EventWork {
  private cycleId: string | undefined;
  private abort = new AbortController();
  /** The last revision of which this pane knows what it was. */
  private known = 0;
  /** What this pane did by other ways than a sync. */
  private readonly own = new Set<number>();

  constructor(
    private readonly parts: DeskParts,
    private readonly heard: (event: CycleEvent) => void,
  ) {}

  /** Listens to the cycle of the workbook, to none where nobody is signed in. */
  follow(): void {
    const { store, server } = this.parts;
    const { book, connection } = store.state;
    const cycleId = connection.kind === 'signed-in' ? book?.cycle?.id : undefined;
    if (book?.finding.kind === 'linked') this.seen(book.finding.link.revision);
    if (cycleId === this.cycleId) return;
    this.stop();
    this.cycleId = cycleId;
    if (cycleId === undefined) return;
    this.abort = new AbortController();
    void server.watch(cycleId, (event) => this.hear(event), this.abort.signal);
  }

  /** What this pane did itself, or has just been told, is no news. */
  seen(revision: number): void {
    this.known = Math.max(this.known, revision);
    const { store } = this.parts;
    const { news } = store.state;
    if (news !== undefined && news <= this.known) store.update({ news: undefined });
  }

  /** A revision that this pane made: others have sent nothing by it. */
  made(revision: number): void {
    this.own.add(revision);
    const { store } = this.parts;
    if (store.state.news === revision) store.update({ news: undefined });
  }

  stop(): void {
    this.abort.abort();
    this.cycleId = undefined;
  }

  private hear(event: CycleEvent): void {
    // What reviewers have looked at is nobody's business here.
    if (event.kind === 'review') return;
    // Where nothing was ever synced, everything would be news.
    const isLinked = this.parts.store.state.book?.finding.kind === 'linked';
    // A step of the workflow changes no cell, nor does an answer to a finding.
    const isNews =
      isLinked &&
      event.kind !== 'workflow' &&
      event.kind !== 'finding' &&
      event.revision > this.known &&
      !this.own.has(event.revision);
    if (isNews) this.parts.store.update({ news: event.revision });
    this.heard(event);
  }
}
