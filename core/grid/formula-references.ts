/**
 * Finds the references in a formula as a file stores it (A1 form, English function names). It reads just enough of the
 * grammar to tell a reference from what looks like one: texts, `LOG10(`, sheets called 'A1', names, table columns.
 * It does not evaluate, and it does not know which sheets or names exist.
 */
import { columnNumber, MAX_ROW } from './address.js';

/** `Sheet1!`, `'April–June'!`, `First:Last!`, `[2]Sheet1!`. */
export interface SheetQualifier {
  /** Whether it points into another workbook. */
  readonly external: boolean;
  readonly first: string;
  /** Another name than `first` for a reference through several sheets. */
  readonly last: string;
}

/** One end of a reference: a cell, or a row or column alone. */
export interface Corner {
  readonly column: number | undefined;
  readonly columnFixed: boolean;
  readonly row: number | undefined;
  readonly rowFixed: boolean;
  /** Where it stands in the formula. */
  readonly start: number;
  readonly end: number;
}

export interface Reference {
  readonly kind: 'reference';
  readonly sheets: SheetQualifier | undefined;
  /** One corner for a cell, two for a range. */
  readonly corners: readonly [Corner] | readonly [Corner, Corner];
}

/** A defined name, or a table (`Sales[Total]`). */
interface NameUse {
  readonly kind: 'name' | 'table';
  readonly sheets: SheetQualifier | undefined;
  readonly name: string;
}

interface FunctionUse {
  readonly kind: 'function';
  /** In upper case, without `_xlfn.`. */
  readonly name: string;
}

/** A range made of something other than two addresses, like `A1:INDEX(…)`. */
interface ComputedRange {
  readonly kind: 'computed';
}

export type FormulaPart = Reference | NameUse | FunctionUse | ComputedRange;

/** What names of sheets and names consist of, unquoted. */
const WORD = String.raw`[^\s!"'#%&()*+,\-/:;<=>@[\]^{|}~$]`;
const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEETS = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEETS = new RegExp(String.raw`((?:\[[^\]]*\])?${WORD}+(?::${WORD}+)?)!`, 'yu');
const EXTERNAL_NAME = /\[[^\]]*\]!/y;
const ERROR = /#[A-Z0-9_/]+[!?]?/y;
const NOT_BEHIND = String.raw`(?!${WORD}|[$(!])`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})`;
const CELLS = new RegExp(String.raw`${CELL}(?:\s*:\s*${CELL})?${NOT_BEHIND}`, 'yud');
const COLUMNS = new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${NOT_BEHIND}`, 'yud');
const ROWS = new RegExp(String.raw`(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})${NOT_BEHIND}`, 'yud');
const WORDS = new RegExp(`${WORD}+`, 'yu');
const ADDRESS = /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$/;

/** The references, names and functions of a formula (without its leading `=`), in order. */
export function partsOfFormula(formula: string): FormulaPart[] {
  return new FormulaReader(formula).read();
}

class FormulaReader {
  private at = 0;
  private readonly parts: FormulaPart[] = [];

  constructor(private readonly text: string) {}

  read(): FormulaPart[] {
    while (this.at < this.text.length) this.step();
    return this.parts;
  }

  private step(): void {
    const { text, at } = this;
    if (this.take(STRING)) return;
    const sheets = this.qualifier();
    if (sheets) return this.qualified(sheets);
    if (text[at] === '#') return this.error();
    if (text[at] === '[') return this.brackets();
    if (text[at] === ':') this.parts.push({ kind: 'computed' });
    if (this.reference(undefined) || this.word(undefined)) return;
    this.at = at + 1;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match ?? undefined;
  }

  private qualifier(): SheetQualifier | undefined {
    const { at } = this;
    const quoted = this.take(QUOTED_SHEETS);
    if (quoted) return sheetsNamed((quoted[1] ?? '').replaceAll("''", "'"));
    if (this.take(EXTERNAL_NAME)) return { external: true, first: '', last: '' };
    const plain = this.take(PLAIN_SHEETS)?.[1];
    if (plain === undefined) return undefined;
    // `A1:Other!B2` is a range whose second half is qualified: sheets called A1 are always quoted.
    const [first = ''] = plain.split(':');
    if (plain.includes(':') && ADDRESS.test(first)) {
      this.at = at;
      return undefined;
    }
    return sheetsNamed(plain);
  }

