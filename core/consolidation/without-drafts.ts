/**
 * The table as those see it who are not shown what nobody has handed in yet (core/access, `read-drafts`): of a row that is
 * still being worked on, the answers are what the blank form has; a row that was added and not handed in is not there; what
 * is in conflict in such rows is not said.
 */
import { blockOf } from '../form/form.js';
import type { RecordCell } from '../record/record.js';
import type { RecordTable, Row } from '../record/record-table.js';
import { ConflictTable } from './conflict-table.js';
import type { ConsolidatedRecord, SharedTable } from './consolidation.js';

export interface WithoutDrafts extends SharedTable {
  /** Ids of the rows whose answers are not shown. */
  readonly hidden: ReadonlySet<string>;
}

/** @param blank the records of the blank form @param isDraft whether a row of these owners is being worked on */
export function withoutDrafts(
  { table, conflicts }: SharedTable,
  blank: RecordTable,
  isDraft: (owners: readonly string[]) => boolean,
): WithoutDrafts {
  const hidden = new Set<string>();
  const rows = table.rows.flatMap((row): Row<ConsolidatedRecord>[] => {
    if (!isDraft(table.owners(row.record))) return [row];
    hidden.add(row.id);
    const given = blank.get(row.identity);
    return given ? [{ ...row, record: unanswered(table, row.record, given.cells) }] : [];
  });
  if (hidden.size === 0) return { table, conflicts, hidden };
  const shown = conflicts.list.filter(({ record }) => !hidden.has(record));
  return { table: table.withRows(rows), conflicts: ConflictTable.of(shown, conflicts), hidden };
}

/** What somebody filled in is as the form gave it; everything else is no answer. */
function unanswered(
  { form }: RecordTable,
  record: ConsolidatedRecord,
  given: Readonly<Record<string, RecordCell>>,
): ConsolidatedRecord {
  const { fields } = blockOf(form, record.block);
  const answers = new Set(fields.flatMap(({ id, role }) => (role === 'answer' ? [id] : [])));
  const cells = Object.fromEntries(
    Object.entries(record.cells).flatMap(([field, cell]) => {
      const shown = answers.has(field) ? given[field] : cell;
      return shown ? [[field, shown]] : [];
    }),
  );
  const origins = Object.fromEntries(Object.entries(record.origins).filter(([field]) => !answers.has(field)));
  return { ...record, cells, origins, lacking: [] };
}
