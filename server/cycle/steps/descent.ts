/**
 * What a workbook without a link was made from (rule I4): the blank form, or an earlier copy that the same department sent,
 * by the cells that it answers; and what is kept of a workbook for those that come after it.
 */
import type { Form } from '../../../core/form/form.js';
import { answersIn, type Answers, type Copy, type Records } from '../../../core/lineage/answers.js';
import { copyState } from '../../../core/lineage/copy-state.js';
import { descentOf, type Descent } from '../../../core/lineage/descent.js';
import { goesOnFrom, goesOnSince } from '../../../core/lineage/relation.js';
import { answersOf, keptCopy, type KeptCopy } from '../../../core/lineage/kept-copy.js';
import { alignRecords } from '../../../core/merge/alignment/align-records.js';
import { withValue, type FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import type { CellEdit } from '../../../core/sync/push.js';
import type { PushResult } from '../../../core/sync/push-result.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import { earlierCopies, type EarlierWorkbook } from '../../store/submissions.js';
import type { OpenCycle } from '../open-cycle.js';

/** What a workbook says, and who filled it in. */
export interface SentRecords {
  /** On which it is. */
  readonly form: Form;
  readonly records: readonly FormRecord[];
  readonly department: string;
}

/** A copy that came in before. */
export interface SentCopy {
  readonly source: string;
  readonly answers: Answers;
  /** That it made. */
  readonly revision: number;
}

/**
 * @param blank the blank form's records, on the version of the form that the workbook is on
 * @param together copies that were given together with it, and would come in before it
 */
export async function findDescent(
  open: OpenCycle,
  blank: RecordTable,
  sent: SentRecords,
  together: readonly SentCopy[],
): Promise<Descent<SentCopy>> {
  const { database, cycle } = open;
  const { form } = sent;
  const copies = (await earlierCopies(database, cycle, sent.department)).map((one) => sentCopy(open, one));
  const copy = copyIn(open, blank, sent);
  return descentOf(form, copy, [...copies, ...together], (one) => goesOnFrom(form, copy, one));
}

/** A copy as it was kept, with its answers by the identities that the table has now. */
export function sentCopy({ before }: OpenCycle, { source, revision, copy }: EarlierWorkbook): SentCopy {
  const identityOf = (id: string) => (before.table.rowOfId(id) ?? before.gone.rowOfId(id))?.identity;
  return { source, revision, answers: answersOf(copy, identityOf) };
}

/** What a workbook answers, by the identities in the table. */
export function copyIn(
  { before }: OpenCycle,
  blank: RecordTable,
  { form, records }: Omit<SentRecords, 'department'>,
): Copy {
  const own = alignRecords(form, blank, RecordTable.of(form, records, { like: blank }), before.table);
  return { records: own, answers: answersIn(form, blank, own) };
}

/** What a link says. */
interface Linked {
  readonly table: RecordTable;
  readonly since: number;
  /** Copies that were given together with it, and would come in before it. */
  readonly together: readonly SentCopy[];
}

/**
 * Of a copy with a link: its department's copies that came after the revision of the link may have been made with it too,
 * and nobody renewed it when they were sent. So a corrected one replaces what it corrects, as it does without a link.
 */
export async function findLinkedDescent(
  open: OpenCycle,
  blank: RecordTable,
  linked: Linked,
  sent: SentRecords,
): Promise<Descent<SentCopy>> {
  const { form, department } = sent;
  const { since, together } = linked;
  const copies = await earlierCopies(open.database, open.cycle, department);
  const came = copies.filter(({ revision }) => revision > since).map((one) => sentCopy(open, one));
  const earlier = [...came, ...together];
  const nothing = { from: undefined, differing: 0, fromBlank: 0, compared: [] };
  if (earlier.length === 0) return nothing;
  const copy = copyIn(open, blank, sent);
  const given = alignRecords(form, blank, linked.table, open.before.table);
  const start = { source: '', revision: since, answers: answersIn(form, blank, given) };
  const mayBe = (one: SentCopy) => one === start || goesOnSince(form, start.answers, copy, one);
  const found = descentOf(form, copy, [start, ...earlier], mayBe);
  // At a tie the link; a copy that is nearest to the blank form was made with the link all the same.
  return found.from === start || found.from === undefined ? nothing : { ...found, isLinked: true };
}

/** An earlier copy as what another one was made from. */
export function stateOf({ before }: OpenCycle, blank: RecordTable, { answers }: SentCopy): RecordTable {
  return RecordTable.ofRows(blank.form, copyState([...before.table.rows, ...before.gone.rows], blank, answers));
}

interface TakenCopy {
  readonly blank: RecordTable;
  /** What the workbook holds, by the identities in the table. */
  readonly matched: Records;
  readonly edits: readonly CellEdit[];
  readonly result: PushResult;
}

/** What is kept of a workbook: a cell that was refused counts as what it was made from, so that it is an edit again. */
export function acknowledged({ blank, matched, edits, result }: TakenCopy): KeptCopy {
  const idOf = (identity: string) => idIn(result.state, identity);
  const refused = new Set(
    result.cells.filter(({ outcome }) => outcome === 'refused').map(({ id = '', field }) => nameOf(id, field)),
  );
  if (refused.size === 0) return keptCopy(answersIn(blank.form, blank, matched), idOf);
  const bases = new Map(edits.map(({ record, field, base }) => [nameOf('id' in record ? record.id : '', field), base]));
  const records = [...matched].map(([identity, record]): [string, FormRecord] => {
    const id = idOf(identity) ?? '';
    const cells = Object.entries(record.cells).flatMap(([field, cell]) => {
      if (!refused.has(nameOf(id, field))) return [[field, cell] as const];
      const base = bases.get(nameOf(id, field));
      return base ? [[field, withValue(cell, base)] as const] : [];
    });
    return [identity, { ...record, cells: Object.fromEntries(cells) }];
  });
  return keptCopy(answersIn(blank.form, blank, new Map(records)), idOf);
}

function idIn({ table, gone }: SyncState, identity: string): string | undefined {
  return (table.row(identity) ?? gone.row(identity))?.id;
}

function nameOf(id: string, field: string): string {
  return JSON.stringify([id, field]);
}
