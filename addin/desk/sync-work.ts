/**
 * The sync of the open workbook as the desk does it: preview, confirmation, report; then the workbook is looked at anew.
 */
import type { DeskParts } from './desk-parts.js';
import { SyncJournal } from '../session/journal.js';
import { SyncSession } from '../session/sync-session.js';
import { isUnderWay } from '../session/sync-state.js';
import type { SyncTarget } from '../session/sync-target.js';

export class SyncWork {
  private readonly session: SyncSession;

  /**
   * @param readWith what the workbook is read with, as far as it is known
   * @param finished is told after a sync that may have changed the workbook
   */
  constructor(
    private readonly parts: DeskParts,
    private readonly readWith: () => Pick<SyncTarget, 'layout' | 'told'>,
    private readonly finished: (revision: number | undefined) => Promise<void>,
  ) {
    const { excel, server, seat, newId, store } = parts;
    const journal = new SyncJournal(seat.texts);
    this.session = new SyncSession({ excel, server, journal, newId }, (state) => store.patch('sync', { state }));
  }

  get isUnderWay(): boolean {
    return isUnderWay(this.session.state);
  }

  /** Reads, compares and asks; nothing is written. Without a cycle, or its form, nothing happens. */
  async prepare(): Promise<void> {
    const { store } = this.parts;
    const { book, sync } = store.state;
    if (!book?.cycle || !book.form) return;
    const { cycle, form, finding } = book;
    const link = finding.kind === 'linked' ? finding.link : undefined;
    await this.session.prepare({ ...this.readWith(), cycle, form, link, deletions: sync.deletions });
  }

  /** Sends and writes what the preview showed. */
  async confirm(): Promise<void> {
    const report = await this.session.confirm();
    if (report) this.parts.store.patch('sync', { deletions: new Set() });
    await this.finished(report?.revision);
  }

  /** Before the server has answered. */
  cancel(): void {
    this.session.cancel();
    this.parts.store.patch('sync', { deletions: new Set() });
  }

  /** Whether a record without a row here is to be deleted for everybody (rule E1). The preview is made anew. */
  async setDeletion(id: string, isWanted: boolean): Promise<void> {
    const { store } = this.parts;
    const deletions = new Set(store.state.sync.deletions);
    if (isWanted) deletions.add(id);
    else deletions.delete(id);
    store.patch('sync', { deletions });
    await this.prepare();
  }
}
