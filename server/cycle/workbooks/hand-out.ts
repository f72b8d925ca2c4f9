/**
 * The workbook that is handed out to a department (rule I2): the city's own form with the present answers in it, its name
 * where the form has a place for it, its cells coloured, and the link that lets any copy of it find its way back. The base in
 * the link is what the workbook itself shows, read back from it, so that a copy in which nothing was touched says nothing.
 *
 * What all departments have in common is made once; then each one's own is made out of it.
 */
import { respondentWriter } from '../../../core/form/respondent-text.js';
import { blockOf } from '../../../core/form/form.js';
import { workbookName } from '../../../core/handing-out/file-name.js';
import { letterRow } from '../../../core/handing-out/place-texts.js';
import { formatLink, type Link } from '../../../core/link/link.js';
import { alignRecords } from '../../../core/merge/alignment/align-records.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import { ownRecordsIn } from '../../../core/record/own-records.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { formulasOf } from '../../../core/record/formula.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText, type FieldValue } from '../../../core/record/value.js';
import type { StoredConsolidation } from '../../store/consolidations.js';
import type { CycleRef, CycleSummary } from '../../store/cycles.js';
import type { ReadReport } from '../../threads/jobs.js';
import type { EarlierAnswer } from '../../xlsx/patch/hand-out/aside-sheet.js';
import type { BlankForm } from './blank-forms.js';
import type { CycleParts } from '../cycle-parts.js';
import { readCycle, type OpenCycle } from '../open-cycle.js';
import { earlierRecords } from '../programmes/earlier-records.js';
import { requireDepartment } from '../reads/read-departments.js';

export interface HandOutWishes {
  /** Names the installation in the link: its address. */
  readonly server: string;
  /** Whether the cells that the department is to fill in are coloured. */
  readonly marked: boolean;
  /** Whether last year's answers are on a sheet of their own. */
  readonly earlier: boolean;
}

export interface HandedOutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws Problem `not-found`; `too-large` */
export async function handOut(
  parts: CycleParts,
  ref: CycleRef,
  departmentId: string,
  wishes: HandOutWishes,
): Promise<HandedOutFile> {
  const ready = await readyToHandOut(parts, ref, wishes, async ({ database }) => {
    return requireDepartment(database, ref, departmentId);
  });
  return ready.make(ready.more.name);
}

export interface ReadyToHandOut<T> {
  readonly cycle: CycleSummary;
  /** What was asked for beside it, in the same moment of the cycle. */
  readonly more: T;
  make(department: string): Promise<HandedOutFile>;
}

/** Makes what the workbooks of all departments have in common. @throws Problem `not-found`; `too-large` */
export async function readyToHandOut<T>(
  parts: CycleParts,
  ref: CycleRef,
  wishes: HandOutWishes,
  also: (open: OpenCycle) => Promise<T>,
): Promise<ReadyToHandOut<T>> {
  const { workbooks } = parts;
  const { cycle, blank, before, earlier, more } = await readCycle(parts, ref, async (open) => {
    const earlier = wishes.earlier ? await earlierRecords(parts, open.database, ref) : undefined;
    return { ...open, earlier, more: await also(open) };
  });
  const filled = await workbooks.reportRead(blank, { table: before.table, conflicts: ConflictTable.NONE });
  const placed = placedRecords(blank, before, filled);
  const link = formatLink(linkOf(cycle, before, placed, wishes.server));
  const ownOf = ownRecordsIn(
    cycle.form,
    placed.map(({ record }) => record),
  );
  const ids = new Map(placed.map(({ id, record }) => [record, id]));
  return {
    cycle,
    more,
    make: async (department) => {
      const own = ownOf([department]);
      const dress = {
        written: writtenName(cycle, filled, department),
        // Of a form that is everybody's no cell is one department's.
        marked: wishes.marked && own.length < placed.length ? own.flatMap((record) => answerCells(cycle, record)) : [],
        earlier: own.flatMap((record) => earlierAnswers(cycle, record, earlier?.get(ids.get(record) ?? '') ?? [])),
        link,
      };
      return { name: workbookName(cycle, department), bytes: await workbooks.handOut(filled.bytes, dress) };
    },
  };
}

/** A record as the workbook shows it. */
interface PlacedRecord {
  readonly id: string;
  readonly record: FormRecord;
}

function placedRecords({ form }: BlankForm, state: StoredConsolidation, { records }: ReadReport): PlacedRecord[] {
  // A deleted row of the blank form still stands in the workbook; its id says that it is no new one.
  const known = RecordTable.ofRows(form, [...state.table.rows, ...state.gone.rows]);
  const shown = alignRecords(form, known, RecordTable.of(form, records, { like: known }));
  return [...shown].flatMap(([identity, record]): PlacedRecord[] => {
    const id = known.row(identity)?.id;
    return id === undefined ? [] : [{ id, record }];
  });
}

function linkOf(
  { municipality, plan, fiscalYear, form }: CycleSummary,
  { revision }: StoredConsolidation,
  placed: readonly PlacedRecord[],
  server: string,
): Link {
  const records = placed.map(({ id, record }): Link['records'][number] => {
    const { block, key, cells } = record;
    const base = Object.entries(cells).map(([field, { value }]): [string, FieldValue] => [field, value]);
    const formulas = formulasOf(record);
    return { id, block, key: { ...key }, base: Object.fromEntries(base), ...(formulas ? { formulas } : {}) };
  });
  const of = { server, municipality, plan, fiscalYear, form: form.id, formVersion: form.version };
  return { ...of, revision, records, deleted: [] };
}

function writtenName({ form }: CycleSummary, { respondents }: ReadReport, department: string) {
  const write = form.respondent === undefined ? undefined : respondentWriter(form.respondent);
  return respondents.flatMap(({ sheet, address, text }) => {
    const named = write?.(text, department);
    return named === undefined ? [] : [{ sheet, address, content: { text: named, raw: named } }];
  });
}

function answerFields({ form }: CycleSummary, { block }: FormRecord) {
  return blockOf(form, block).fields.filter(({ role }) => role === 'answer');
}

function answerCells(cycle: CycleSummary, record: FormRecord) {
  return answerFields(cycle, record).flatMap(({ id }) => {
    const cell = record.cells[id];
    return cell === undefined || cell.address === '' ? [] : [{ sheet: record.sheet, address: cell.address }];
  });
}

/** Blank ones are not listed. */
function earlierAnswers(cycle: CycleSummary, record: FormRecord, earlier: readonly FormRecord[]): EarlierAnswer[] {
  const { fields } = blockOf(cycle.form, record.block);
  const departments = new Set(fields.filter(({ type }) => type === 'department').map(({ id }) => id));
  const row = letterRow(record.key, departments);
  return answerFields(cycle, record).flatMap(({ id, label }) => {
    const cell = record.cells[id];
    const texts = earlier.map(({ cells }) => displayText(cells[id]?.value)).filter((text) => text !== '');
    if (cell === undefined || cell.address === '' || texts.length === 0) return [];
    const place = { sheet: record.sheet, address: cell.address };
    return [{ row, field: label.ja, text: [...new Set(texts)].join('\n'), ...place }];
  });
}
