/**
 * Scans the XML of a sheet for what a reader needs: cells, merges, hidden rows and columns. One pass over the bytes
 * with no tree and no tokens, because the largest sheets are hundreds of megabytes. It reads what Excel, LibreOffice
 * and other programs write: prefixes, single quotes, comments, cells without an address. It never believes
 * `<dimension>` and never expands a range.
 */
import { MAX_COLUMN, MAX_ROW, parseArea, type Area } from '../../core/grid/address.js';
import { isSingle } from '../../core/grid/area.js';
import { CellCollector, KIND, type CellStore, type ScannedFormula } from './cell-store.js';
import { readDropdownRule, type DropdownRule } from './dropdown-rules.js';
import { LIMITS } from './limits.js';
import { damaged, tooLarge, unsafe } from './refusals.js';
import { isTrue } from './small-xml.js';
import { TagReader } from './tag-reader.js';
import { validUtf8 } from './xml-encoding.js';
import { plainText } from './xml-text.js';

export interface SheetScan {
  /** The part's bytes as UTF-8, which texts are read from on demand. */
  readonly bytes: Buffer;
  readonly cells: CellStore;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly dropdownRules: readonly DropdownRule[];
  /** Formulas over several cells, of which only the first says it: arrays, and what spills. */
  readonly arrays: readonly ArrayFormula[];
}

export interface ArrayFormula {
  readonly area: Area;
  readonly formula: ScannedFormula;
}

/** @throws Problem for a part that is damaged, beyond the limits or unsafe */
export function scanSheet(part: Uint8Array, name: string): SheetScan {
  return new SheetScanner(validUtf8(part, name), name).scan();
}

