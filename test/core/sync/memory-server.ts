/**
 * The server's part of a sync without database or network, on core's functions alone: what the laws are tried on.
 */
import { formFrom, type Form } from '../../../core/form/form.js';
import { formInYear } from '../../../core/form/form-year.js';
import { startConsolidation } from '../../../core/consolidation/consolidation.js';
import type { FormRecord } from '../../../core/record/record.js';
import { BLANK, type FieldValue } from '../../../core/record/value.js';
import { applyPush } from '../../../core/sync/apply-push.js';
import type { Delta } from '../../../core/sync/delta.js';
import type { PushAnswer } from '../../../core/sync/local-copy.js';
import { pushSchema, type Push } from '../../../core/sync/push.js';
import type { PushResult } from '../../../core/sync/push-result.js';
import { settleConflict, type Decision } from '../../../core/sync/settle-conflict.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import type { DepartmentStates, Writer } from '../../../core/sync/write-rights.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { keyOf, valueOf, type Shown } from '../merge/entries.js';
import { RecordTable } from '../../../core/record/record-table.js';

/** The tests' form with rows that are all in one block, in the fiscal year 2025. */
export const FORM: Form = formInYear(formFrom(EVALUATION_DOCUMENT), 2025);

const COLUMNS = ['content', 'status', 'count', 'rating'];

/** A row of the blank form: what is not shown is blank. */
export function row(department: string, shown: Shown = {}, programme = '見守り'): FormRecord {
  const key = keyOf(department, programme);
  const cells = COLUMNS.map((field) => [field, { value: shown[field] ? valueOf(shown[field]) : BLANK, address: '' }]);
  return {
    ...{ block: 'entry', sheet: '表', key, rows: [1, 1] as const },
    cells: { department: { value: valueOf(department), address: '' }, ...Object.fromEntries(cells) },
  };
}

export function push(parts: Partial<Push> = {}): Push {
  return pushSchema.parse({ formVersion: 1, baseRevision: 0, ...parts });
}

export const COORDINATOR: Writer = { source: '取りまとめ', departments: 'all' };

export interface Revision {
  readonly revision: number;
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly outcome: 'saved' | 'proposed' | 'yielded';
}

export class MemoryServer {
  state: SyncState;
  readonly history: Revision[] = [];
  private readonly answers = new Map<string, PushAnswer>();
  private readonly arrivals: { id: string; revision: number }[] = [];
  private ids = 0;
  states: DepartmentStates = new Map();

  constructor(blank: readonly FormRecord[], form: Form = FORM) {
    const { table, conflicts } = startConsolidation(RecordTable.of(form, blank, { idOf: this.newId }));
    this.state = { table, conflicts, revision: 0, gone: RecordTable.ofRows(form, []) };
  }

  readonly newId = () => `r${++this.ids}`;

  idOf(department: string, programme?: string): string {
    const { block, key } = row(department, {}, programme);
    return this.state.table.row(this.state.table.identityOf(block, key))!.id;
  }

  apply(given: Push, writer: Writer = COORDINATOR, earlierForm?: Form): PushResult {
    const result = applyPush(this.state, given, {
      ...{ writer, states: this.states, earlierForm, newId: this.newId },
    });
    const revision = result.state.revision;
    for (const id of [...result.added, ...result.restored]) this.arrivals.push({ id, revision });
    for (const saved of result.saved) this.history.push({ ...saved, revision, outcome: 'saved' });
    for (const { id, field, value } of result.proposed) {
      this.history.push({ id, field, value, revision, outcome: 'proposed' });
    }
    for (const yielded of result.yielded) this.history.push({ ...yielded, revision, outcome: 'yielded' });
    this.state = result.state;
    return result;
  }

  /** S1: the same submission again gets the answer that it got. */
  sync(submissionId: string, given: Push, since: number | null, writer?: Writer): { push: PushAnswer; delta: Delta } {
    const answer = this.answers.get(submissionId) ?? answerOf(this.apply(given, writer));
    this.answers.set(submissionId, answer);
    return { push: answer, delta: this.delta(since) };
  }

  settle(index: number, decision: Decision, source = '取りまとめ'): void {
    const settled = settleConflict(this.state, this.state.conflicts.list[index]!, decision, source);
    for (const saved of settled.saved) {
      this.history.push({ ...saved, revision: settled.state.revision, outcome: 'saved' });
    }
    this.state = settled.state;
  }

  delta(since: number | null): Delta {
    const table = this.state.table.rows.map(({ id, record }) => {
      const values = Object.fromEntries(Object.entries(record.cells).map(([field, { value }]) => [field, value]));
      const { block, key, sheet } = record;
      return { id, block, key, sheet, values };
    });
    const after = (revision: number) => since === null || revision > since;
    const arrived = new Set(this.arrivals.filter(({ revision }) => after(revision)).map(({ id }) => id));
    const records = table.filter(({ id }) => since === null || arrived.has(id));
    const touched = new Map(
      this.history
        .filter(({ outcome, revision }) => outcome === 'saved' && after(revision))
        .map(({ id, field }) => [JSON.stringify([id, field]), { id, field }]),
    );
    const cells = [...touched.values()].flatMap(({ id, field }) => {
      const value = table.find((record) => record.id === id)?.values[field];
      return value && !records.some((record) => record.id === id) ? [{ id, field, value }] : [];
    });
    const deleted = this.state.gone.rows.filter(({ record }) => after(record.goneSince)).map(({ id }) => id);
    return {
      ...{ from: since, to: this.state.revision, records, cells: since === null ? [] : cells },
      ...{ deleted, conflicts: [], departments: [] },
    };
  }

  text(id: string, field: string): string | undefined {
    const found = this.delta(null).records.find((record) => record.id === id)?.values[field];
    return found && (found.kind === 'blank' ? '' : found.text);
  }
}

export function answerOf({ cells, records }: PushResult): PushAnswer {
  return {
    cells: cells.map(({ id = null, ...cell }) => ({ id, ...cell })),
    records: records.map(({ id = null, ...record }) => ({ id, ...record })),
  };
}
