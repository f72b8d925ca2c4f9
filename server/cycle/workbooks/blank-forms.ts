/**
 * The blank workbook of each cycle, read once: every upload and every report needs it, and only one that nobody has
 * worked on yet is replaced. Holds only the few that were used last.
 */
import { LRUCache } from 'lru-cache';
import type { Form } from '../../../core/form/form.js';
import type { ReadSheet } from '../../../core/consolidation/sheet-versions.js';
import type { Issue } from '../../../core/issue/issue.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { readBlank, type CycleRef, type CycleSummary } from '../../store/cycles.js';
import type { Database, Store } from '../../store/database.js';
import { onBehalfOf, THE_HOUSE } from '../../threads/on-behalf.js';
import type { WorkbookReader } from '../../threads/workbook-reader.js';

export interface BlankForm {
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly sheets: readonly ReadSheet[];
  readonly table: RecordTable;
  /** What it says it is for; undefined where it does not say. It may be another year than the cycle's. */
  readonly fiscalYear: number | undefined;
  /** What there is to say of the form itself: its notes, the sheets that hold none of its fields. */
  readonly issues: readonly Issue[];
}

const MOST_KEPT = 8;

export class BlankForms {
  private readonly kept = new LRUCache<string, BlankForm, CycleSummary>({
    max: MOST_KEPT,
    // Once for all callers outside of transactions: they may have to wait for one to end.
    fetchMethod: (_name, _stale, { context }) => this.read(context, this.store.client),
    // They are given what was begun for them, though somebody in a transaction was quicker.
    ignoreFetchAbort: true,
  });

  constructor(
    private readonly store: Store,
    private readonly workbooks: WorkbookReader,
  ) {}

  /**
   * @param transaction to read with, where the caller is in one: its connection may be the only one. It then waits for
   *   nobody who may be waiting for it.
   */
  async of(cycle: CycleSummary, transaction?: Database): Promise<BlankForm> {
    const name = nameOf(cycle);
    if (!transaction) return this.kept.forceFetch(name, { context: cycle });
    const known = this.kept.get(name);
    if (known) return known;
    const blank = await this.read(cycle, transaction);
    this.kept.set(name, blank);
    return blank;
  }

  /** Keeps a blank that was read before its cycle is there to ask for it. */
  keep(cycle: CycleSummary, blank: BlankForm): void {
    const { form } = cycle;
    this.kept.set(nameOf(cycle), { ...blank, form, table: RecordTable.of(form, blank.table.records) });
  }

  /** Whether the blank of a cycle was read on one of the versions of its form. */
  has({ municipalityId, cycleId }: CycleRef): boolean {
    const beginning = JSON.stringify([municipalityId, cycleId]).slice(0, -1);
    return [...this.kept.keys()].some((name) => name.startsWith(`${beginning},`));
  }

  private async read(cycle: CycleSummary, database: Database): Promise<BlankForm> {
    const bytes = await readBlank(database, cycle);
    // For all who ask: nobody else's reading ends because one of them went away.
    const { form, sheets, records, issues, fiscalYear } = await onBehalfOf(THE_HOUSE, () =>
      this.workbooks.read(bytes, [cycle.form], cycle.form.id),
    );
    return { form, bytes, sheets, table: RecordTable.of(cycle.form, records), fiscalYear, issues };
  }
}

/**
 * Nothing of one municipality is found under what another one names; another version of the form reads other records out
 * of the same workbook.
 */
function nameOf({ municipalityId, cycleId, form, blankRevision, registerId }: CycleSummary): string {
  return JSON.stringify([municipalityId, cycleId, form.id, form.version, blankRevision, registerId]);
}
