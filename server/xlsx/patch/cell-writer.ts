/**
 * Writes `<c>` elements. A text becomes an inline string, so that the shared string table need not change; a number is
 * written as one only where the cell's own format shows it as the person saw it, or where they saw no format at all.
 */
import { columnName } from '../../../core/grid/address.js';
import type { CellContent } from '../../../core/grid/edit.js';
import { TEXT_FORMAT, type NumberFormat } from '../../../core/grid/number-format/number-format.js';
import { parseNumber } from '../../../core/text/number.js';
import { styleAt } from '../styles.js';
import { plainText, richText } from '../xml-text.js';
import type { CellContext } from './cell-context.js';
import type { CellElement } from './cell-element.js';
import { escapeCellText } from './xml-write.js';

export class CellWriter {
  constructor(
    private readonly bytes: Buffer,
    private readonly prefix: string,
    private readonly context: CellContext,
  ) {}

  newCell(row: number, column: number, style: number, content: CellContent): string {
    const styled = style > 0 ? ` s="${style}"` : '';
    return this.element(` r="${columnName(column)}${row}"${styled}`, style, content);
  }

  /** The same cell with another content: its style and other attributes stay, those of the old content go. */
  changedCell(cell: CellElement, content: CellContent): string {
    const tag = this.bytes.toString('utf8', cell.start, cell.tagEnd);
    const attributes = tag.replace(/^<[^\s/>]+/, '').replace(/\s*\/?>$/, '');
    const address = cell.hasAddress ? '' : ` r="${columnName(cell.column)}${cell.row}"`;
    return this.element(address + attributes.replace(CONTENT_ATTRIBUTES, ''), cell.style, content);
  }

  /** Whether a cell shows that text already, so that it can be left alone. */
  shows(cell: CellElement, text: string): boolean {
    if (!cell.content) return text === '' && !cell.formula;
    const [start, end] = cell.content;
    const { showText } = this.formatAt(cell.style);
    if (cell.type === 's')
      return showText(this.context.strings.text(Number(plainText(this.bytes, start, end)))) === text;
    if (cell.type === 'inlineStr') return showText(richText(this.bytes, start, end)) === text;
    const value = plainText(this.bytes, start, end);
    if (cell.type === 'b') return (value === '1' || value === 'true' ? 'TRUE' : 'FALSE') === text;
    if (cell.type === '' || cell.type === 'n') return this.shownNumber(cell.style, Number(value)) === text;
    return cell.type !== 'd' && (cell.type === 'e' ? value : showText(value)) === text;
  }

  private element(attributes: string, style: number, content: CellContent): string {
    const { prefix: p } = this;
    if (content.text === '') return `<${p}c${attributes}/>`;
    const { raw, text } = content;
    if (typeof raw === 'number' && this.isNumberHere(style, raw, text)) {
      return `<${p}c${attributes}><${p}v>${raw}</${p}v></${p}c>`;
    }
    if (typeof raw === 'boolean' && text === (raw ? 'TRUE' : 'FALSE')) {
      return `<${p}c${attributes} t="b"><${p}v>${raw ? 1 : 0}</${p}v></${p}c>`;
    }
    const written = escapeCellText(this.formatAt(style).textBehind(text));
    const styled = beginsLikeFormula(text) ? restyled(attributes, this.context.quoted(style)) : attributes;
    return `<${p}c${styled} t="inlineStr"><${p}is><${p}t xml:space="preserve">${written}</${p}t></${p}is></${p}c>`;
  }

  /**
   * A bare figure has no look of its own that could be lost: it takes that of the cell, as long as that shows the same
   * figure, and no date, share or rounded one.
   */
  private isNumberHere(style: number, raw: number, text: string): boolean {
    if (!Number.isFinite(raw)) return false;
    const shown = this.shownNumber(style, raw);
    if (shown === undefined || shown === text) return shown === text;
    return text === String(raw) && !shown.includes('%') && parseNumber(shown) === raw;
  }

  /** undefined in cells of text, where Excel would turn a number into one that is stored as text. */
  private shownNumber(style: number, value: number): string | undefined {
    const format = this.formatAt(style);
    return format.pattern === TEXT_FORMAT ? undefined : format.showNumber(value, this.context.date1904);
  }

  private formatAt(style: number): NumberFormat {
    return styleAt(this.context.styles, style).format;
  }
}

/** Programs take such a text for a formula when they read it again from elsewhere. */
export function beginsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

function restyled(attributes: string, style: number): string {
  return `${attributes.replace(/\s+s\s*=\s*(?:"[^"]*"|'[^']*')/, '')} s="${style}"`;
}

/** Type and metadata belong to the content and go with it. */
const CONTENT_ATTRIBUTES = /\s+(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g;
