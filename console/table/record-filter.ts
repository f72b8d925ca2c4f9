/**
 * The merged table's records: what they are called, and which of them are shown.
 */
import type { TableDto } from '../../core/protocol/cycles.js';
import { rowName } from '../../core/record/row-name.js';
import { searchText } from '../text/search-text.js';
import type { MarkState } from './use-review-marks.js';

export type TableBlock = TableDto['blocks'][number];
export type TableField = TableBlock['fields'][number];
export type TableRecord = TableBlock['records'][number];
export type TableCell = TableRecord['cells'][string];

export const SHOWN = ['all', 'blank', 'conflicting', 'changed', 'unseen'] as const;
type Shown = (typeof SHOWN)[number];
/** What of it goes by what was looked at, and is offered to those who review. */
export const OF_REVIEW: readonly Shown[] = ['changed', 'unseen'];

/** Whether a row was looked at. */
export type MarkOf = (record: string) => MarkState;

export interface RecordFilter {
  /** `''` for all of them, as in the others. */
  readonly department: string;
  readonly sheet: string;
  readonly show: Shown;
  readonly text: string;
}

export const NO_FILTER: RecordFilter = { department: '', sheet: '', show: 'all', text: '' };

/** A filter from an address; what it does not know is left open. */
export function filterFrom({
  department = '',
  sheet = '',
  show,
  text = '',
}: Readonly<Record<string, string>>): RecordFilter {
  return { department, sheet, show: SHOWN.find((one) => one === show) ?? NO_FILTER.show, text };
}

/** As part of an address: what is left open is not named. */
export function filterNotes({ show, ...others }: RecordFilter): Readonly<Record<string, string>> {
  return { ...others, show: show === NO_FILTER.show ? '' : show };
}

/**
 * Keeps the records that every part of the filter lets through; texts are compared without width, case and spaces.
 * @param markOf undefined where nobody is told: then nothing was looked at
 * @param textOf a record's text as it is searched
 */
export function filterRecords(
  block: TableBlock,
  filter: RecordFilter,
  markOf: MarkOf = () => 'none',
  textOf: (record: TableRecord) => string = searchedText,
): readonly TableRecord[] {
  const { department, sheet, show } = filter;
  const wanted = searchText(filter.text);
  return block.records.filter(
    (record) =>
      (department === '' || record.departments.includes(department)) &&
      (sheet === '' || record.sheet === sheet) &&
      (show !== 'blank' || hasBlank(block, record)) &&
      (show !== 'conflicting' || isInConflict(record)) &&
      (show !== 'changed' || markOf(record.id) === 'changed') &&
      (show !== 'unseen' || markOf(record.id) !== 'holds') &&
      (wanted === '' || textOf(record).includes(wanted)),
  );
}

/** The distinct values in the order in which they come, without the empty one. */
export function choicesOf(block: TableBlock, of: 'department' | 'sheet'): readonly string[] {
  const choices = block.records.flatMap((record) => (of === 'department' ? record.departments : [record.sheet]));
  return [...new Set(choices)].filter((choice) => choice !== '');
}

function isInConflict({ cells }: TableRecord): boolean {
  return Object.values(cells).some(({ conflicting }) => conflicting !== undefined);
}

/** Of what is not shown nobody says that it is blank. */
function hasBlank({ fields }: TableBlock, { cells, draft }: TableRecord): boolean {
  if (draft) return false;
  return fields.some(({ id, role }) => role === 'answer' && cells[id]?.text === '');
}

/** All that stands in a record, as it is searched. */
export function searchedText({ cells, departments }: TableRecord): string {
  const texts = Object.values(cells).flatMap(({ text, conflicting = [] }) => [
    text,
    ...conflicting.map((one) => one.text),
  ]);
  // A character that no search holds keeps texts from running into each other.
  return searchText([...departments, ...texts].join('\u0000'));
}

/** What a row is called for people. */
export function nameOfRow({ fields }: TableBlock, { cells }: TableRecord): string {
  const key = fields.filter(({ role }) => role === 'key').map(({ id }) => [id, cells[id]?.text ?? ''] as const);
  return rowName({ key: Object.fromEntries(key) });
}
