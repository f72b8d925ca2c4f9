/**
 * What the cells of one column (or beside one label) hold: the evidence for a field's type, role and vocabulary.
 */
import type { Area } from '../../grid/address.js';
import { overlaps } from '../../grid/area.js';
import type { Dropdown } from '../../grid/grid.js';
import { parseDate } from '../../text/japanese-date.js';
import { compact } from '../../text/normalise.js';
import { parseNumber } from '../../text/number.js';

/** One cell of a column in a data row. */
export interface SeenCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly hasFormula: boolean;
  /** Whether it shows the cell of a row above, by a merge. */
  readonly shared: boolean;
}

export interface Profile {
  /** Rows looked at. */
  readonly rows: number;
  /** Rows with a cell of their own, and those of them that hold something. */
  readonly own: number;
  readonly filled: number;
  /** Rows that show something, of their own or through a merge. */
  readonly shown: number;
  readonly numbers: number;
  readonly dates: number;
  readonly formulas: number;
  readonly departments: number;
  /** Texts of the filled own cells. */
  readonly texts: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly meanLength: number;
  readonly longest: number;
  /** What drop-down lists offer in these cells; undefined without one. */
  readonly offered: readonly string[] | undefined;
}

/** @param offered what drop-down lists offer in these cells; undefined without one */
export function profileOf(cells: readonly SeenCell[], offered: readonly string[] | undefined): Profile {
  const own = cells.filter(({ shared }) => !shared);
  const filled = own.filter(({ text }) => text.trim() !== '');
  const texts = filled.map(({ text }) => text.trim());
  const lengths = texts.map((text) => text.length);
  return {
    rows: cells.length,
    own: own.length,
    filled: filled.length,
    shown: cells.filter(({ text }) => text.trim() !== '').length,
    numbers: filled.filter(({ isNumber, text }) => isNumber || parseNumber(text) !== undefined).length,
    dates: filled.filter(({ text }) => parseDate(text) !== undefined).length,
    formulas: own.filter(({ hasFormula }) => hasFormula).length,
    departments: texts.filter(isDepartmentName).length,
    texts,
    distinct: new Set(texts.map(compact)),
    meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    longest: Math.max(0, ...lengths),
    offered,
  };
}

/** What the drop-down lists of any of these cells offer, in their order. */
export function offeredIn(dropdowns: readonly Dropdown[], cells: Area): string[] | undefined {
  const values = dropdowns
    .filter(({ areas }) => areas.some((area) => overlaps(area, cells)))
    .flatMap((dropdown) => dropdown.values);
  return values.length > 0 ? [...new Set(values)] : undefined;
}

const DEPARTMENT = /(?:課|室|局|係|センター|事務局|部)$/u;
const LONGEST_DEPARTMENT = 20;

/** Whether a text names one department or several: 福祉課, 福祉課・健康課. */
function isDepartmentName(text: string): boolean {
  const parts = departmentsIn(text);
  return parts.length > 0 && parts.every((part) => part.length <= LONGEST_DEPARTMENT && DEPARTMENT.test(part));
}

/**
 * The departments that a cell names. 「・」 may be part of a name: it parts two only where both ends look like departments.
 */
export function departmentsIn(text: string): string[] {
  return text
    .split(/[\r\n、,，;；/／]+/u)
    .map((part) => part.replace(/[\s\u3000]+/gu, ''))
    .filter((part) => part !== '')
    .flatMap((part) => {
      const pieces = part.split(/[・･]/u);
      return pieces.length > 1 && pieces.every((piece) => DEPARTMENT.test(piece)) ? pieces : [part];
    });
}
