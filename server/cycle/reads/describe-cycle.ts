/**
 * What the console shows of a cycle: how far each department is, the merged table, what is in conflict.
 */
import { shownValues, type Sight } from '../../../core/access/sight.js';
import type { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import { departmentsIn } from '../../../core/form/department.js';
import type { Block, Form } from '../../../core/form/form.js';
import type { CycleDto, ProgressDto, TableDto } from '../../../core/protocol/cycles.js';
import type { Row } from '../../../core/record/record-table.js';
import { partiesIn } from '../../../core/record/parties.js';
import { displayText } from '../../../core/record/value.js';
import type { Lateness } from '../../../core/workflow/lateness.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleSummary } from '../../store/cycles.js';
import type { LastSubmission } from '../../store/submissions.js';
import { lookedOver } from './looked-over.js';

export function describeCycle({
  cycleId,
  municipality,
  plan,
  fiscalYear,
  form,
  state,
  deadline,
  revision,
  blankRevision,
}: CycleSummary): CycleDto {
  const { id, version, title } = form;
  // Whatever is sent in makes a revision.
  const untouched = revision === blankRevision;
  const register = form.register ? { register: [...form.register] } : {};
  const about = { id: cycleId, municipality, plan, fiscalYear, form: { id, version, title } };
  return { ...about, state, deadline, untouched, ...register };
}

interface Told {
  readonly sees: Sight;
  readonly late: Lateness;
}

/**
 * Departments in the order of the form's register; those that it does not know follow.
 * @param sees of a department that the reader does not see into, its last file is not named: names of people are in it
 */
export function describeProgress(
  form: Form,
  state: StoredConsolidation,
  submissions: readonly LastSubmission[],
  { sees, late }: Told,
): ProgressDto {
  const { parties, numbersOf } = lookedOver(form, state);
  const registered = (form.register ?? form.departments).map(({ name }) => name);
  const rank = (name: string) => (registered.includes(name) ? registered.indexOf(name) : registered.length);
  const departments = parties.flatMap((name) => {
    const { entries, filled, blank, wrong, conflicts } = numbersOf(name);
    if (entries === 0) return [];
    const lastSubmission = describeLast(form, name, submissions, { sees, late });
    return [{ name, entries, filled, missing: entries - filled, blank, wrong, conflicts, lastSubmission }];
  });
  return { revision: state.revision, departments: departments.sort((a, b) => rank(a.name) - rank(b.name)) };
}

/** What a department sent last; null where nothing came. */
export function describeLast(
  form: Form,
  name: string,
  submissions: readonly LastSubmission[],
  { sees, late }: Told,
): ProgressDto['departments'][number]['lastSubmission'] {
  const last = submissions.find(({ department }) => departmentsIn(form, department, true).includes(name));
  if (!last) return null;
  const { id, fileName, at } = last;
  return { id, fileName: sees([name]) ? fileName : '', at: at.toISOString(), daysLate: late(name, at) };
}

interface TableSight {
  /** Whose values in conflict the reader is shown; of the others, that there is a conflict. */
  readonly sees: Sight;
  /** Ids of rows whose answers the reader is not shown. */
  readonly hidden: ReadonlySet<string>;
}

export function describeTable(form: Form, state: StoredConsolidation, { sees, hidden }: TableSight): TableDto {
  const { table, conflicts } = state;
  const partiesOf = partiesIn(form, table.records);
  const blocks = form.blocks.map((block) => ({
    id: block.id,
    label: block.label,
    fields: block.fields.map(({ id, label, role }) => ({ id, label, role })),
    records: table.rows
      .filter(({ record }) => record.block === block.id)
      .map(({ record, id }) => ({
        id,
        sheet: record.sheet,
        departments: [...partiesOf(record)],
        ...(hidden.has(id) && DRAFT),
        cells: describeCells(block, { id, record }, conflicts, sees(table.owners(record))),
      })),
  }));
  return { revision: state.revision, blocks };
}

const DRAFT = { draft: true } as const;

type TableCells = TableDto['blocks'][number]['records'][number]['cells'];

function describeCells(
  block: Block,
  { id, record }: Pick<Row<ConsolidatedRecord>, 'id' | 'record'>,
  conflicts: ConflictTable,
  sees: boolean,
): TableCells {
  const cells: TableCells = {};
  for (const { id: field } of block.fields) {
    const cell = record.cells[field];
    if (!cell) continue;
    const { sheet } = record;
    const conflict = conflicts.at({ record: id, sheet, address: cell.address, field });
    const conflicting = conflict && shownValues(conflict.values, sees);
    cells[field] = { text: displayText(cell.value), address: cell.address, ...(conflicting ? { conflicting } : {}) };
  }
  return cells;
}
