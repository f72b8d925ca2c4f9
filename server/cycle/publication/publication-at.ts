/**
 * What is published of a cycle is made of: the cycle as it was at one of its revisions, with last year's evaluation beside.
 * Whoever may not see drafts is given what is final, and nothing else.
 */
import type { Actor } from '../../../core/access/access.js';
import { lookOver } from '../../../core/check/department-numbers.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../../../core/consolidation/consolidation.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import { comparingForm } from '../../../core/form/work-register.js';
import { Problem } from '../../../core/problem/problem.js';
import { linkRecords } from '../../../core/programme-link/linked-records.js';
import {
  isFinal,
  type LastYearOfPublication,
  type PublicationInput,
} from '../../../core/publication/publication-of.js';
import { RecordTable, type Row } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import { conflictsAt, deletedAt, departmentStatesAt, momentOf, recordPlaces } from '../../store/past-revisions.js';
import type { CycleRef } from '../../store/cycles.js';
import { readLastWorkbooks, type LastWorkbook } from '../../store/last-workbooks.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, requireCycle, type OpenCycle } from '../open-cycle.js';
import { readYears } from '../programmes/programme-links.js';
import { storedDecisions, Year } from '../programmes/two-years.js';
import { departmentsOfCycle } from '../reads/read-departments.js';
import { seesEverything } from '../seen-cycle.js';
import { recordsAt } from '../steps/base-at.js';

export type PublicationParts = Pick<CycleParts, 'store' | 'blanks' | 'workbooks'>;

/**
 * @param reader nobody in person where the command line asks
 * @param revision the present one where it is not said
 * @throws Problem `not-found` for a cycle or a revision that there is not; `forbidden` for a draft that is not the reader's to see
 */
export function publicationAt(
  parts: PublicationParts,
  ref: CycleRef,
  reader: Actor | undefined,
  revision: number | undefined,
): Promise<PublicationInput> {
  return readCycle(parts, ref, async (open) => {
    const { database, cycle, before } = open;
    const at = revision ?? before.revision;
    if (at > before.revision) throw noSuchRevision(before.revision);
    const rows = at === before.revision ? before.table.rows : await rowsAt(open, at);
    const table = RecordTable.ofRows(cycle.form, rows);
    const there = (one: { readonly record: string }) => table.rowOfId(one.record) !== undefined;
    const conflicts = (await conflictsAt(database, ref, at)).filter(there);
    const departments = await departmentsAt(open, table, at);
    const state = { isCycleOpen: cycle.state === 'open', isSuperseded: at < before.revision, departments, conflicts };
    if (!isFinal(state) && !maySeeDrafts(open, reader)) throw notFinal();
    const workbooks = await readLastWorkbooks(database, ref, at);
    const { municipality, plan, fiscalYear, form } = cycle;
    return {
      form,
      municipality,
      plan,
      fiscalYear,
      revision: at,
      ...(await momentOf(database, ref, at)),
      rows,
      ...state,
      changedGiven: workbooks.flatMap((workbook) => changedIn(form, table, workbook)),
      last: await lastYear(parts, { open, ref, reader, table }),
    };
  });
}

/** A closed year with something left open is no draft that anybody works on; it is not final either, and is asked for. */
function maySeeDrafts(open: OpenCycle, reader: Actor | undefined): boolean {
  return seesEverything({ ...open, cycle: { ...open.cycle, state: 'open' } }, reader);
}

/** The rows of the past, in their order. */
async function rowsAt(open: OpenCycle, revision: number): Promise<Row<ConsolidatedRecord>[]> {
  const { database, cycle } = open;
  const deleted = await deletedAt(database, cycle, revision);
  const places = await recordPlaces(database, cycle);
  const rows = (await recordsAt(open, revision)).filter(({ id }) => !deleted.has(id));
  const placeOf = ({ id }: Row) => places.get(id) ?? 0;
  // Where a value came from is nothing that is published.
  return rows
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ identity, id, record }) => ({ identity, id, record: { ...record, origins: {}, added: false } }));
}

async function departmentsAt(
  open: OpenCycle,
  table: RecordTable<ConsolidatedRecord>,
  revision: number,
): Promise<PublicationInput['departments']> {
  const { numbersOf } = lookOver(open.cycle.form, { table, conflicts: ConflictTable.NONE });
  const states = await departmentStatesAt(open.database, open.cycle, revision);
  return (await departmentsOfCycle(open)).map(({ id, name }) => {
    const { entries, filled } = numbersOf(name);
    return { name, state: states.get(id) ?? 'not-started', unanswered: entries - filled };
  });
}

/** What a department wrote over a text that the form gave. */
function changedIn(form: Form, table: RecordTable, { issues }: LastWorkbook): PublicationInput['changedGiven'] {
  return issues.flatMap(({ code, block, key, evidence: [written = '', given = ''] }) => {
    const row = code === 'plan-changed' ? table.row(table.identityOf(block, key)) : undefined;
    if (!row) return [];
    const fields = blockOf(form, block).fields.filter(({ role }) => role === 'plan');
    const field = fields.find(({ id }) => displayText(row.record.cells[id]?.value) === given)?.id ?? '';
    return [{ row: row.id, field, given, written }];
  });
}

interface LastYearAsked {
  readonly open: OpenCycle;
  readonly ref: CycleRef;
  readonly reader: Actor | undefined;
  readonly table: RecordTable;
}

/** The year before, linked with these rows as the coordinator decided. */
async function lastYear(
  parts: PublicationParts,
  { open, ref, reader, table }: LastYearAsked,
): Promise<LastYearOfPublication | undefined> {
  const { database, cycle } = open;
  const { earlier, earlierForm, previous, links } = await readYears(parts, database, ref, reader);
  if (!earlier) return undefined;
  const current = new Year(comparingForm(cycle.form), table);
  const decisions = storedDecisions(previous, current, links);
  const { revision } = await requireCycle(database, earlier);
  return {
    fiscalYear: earlier.fiscalYear,
    revision,
    form: earlierForm,
    records: previous.records,
    linked: { links: linkRecords(cycle.form, decisions, previous.records, current.records).links },
  };
}

function noSuchRevision(last: number): Problem {
  return new Problem('not-found', {
    ja: `その版はまだありません。この年度の最新は第${last}版です。${last}までの番号を指定してください。`,
    en: `There is no such revision yet. The last one of this year is ${last}; choose a number up to that.`,
  });
}

function notFinal(): Problem {
  return new Problem('forbidden', {
    ja: 'この時点の報告書はまだ案で、確定していません。確定した報告書だけをご覧になれます。取りまとめ担当に確かめてください。',
    en: 'The report is a draft at this revision, and you may see what is final. Ask the coordinator when it will be.',
  });
}
