/**
 * A book as the bytes of an .xlsx file: numbers with formats, cached results, error values, rich text with furigana,
 * hidden rows and columns, as Excel would store them.
 */
import { formatAddress, formatArea } from '../../../core/grid/address.js';
import { buildWorkbook, type BuiltCell, type BuiltSheet, type BuiltWorkbook } from '../build-workbook.js';
import type { Book, BookCell, BookSheet } from './book.js';

export function xlsxOf({ sheets }: Book): Promise<Uint8Array> {
  const styles = new Styles();
  const built = sheets.map((sheet) => builtSheet(sheet, styles));
  return buildWorkbook({ sheets: built, ...styles.formats() });
}

function builtSheet({ name, hidden, cells, merges, hiddenRows, hiddenColumns }: BookSheet, styles: Styles): BuiltSheet {
  const columns = [...new Set(hiddenColumns)].sort((a, b) => a - b);
  const cols = columns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join('');
  return {
    name,
    ...(hidden ? { state: 'hidden' } : {}),
    ...(cols === '' ? {} : { head: `<cols>${cols}</cols>` }),
    rows: Object.fromEntries(hiddenRows.map((row) => [row, 'hidden="1"'])),
    cells: Object.fromEntries(cells.map((cell) => [formatAddress(cell), builtCell(cell, styles)])),
    merges: merges.map(formatArea),
  };
}

function builtCell(cell: BookCell, styles: Styles): BuiltCell {
  const { raw, text, error, formula, rich, furigana } = cell;
  const own = { style: styles.indexOf(cell), ...(formula === undefined ? {} : { formula }) };
  if (error !== undefined) return { ...own, error };
  if (typeof raw === 'number' || typeof raw === 'boolean') return { ...own, value: raw };
  if (text === '') return own;
  const runs = rich ? halves(text) : [text];
  return {
    ...own,
    value: text,
    ...(rich || furigana !== undefined ? { runs, ...(furigana === undefined ? {} : { furigana }) } : {}),
  };
}

function halves(text: string): string[] {
  const characters = [...text];
  const middle = Math.ceil(characters.length / 2);
  return [characters.slice(0, middle).join(''), characters.slice(middle).join('')].filter((run) => run !== '');
}

/** Number formats that show a value as the cell's text says; where none does, the format is the text itself. */
const FORMATS: readonly (readonly [string, (value: number) => string])[] = [
  ['General', String],
  ['#,##0', (value) => Math.round(value).toLocaleString('en-US')],
  ['0.0', (value) => value.toFixed(1)],
  ['0%', (value) => `${Math.round(value * 100)}%`],
];

/** The cell formats of one workbook, by what makes them differ: number format and indent. */
class Styles {
  private readonly known = new Map<string, number>();
  private readonly codes: string[] = [];
  private readonly xfs: string[] = [];

  indexOf({ raw, text, indent = 0 }: BookCell): number {
    const code = typeof raw === 'number' ? codeFor(raw, text) : 'General';
    const name = `${code} ${indent}`;
    const before = this.known.get(name);
    if (before !== undefined) return before;
    const index = this.xfs.length;
    this.known.set(name, index);
    const alignment = indent > 0 ? `<alignment horizontal="left" indent="${indent}"/>` : '';
    this.xfs.push(
      `<xf numFmtId="${this.formatId(code)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1">${alignment}</xf>`,
    );
    return index;
  }

  formats(): Pick<BuiltWorkbook, 'cellFormats' | 'numberFormats'> {
    return {
      cellFormats: this.xfs,
      numberFormats: Object.fromEntries(this.codes.map((code, i) => [FIRST_OWN_FORMAT + i, code])),
    };
  }

  private formatId(code: string): number {
    if (code === 'General') return 0;
    if (!this.codes.includes(code)) this.codes.push(code);
    return FIRST_OWN_FORMAT + this.codes.indexOf(code);
  }
}

/** Below it the numbers belong to Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

function codeFor(value: number, text: string): string {
  return FORMATS.find(([, shows]) => shows(value) === text)?.[0] ?? `"${text.replaceAll('"', '')}"`;
}
