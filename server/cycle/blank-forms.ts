/**
 * The blank workbook of each cycle, read once: a cycle's blank never changes, and every upload and every report needs
 * it. Holds only the few that were used last.
 */
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { FormRecord } from '../../core/record/record.js';
import { readBlank, type CycleSummary } from '../store/cycles.js';
import type { Database, Store } from '../store/open-store.js';
import { readForm } from '../workbook/read-form.js';

export interface BlankForm {
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly records: readonly FormRecord[];
  /** What there is to say of the form itself: its notes, the sheets that hold none of its fields. */
  readonly issues: readonly Issue[];
}

const MOST_KEPT = 8;

export class BlankForms {
  private readonly kept = new Map<string, Promise<BlankForm>>();

  constructor(private readonly store: Store) {}

  /** @param database to read with, where the caller is in a transaction: its connection may be the only one */
  of(cycle: CycleSummary, database: Database = this.store.client): Promise<BlankForm> {
    // Another version of the form reads other records out of the same workbook.
    const name = `${cycle.cycleId}/${cycle.form.id}/${cycle.form.version}`;
    const known = this.kept.get(name);
    const blank = known ?? this.read(cycle, database);
    this.kept.delete(name);
    this.kept.set(name, blank);
    if (!known) blank.catch(() => this.kept.delete(name));
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(oldest);
    return blank;
  }

  private async read(cycle: CycleSummary, database: Database): Promise<BlankForm> {
    const bytes = await readBlank(database, cycle);
    const { form, workbook, records, issues } = await readForm(bytes, [cycle.form], cycle.form.id);
    return { form, bytes, workbook, records, issues };
  }
}
