/**
 * What a reading of a distorted book gives that it should not, or does not give that it should. It says the first
 * difference of each kind, in words that somebody can look up in the workbook.
 */
import { formatAddress, parseArea } from '../../../core/grid/address.js';
import { isDoubtful } from '../../../core/issue/doubtful.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { Reading } from '../../../core/reader/reading.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText } from '../../../core/record/value.js';
import { expectedText, extentOf, recordsInOrder, type Book, type BookCell, type BookRecord } from './book.js';
import { squeezed } from './header-marks.js';

/**
 * The first difference between what stands in the book and what was read; undefined where there is none.
 * @param reading undefined where no form was recognised
 */
export function firstDifference(book: Book, reading: Reading | undefined): string | undefined {
  if (!reading) return 'no form was recognised';
  if (reading.form.id !== book.form.id) return `read as ${reading.form.id}`;
  const records = recordsInOrder(book);
  const difference = recordsDifference(records, reading.records);
  if (difference !== undefined) return difference;
  if (reading.fiscalYear === book.fiscalYear) return undefined;
  return `fiscal year ${reading.fiscalYear ?? 'none'}, not ${book.fiscalYear ?? 'none'}`;
}

/** Values that stand under another field than the one whose cell they are in, or in no field's cell at all. */
export function inWrongField(book: Book, reading: Reading): string[] {
  const places = new Map<string, Set<string>>();
  for (const { block, values } of book.records) {
    for (const [id, { cells }] of Object.entries(values)) {
      for (const cell of cells) {
        const place = `${cell.sheet.name}!${formatAddress(cell)}`;
        places.set(place, (places.get(place) ?? new Set()).add(`${block}.${id}`));
      }
    }
  }
  return reading.records.flatMap(({ block, sheet, cells }) =>
    Object.entries(cells).flatMap(([id, { value, address }]) =>
      address
        .split(',')
        .map((one) => `${sheet}!${one}`)
        .filter((place) => displayText(value) !== '' && address !== '' && !places.get(place)?.has(`${block}.${id}`))
        .map((place) => `${place} ${shown(displayText(value))} as ${block}.${id}`),
    ),
  );
}

/**
 * Whether somebody who reads the issues learns that a reading is not whole: something of it is missing, was left out or is
 * doubtful. A value in a wrong field is told by nothing.
 */
export function isTold(book: Book, reading: Reading | undefined): boolean {
  if (!reading) return true;
  const isTelling = (issue: Issue) => isDoubtful(issue) || LEFT_OUT.has(issue.code);
  return reading.issues.some(isTelling) && inWrongField(book, reading).length === 0;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['column-unplaced', 'sheet-unplaced', 'group-missing']);

/** Texts that a distortion put outside the form and that no issue names: dropped in silence. Figures go with their row. */
export function silentlyDropped(book: Book, issues: readonly Issue[]): string[] {
  const named = issues.flatMap(({ code, sheet, address }) =>
    (address ?? '').split(',').map((area) => ({ sheet, area: OF_ROWS.has(code) ? rowsOf(area) : areaOf(area) })),
  );
  return book.sheets.flatMap((sheet) =>
    sheet.cells
      .filter(({ part, text, raw }) => part.kind === 'added' && typeof raw === 'string' && text.trim() !== '')
      .filter((cell) => !named.some((place) => place.sheet === sheet.name && holds(place.area, cell)))
      .map((cell) => `${sheet.name}!${formatAddress(cell)} ${shown(cell.text)}`),
  );
}

/** Issues about a whole row of a table, which name its first cell. */
const OF_ROWS: ReadonlySet<string> = new Set(['note-row', 'row-unplaced', 'row-example']);

function rowsOf(address: string): Rows | undefined {
  const area = areaOf(address);
  return area && { top: area.top, bottom: area.bottom };
}

type Rows = { readonly top: number; readonly bottom: number };

function areaOf(address: string): ReturnType<typeof parseArea> | Rows {
  const rows = /^(\d+):(\d+)$/.exec(address);
  return rows ? { top: Number(rows[1]), bottom: Number(rows[2]) } : parseArea(address);
}

function holds(area: ReturnType<typeof areaOf>, { row, column }: BookCell): boolean {
  if (!area || row < area.top || row > area.bottom) return false;
  return !('left' in area) || (column >= area.left && column <= area.right);
}

function recordsDifference(wanted: readonly BookRecord[], found: readonly FormRecord[]): string | undefined {
  const count = Math.min(wanted.length, found.length);
  for (let i = 0; i < count; i++) {
    const difference = recordDifference(wanted[i]!, found[i]!);
    if (difference !== undefined) return `record ${i + 1} of ${wanted.length} (${nameOf(wanted[i]!)}): ${difference}`;
  }
  if (wanted.length === found.length) return undefined;
  return wanted.length > found.length
    ? `${found.length} records, not ${wanted.length}: the first that is missing is ${nameOf(wanted[count]!)}`
    : `${found.length} records, not ${wanted.length}: the first that is too many is of ${found[count]!.sheet}, row ${found[count]!.rows[0]}`;
}

function recordDifference(wanted: BookRecord, found: FormRecord): string | undefined {
  const sheet = wanted.anchor.sheet;
  if (found.block !== wanted.block) return `a record of ${found.block} at ${found.sheet}, row ${found.rows[0]}`;
  if (found.sheet !== sheet.name) return `read from sheet ${found.sheet}`;
  for (const [id, value] of Object.entries(wanted.values)) {
    const cell = found.cells[id];
    if (!cell) return `no ${id}`;
    const [text, expected] = [displayText(cell.value), expectedText(value)];
    if (squeezed(text) !== squeezed(expected))
      return `${id} is ${shown(text)} (${cell.address}), not ${shown(expected)}`;
    if (value.cells.some(({ error }) => error !== undefined) !== (cell.value.kind === 'unreadable')) {
      return `${id} is ${cell.value.kind}`;
    }
    const address = value.cells.map((place) => addressOn(place, wanted)).join(',');
    if (cell.address !== address && value.cells.length > 0) {
      return `${id} ${shown(expected)} is at ${cell.address || 'no address'}, not ${address || 'none'}`;
    }
  }
  return undefined;
}

/** A cell of another sheet, such as a heading that goes on holding, has no address here. */
function addressOn(cell: BookCell, { anchor }: BookRecord): string {
  const { top, left } = extentOf(cell);
  return cell.sheet === anchor.sheet ? formatAddress({ row: top, column: left }) : '';
}

function nameOf({ block, anchor, values }: BookRecord): string {
  const key = Object.values(values)
    .filter(({ cells }) => cells.includes(anchor))
    .map((value) => shown(expectedText(value)));
  return `${block} ${anchor.sheet.name}!${formatAddress(anchor)} ${key[0] ?? ''}`;
}

function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return `「${line.length > 24 ? `${line.slice(0, 24)}…` : line}」`;
}
