/**
 * The blank workbook as a division's copy is laid against it: its sheets with their texts, headers and records.
 */
import { parseAddress } from '../../grid/address.js';
import type { Grid, Workbook } from '../../grid/grid.js';
import { blockOf, type Form } from '../../form/form.js';
import { isNamedByLabel } from '../../form/named-record.js';
import type { FormRecord } from '../../record/record.js';
import type { Reading } from '../reading.js';
import type { Landmark } from '../survey/landmarks.js';
import { textsOf, type SheetText, type SheetTexts } from './sheet-texts.js';
import { headerWordsOf } from '../table/header-words.js';
import { findTableHeaders, type TableHeader } from '../table/table-headers.js';
import { surveyWorkbook } from '../survey/survey.js';

export interface BlankSheet {
  readonly grid: Grid;
  readonly texts: SheetTexts;
  /** Headers, labels and groups over headers, from the top. */
  readonly landmarks: readonly Landmark[];
  /** The first header of each block's tables. */
  readonly headers: ReadonlyMap<string, TableHeader>;
  readonly records: readonly FormRecord[];
  /** Whether its labels name what it is about: a sheet for one programme, or one laid out for any. */
  readonly names: 'record' | 'nobody' | undefined;
}

export interface BlankLayout {
  readonly form: Form;
  /** The year that the blank is for, where it says one. */
  readonly fiscalYear: number | undefined;
  readonly sheets: readonly BlankSheet[];
}

type BlankReading = Pick<Reading, 'form' | 'fiscalYear' | 'records' | 'unnamed'>;

/** @param reading what was read from the blank */
export function layoutOf(workbook: Workbook, { form, fiscalYear, records, unnamed }: BlankReading): BlankLayout {
  const [survey] = surveyWorkbook(workbook, [form]);
  const sheets = workbook.sheets.map((grid, i): BlankSheet => {
    const own = records.filter(({ sheet }) => sheet === grid.name);
    const waiting = unnamed.filter(({ sheet }) => sheet === grid.name);
    const answers = answersIn(form, [...own, ...waiting]);
    const landmarks = (survey?.sheets[i]?.texts ?? []).filter(({ area }) => !answers.has(`${area.top} ${area.left}`));
    const texts = textsOf(grid, (row, column) => answers.has(`${row} ${column}`));
    const headers = tableHeaders(form, grid, landmarks, fiscalYear);
    const isNamed = own.some(({ block }) => isNamedByLabel(blockOf(form, block)));
    const names = isNamed ? 'record' : waiting.length > 0 ? 'nobody' : undefined;
    return { grid, texts, landmarks, headers, records: own, names };
  });
  return { form, fiscalYear, sheets };
}

function tableHeaders(form: Form, grid: Grid, landmarks: readonly Landmark[], year: number | undefined) {
  const words = form.once(headerWordsOf);
  return new Map(
    form.blocks.flatMap((block): [string, TableHeader][] => {
      const own = words.get(block);
      const [first] = own ? findTableHeaders(grid, own, landmarks, year) : [];
      return first ? [[block.id, first]] : [];
    }),
  );
}

/** The first header of each block's tables on a sheet. */
export function firstHeaders(form: Form, grid: Grid, year: number | undefined): ReadonlyMap<string, TableHeader> {
  const [survey] = surveyWorkbook({ sheets: [grid] }, [form]);
  return tableHeaders(form, grid, survey?.sheets[0]?.texts ?? [], year);
}

/** Places of the cells that divisions fill in; what is given to some records is given. */
function answersIn(form: Form, records: readonly FormRecord[]): ReadonlySet<string> {
  const answers = new Set<string>();
  const given = new Set<string>();
  for (const { block, cells } of records) {
    for (const { id, role } of blockOf(form, block).fields) {
      for (const address of (cells[id]?.address ?? '').split(',')) (role === 'answer' ? answers : given).add(address);
    }
  }
  return new Set(
    [...answers].flatMap((address) => {
      const at = given.has(address) ? undefined : parseAddress(address);
      return at ? [`${at.row} ${at.column}`] : [];
    }),
  );
}

/** Whether a text of the blank is one of its headers or labels. */
export function headersOf({ landmarks }: Pick<BlankSheet, 'landmarks'>): (text: SheetText) => boolean {
  const headers = new Set(landmarks.map(({ area }) => `${area.top} ${area.left}`));
  return ({ row, column }) => headers.has(`${row} ${column}`);
}
