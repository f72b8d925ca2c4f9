/**
 * The departments' way through the cycle (rule S6): where each stands, the next step, reasons pinned to cells. What is
 * submitted, returned or accepted is exactly the revision that was looked at. Nothing thrown escapes.
 */
import { NOTHING_UNSENT, type UnsentReasons } from '../../view/workflow/unsent-reasons.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { failureOf } from '../inspection/failure.js';
import { departmentWork, type DepartmentWork } from '../session/department-work.js';
import { NO_ROWS } from '../session/workbook-rows.js';
import type { DeskParts } from './desk-parts.js';
import { FRESH_SUBMISSION, type UnsentReason } from './desk-state.js';
import { linkedRows } from './seen-workbook.js';
import { SentIds } from '../../view/server/sent-ids.js';

export class SubmissionWork {
  private readonly sent: SentIds;
  private loading: Promise<void> | undefined;

  /** @param loaded is told when the reasons of returns are known, or gone: they are marks */
  constructor(
    private readonly parts: DeskParts,
    private readonly loaded: () => void,
  ) {
    this.sent = new SentIds(parts.newId);
  }

  /** While it is under way, asking again waits for it. */
  load(): Promise<void> {
    this.loading ??= this.ask().finally(() => (this.loading = undefined));
    return this.loading;
  }

  forget(): void {
    this.parts.store.update({ submission: FRESH_SUBMISSION });
  }

  /** Keeps what is being written for a step. */
  write(departmentId: string, change: Partial<UnsentReasons<UnsentReason>>): void {
    const { store } = this.parts;
    const unsent = new Map(store.state.submission.unsent);
    unsent.set(departmentId, { ...(unsent.get(departmentId) ?? NOTHING_UNSENT), ...change });
    store.patch('submission', { unsent });
  }

  /** Takes a step with what was written for it. @returns whether it was taken */
  async take(work: DepartmentWork, step: TakenStep): Promise<boolean> {
    const { store, server } = this.parts;
    const { book, submission } = store.state;
    if (!book?.cycle || submission.busy) return false;
    const { department, revision } = work;
    const { note, reasons } = submission.unsent.get(department.id) ?? NOTHING_UNSENT;
    const told = {
      note: note.trim(),
      reasons: step === 'return' ? reasons.filter(({ text }) => text.trim() !== '').map(reasonOf) : [],
    };
    const submissionId = this.sent.of(department.id, step, revision, told);
    store.patch('submission', { busy: true, failure: undefined, failedAt: undefined, done: undefined });
    try {
      await server.takeStep(book.cycle.id, department.id, step, { submissionId, subjectRevision: revision, ...told });
      const unsent = new Map(store.state.submission.unsent);
      unsent.delete(department.id);
      store.patch('submission', { unsent, done: { step, id: department.id, name: department.name } });
      await this.load();
      return true;
    } catch (error) {
      // What somebody else did meanwhile is shown together with why it was refused.
      await this.load();
      store.patch('submission', { failure: failureOf(error), failedAt: department.id });
      return false;
    } finally {
      store.patch('submission', { busy: false });
    }
  }

  private async ask(): Promise<void> {
    const { store, server } = this.parts;
    const { book, me, connection } = store.state;
    if (!book?.cycle || !me || connection.kind !== 'signed-in') return;
    const own = me.role === 'staff' ? new Set(me.departments.map(({ id }) => id)) : 'all';
    try {
      // Of returns of others only a coordinator may know.
      if (me.role !== 'staff' && me.role !== 'coordinator') return store.patch('submission', { list: [] });
      const list = await departmentWork(server, book.cycle.id, own, linkedRows(book) ?? NO_ROWS);
      store.patch('submission', { list, failure: undefined, failedAt: undefined });
      this.loaded();
    } catch (error) {
      store.patch('submission', { failure: failureOf(error), failedAt: undefined });
    }
  }
}

function reasonOf({ pin, text }: UnsentReason) {
  return pin ? { record: pin.record, field: pin.field, text: text.trim() } : { text: text.trim() };
}
