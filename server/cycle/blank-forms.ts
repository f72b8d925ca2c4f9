/**
 * The blank workbook of each cycle, read once: a cycle's blank never changes, and every upload and every report needs
 * it. Holds only the few that were used last.
 */
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { FormRecord } from '../../core/record/record.js';
import { readBlank, type CycleSummary } from '../store/cycles.js';
import type { Store } from '../store/open-store.js';
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

  of(cycle: CycleSummary): Promise<BlankForm> {
    // Nothing of one municipality is found under what another one names.
    const key = JSON.stringify([cycle.municipalityId, cycle.cycleId]);
    const known = this.kept.get(key);
    const blank = known ?? this.read(cycle);
    this.kept.delete(key);
    this.kept.set(key, blank);
    if (!known) blank.catch(() => this.kept.delete(key));
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(oldest);
    return blank;
  }

  private async read(cycle: CycleSummary): Promise<BlankForm> {
    const bytes = await readBlank(this.store.client, cycle);
    const { form, workbook, records, issues } = await readForm(bytes, [cycle.form], cycle.form.id);
    return { form, bytes, workbook, records, issues };
  }
}
