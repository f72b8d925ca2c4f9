/**
 * The departments' way through the cycle (rule S6): where each stands, the next step, reasons pinned to cells. What is
 * submitted, returned or accepted is exactly the revision that was looked at. Nothing thrown escapes.
 */
import { failureOf, type Failure } from '../inspection/failure.js';
import type { Pin } from '../session/pins.js';
import { departmentWork, takeStep, type DepartmentWork } from '../session/department-work.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import type { DeskParts } from './desk-parts.js';
import { linkedRows } from './seen-workbook.js';

/** A reason that a coordinator is about to return a department with. */
export interface DraftReason {
  /** Undefined for one about the answers as a whole. */
  readonly pin: Pin | undefined;
  readonly text: string;
}

export interface SubmissionDesk {
  /** Undefined before the server was asked. */
  readonly list: readonly DepartmentWork[] | undefined;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** The department that a step failed for; undefined where the server could not be asked at all. */
  readonly failedAt: string | undefined;
  /** What was done here last. */
  readonly done: { readonly step: TakenStep; readonly id: string; readonly name: string } | undefined;
  /** What is written for a return, by department: it outlives looking at another view, or at the cells. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

export interface Draft {
  readonly note: string;
  readonly reasons: readonly DraftReason[];
}

export const EMPTY_DRAFT: Draft = { note: '', reasons: [] };

export const FRESH_SUBMISSION: SubmissionDesk = {
  ...{ list: undefined, busy: false, failure: undefined, failedAt: undefined, done: undefined, drafts: new Map() },
};

const NO_ROWS = { places: new Map<string, never>(), added: [], missing: [] };

export class SubmissionWork {
  /** The ids of steps that were sent: a step is sent again with its own (rule S1). */
  private readonly sent = new Map<string, string>();
  private loading: Promise<void> | undefined;

  /** @param loaded is told when the reasons of returns are known, or gone: they are marks */
  constructor(
    private readonly parts: DeskParts,
    private readonly loaded: () => void,
  ) {}

  /** While it is under way, asking again waits for it. */
  load(): Promise<void> {
    this.loading ??= this.ask().finally(() => (this.loading = undefined));
    return this.loading;
  }

  forget(): void {
    this.parts.store.update({ submission: FRESH_SUBMISSION });
  }

  draft(departmentId: string, change: Partial<Draft>): void {
    const { store } = this.parts;
    const drafts = new Map(store.state.submission.drafts);
    drafts.set(departmentId, { ...(drafts.get(departmentId) ?? EMPTY_DRAFT), ...change });
    store.patch('submission', { drafts });
  }

  /** Takes a step with what was written for it. @returns whether it was taken */
  async take(work: DepartmentWork, step: TakenStep): Promise<boolean> {
    const { store, server, newId } = this.parts;
    const { book, submission } = store.state;
    if (!book?.cycle || submission.busy) return false;
    const { department, revision } = work;
    const { note, reasons } = submission.drafts.get(department.id) ?? EMPTY_DRAFT;
    const told = {
      note: note.trim(),
      reasons: step === 'return' ? reasons.filter(({ text }) => text.trim() !== '').map(reasonOf) : [],
    };
    const name = JSON.stringify([department.id, step, revision, told]);
    const id = this.sent.get(name) ?? newId();
    this.sent.set(name, id);
    store.patch('submission', { busy: true, failure: undefined, failedAt: undefined, done: undefined });
    try {
      await takeStep(server, book.cycle.id, work, step, id, told);
      const drafts = new Map(store.state.submission.drafts);
      drafts.delete(department.id);
      store.patch('submission', { drafts, done: { step, id: department.id, name: department.name } });
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

function reasonOf({ pin, text }: DraftReason) {
  return pin ? { record: pin.record, field: pin.field, text: text.trim() } : { text: text.trim() };
}
