/**
 * The workbook that is handed out to a department (rule I2): the city's own form with the present answers in it, and the
 * link that lets any copy of it find its way back. The base in the link is what the workbook itself shows, read back from
 * it, so that a copy in which nothing was touched says nothing.
 */
import { planReport } from '../../../core/consolidation/plan-report.js';
import { formatLink, type Link } from '../../../core/link/link.js';
import { alignRecords } from '../../../core/merge/alignment/align-records.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { formulasOf } from '../../../core/record/formula.js';
import type { FieldValue } from '../../../core/record/value.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleRef, CycleSummary } from '../../store/cycles.js';
import { readForm } from '../../workbook/read-form.js';
import { writeLinkPart } from '../../xlsx/patch/link-part.js';
import { patchWorkbook } from '../../xlsx/patch/patch-workbook.js';
import type { BlankForm } from './blank-forms.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle } from '../open-cycle.js';
import { requireDepartment } from '../reads/read-departments.js';

/**
 * @param server names the installation in the link: its address
 * @throws Problem `not-found`
 */
export async function handOut(
  parts: CycleParts,
  ref: CycleRef,
  departmentId: string,
  server: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { cycle, blank, before, department } = await readCycle(parts, ref, async (open) => {
    return { ...open, department: await requireDepartment(open.database, ref, departmentId) };
  });
  const bytes = await linkedWorkbook(cycle, blank, before, server);
  return { name: `${department.name}_${cycle.blankName}`, bytes };
}

async function linkedWorkbook(
  cycle: CycleSummary,
  blank: BlankForm,
  state: StoredConsolidation,
  server: string,
): Promise<Uint8Array> {
  const { form } = blank;
  const { edits } = planReport(blank, { table: state.table, conflicts: ConflictTable.NONE });
  const bytes = await patchWorkbook(blank.bytes, edits);
  const { records } = await readForm(bytes, [form], form.id);
  // A deleted row of the blank form still stands in the workbook; its id says that it is no new one.
  const known = RecordTable.ofRows(form, [...state.table.rows, ...state.gone.rows]);
  const shown = alignRecords(form, known, RecordTable.of(form, records, { like: known }));
  const linked = [...shown].flatMap(([identity, record]): Link['records'] => {
    const { block, key, cells } = record;
    const id = known.row(identity)?.id;
    const base = Object.entries(cells).map(([field, { value }]): [string, FieldValue] => [field, value]);
    const formulas = formulasOf(record);
    return id === undefined
      ? []
      : [{ id, block, key: { ...key }, base: Object.fromEntries(base), ...(formulas ? { formulas } : {}) }];
  });
  const { municipality, plan, fiscalYear } = cycle;
  const link = {
    server,
    municipality,
    plan,
    fiscalYear,
    form: form.id,
    formVersion: form.version,
    revision: state.revision,
    records: linked,
    deleted: [],
  };
  return writeLinkPart(bytes, formatLink(link));
}