class SheetScanner {
  private readonly tag: TagReader;
  private readonly cells = new CellCollector();
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: [number, number][] = [];
  private readonly dropdownRules: DropdownRule[] = [];
  private readonly arrays: ArrayFormula[] = [];
  private readonly sharedFormulas = new Map<string, ScannedFormula>();
  private row = 0;
  private column = 0;
  private inData = false;
  private ended = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly name: string,
  ) {
    this.tag = new TagReader(bytes, name);
  }

  scan(): SheetScan {
    const { tag } = this;
    while (tag.next()) this.see(tag.name, tag.closing);
    if (!this.ended) throw damaged({ ja: `${this.name} が途中で切れています`, en: `part ${this.name} ends early` });
    const { bytes, merges, hiddenRows, hiddenColumns, dropdownRules, arrays } = this;
    return { bytes, cells: this.cells.finish(), merges, hiddenRows, hiddenColumns, dropdownRules, arrays };
  }

  private see(name: string, closing: boolean): void {
    if (this.inData) {
      if (name === 'c' && !closing) this.cell();
      else if (name === 'row' && !closing) this.rowStart();
      else if (name === 'sheetData' && closing) this.inData = false;
    } else if (closing) this.ended ||= name === 'worksheet';
    else if (name === 'sheetData') this.inData = !this.tag.selfClosing;
    else if (name === 'mergeCell') this.merge();
    else if (name === 'col') this.columnRange();
    else if (name === 'dataValidation') this.dropdown();
    else if (name === '!DOCTYPE')
      throw unsafe({ ja: `${this.name} に DOCTYPE があります`, en: `part ${this.name} has a DOCTYPE` });
  }

  private rowStart(): void {
    const ref = this.tag.attribute('r');
    this.row = ref === undefined ? this.row + 1 : Number(ref);
    if (!(Number.isInteger(this.row) && this.row >= 1 && this.row <= MAX_ROW))
      throw damaged({
        ja: `${ref ?? this.row}行目というものはありません`,
        en: `row ${ref ?? this.row} does not exist`,
      });
    this.column = 0;
    if (isTrue(this.tag.attribute('hidden')) || Number(this.tag.attribute('ht') ?? 1) === 0)
      this.hiddenRows.add(this.row);
  }

  private merge(): void {
    const ref = this.tag.attribute('ref') ?? '';
    const area = parseArea(ref);
    if (!area)
      throw damaged({ ja: `結合セル ${ref} というものはありません`, en: `the merged area ${ref} does not exist` });
    if (this.merges.length >= LIMITS.merges)
      throw tooLarge({
        ja: `1シートの結合セルが${LIMITS.merges}か所を超えます`,
        en: `more than ${LIMITS.merges} merged areas in a sheet`,
      });
    if (!isSingle(area)) this.merges.push(area);
  }

  private dropdown(): void {
    if (this.dropdownRules.length >= LIMITS.dropdowns || this.tag.selfClosing) return;
    const rule = readDropdownRule(this.tag);
    if (rule) this.dropdownRules.push(rule);
  }

  private columnRange(): void {
    const hidden = isTrue(this.tag.attribute('hidden')) || Number(this.tag.attribute('width') ?? 1) === 0;
    if (hidden) this.hiddenColumns.push([Number(this.tag.attribute('min')), Number(this.tag.attribute('max'))]);
  }

  private cell(): void {
    const { tag } = this;
    const { column, row, style, type } = tag.cell;
    if (column < 0) tag.cellAttributes();
    if (column === 0) this.column++;
    else {
      this.column = column;
      this.row = row;
    }
    if (this.column > MAX_COLUMN || this.row < 1 || this.row > MAX_ROW)
      throw damaged({
        ja: `シートの外のセルがあります（${this.row}行目）`,
        en: `a cell outside the sheet (row ${this.row})`,
      });
    if (tag.selfClosing) return;
    this.cells.at(this.row, this.column, style);
    this.content(type);
  }

  /** What stands between `<c>` and `</c>`. */
  private content(type: string): void {
    const { tag } = this;
    let start = -1;
    let end = -1;
    let rich = false;
    let formula: ScannedFormula | undefined;
    while (tag.next()) {
      if (tag.closing && tag.name === 'c') break;
      if (tag.closing || tag.selfClosing) {
        if (tag.name === 'f' && !tag.closing) formula = this.formula(tag.attribute('si'), '');
        continue;
      }
      if (tag.name === 'v') [start, end] = tag.textRange();
      else if (tag.name === 'is') {
        [start, end] = tag.elementRange('is');
        rich = true;
      } else if (tag.name === 'f') {
        const kind = tag.attribute('t');
        const shared = kind === 'shared' ? tag.attribute('si') : undefined;
        const area = kind === 'array' ? parseArea(tag.attribute('ref') ?? '') : undefined;
        const [from, to] = tag.textRange();
        formula = this.formula(shared, plainText(this.bytes, from, to));
        if (area) this.array(area, formula.text);
      }
    }
    const before = this.cells.count;
    if (start < end) this.store(rich ? RICH : type, start, end);
    if (formula !== undefined) {
      // A formula without a result is kept all the same, also where a file has an empty one: `<v></v>`.
      if (this.cells.count === before) this.cells.add(KIND.plain, 0, 0);
      this.cells.addFormula(formula);
    }
    if (this.cells.count > LIMITS.cells)
      throw tooLarge({ ja: `セルが${LIMITS.cells}個を超えます`, en: `more than ${LIMITS.cells} cells` });
  }

  private store(type: string, start: number, end: number): void {
    const { bytes, cells } = this;
    if (type === RICH) cells.add(KIND.rich, start, end);
    else if (type === 's') cells.add(KIND.shared, wholeNumber(bytes, start, end), 0);
    else if (type === '' || type === 'n') this.number(start, end);
    else if (type === 'b') cells.add(KIND.boolean, isTrue(plainText(bytes, start, end).trim()) ? 1 : 0, 0);
    else cells.add(type === 'e' ? KIND.error : type === 'd' ? KIND.date : KIND.plain, start, end);
  }

  private number(start: number, end: number): void {
    const { bytes, cells } = this;
    const whole = digits(bytes, start, end);
    if (whole >= 0) return cells.add(KIND.number, whole, 0);
    const text = plainText(bytes, start, end).trim();
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) cells.add(KIND.number, value, 0);
    else if (text !== '') cells.add(KIND.plain, start, end);
  }

  private array(area: Area, text: string): void {
    if (isSingle(area) || this.arrays.length >= LIMITS.merges) return;
    this.arrays.push({ area, formula: { text, at: { row: this.row, column: this.column } } });
  }

  /** The formula of a cell; cells that share one carry its number only, and get the text of the first. */
  private formula(shared: string | undefined, text: string): ScannedFormula {
    const own = { text, at: undefined };
    if (shared === undefined) return own;
    if (text !== '') this.sharedFormulas.set(shared, { text, at: { row: this.row, column: this.column } });
    return text === '' ? (this.sharedFormulas.get(shared) ?? { text: '…', at: undefined }) : own;
  }
}

/** The type of a cell whose text stands in it as rich text, whatever type it says it has. */
const RICH = '<is>';

/** A whole number written in digits alone; -1 for anything else. */
function digits(bytes: Buffer, start: number, end: number): number {
  if (end - start > 15 || end === start) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    // Between two places of the bytes.
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The same with white space around it, as programs write that put each element into a line of its own. */
function wholeNumber(bytes: Buffer, start: number, end: number): number {
  const number = digits(bytes, start, end);
  if (number >= 0) return number;
  const text = plainText(bytes, start, end).trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}