  private qualified(sheets: SheetQualifier): void {
    if (this.text[this.at] === '#') return this.error();
    if (!this.reference(sheets)) this.word(sheets);
  }

  /** `#REF!`, and an address that some programs leave behind it. */
  private error(): void {
    if (!this.take(ERROR)) this.at++;
    else if (this.text[this.at - 1] === '!') this.take(CELLS);
  }

  private reference(sheets: SheetQualifier | undefined): boolean {
    const start = this.at;
    const corners = this.cells() ?? this.columns() ?? this.rows();
    if (!corners) this.at = start;
    else this.parts.push({ kind: 'reference', sheets, corners });
    return corners !== undefined;
  }

  private cells(): Reference['corners'] | undefined {
    const match = this.take(CELLS);
    if (!match) return undefined;
    const first = cellCorner(match, 1);
    if (!first) return undefined;
    if (match[6] === undefined) return [first];
    const second = cellCorner(match, 5);
    return second ? [first, second] : undefined;
  }

  private columns(): Reference['corners'] | undefined {
    const match = this.take(COLUMNS);
    if (!match) return undefined;
    const [first, second] = [columnCorner(match, 1), columnCorner(match, 3)];
    return first && second ? [first, second] : undefined;
  }

  private rows(): Reference['corners'] | undefined {
    const match = this.take(ROWS);
    if (!match) return undefined;
    const [first, second] = [rowCorner(match, 1), rowCorner(match, 3)];
    return first && second ? [first, second] : undefined;
  }

  private word(sheets: SheetQualifier | undefined): boolean {
    const match = this.take(WORDS);
    if (!match) return false;
    const name = match[0];
    if (this.text[this.at] === '(') {
      this.parts.push({ kind: 'function', name: name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '') });
    } else if (this.text[this.at] === '[') {
      this.parts.push({ kind: 'table', sheets, name });
      this.brackets();
    } else if (!/^[0-9.]/.test(name) && !/^(true|false)$/i.test(name)) this.parts.push({ kind: 'name', sheets, name });
    return true;
  }

  /** Column names of tables may hold anything; an apostrophe escapes brackets. */
  private brackets(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const mark = this.text[this.at];
      if (mark === "'") this.at++;
      else if (mark === '[') depth++;
      else if (mark === ']' && --depth === 0) break;
    }
    this.at++;
  }
}

function sheetsNamed(text: string): SheetQualifier {
  const external = text.includes('[');
  const [first = '', last = first] = text.replace(/^.*\]/, '').split(':');
  return { external, first, last };
}

/** Where groups of a match stand in the formula, from the first to the last of them. */
function placeOf({ indices }: RegExpExecArray, first: number, last: number): Pick<Corner, 'start' | 'end'> {
  const [start, end] = [indices?.[first]?.[0], indices?.[last]?.[1]];
  if (start === undefined || end === undefined) throw new RangeError('a pattern without places');
  return { start, end };
}

/** The groups of CELL, from `group` on. */
function cellCorner(match: RegExpExecArray, group: number): Corner | undefined {
  const column = columnCorner(match, group);
  const row = rowCorner(match, group + 2);
  if (!column || !row) return undefined;
  return { ...column, row: row.row, rowFixed: row.rowFixed, end: row.end };
}

function columnCorner(match: RegExpExecArray, group: number): Corner | undefined {
  const column = columnNumber(match[group + 1] ?? '');
  if (column === undefined) return undefined;
  const place = placeOf(match, group, group + 1);
  return { column, columnFixed: match[group] === '$', row: undefined, rowFixed: false, ...place };
}

function rowCorner(match: RegExpExecArray, group: number): Corner | undefined {
  const row = Number(match[group + 1]);
  if (row < 1 || row > MAX_ROW) return undefined;
  const place = placeOf(match, group, group + 1);
  return { column: undefined, columnFixed: false, row, rowFixed: match[group] === '$', ...place };
}
