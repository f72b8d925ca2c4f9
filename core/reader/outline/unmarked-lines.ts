/**
 * Lines of an outline's last level that have no mark: among marked ones in their column, or all of them under a heading.
 * Not where the mark names the line, and not where the text goes on from the row above.
 */
import type { Block } from '../../form/form.js';
import type { OutlineCell, OutlineRow } from './outline-rows.js';
import type { TextColumns } from './text-columns.js';

/** How a sentence ends. */
const ENDED = /[。．.！？!?」』）)]\s*$/u;
/** What stands in brackets or behind ※ is said of the line above. */
const ASIDE = /^\s*(?:[(（※＊*→⇒]|注[)）:：\d０-９])/u;
const SENTENCE = /[。．.！？!?]\s*$/u;
/** The share of texts that are sentences by which one that is none is only the beginning of one. */
const ENOUGH_SENTENCES = 0.8;

export class UnmarkedLines {
  private readonly column: number | undefined;
  /** Whether lines are whole sentences, so that one may go on in the next row. */
  private readonly areSentences: boolean;
  /** The last row that belongs to a line, and what stands there. */
  private before: { readonly row: number; readonly text: string } | undefined;

  /** @param last the innermost level */
  constructor(
    block: Block,
    private readonly last: number,
    { unmarked }: TextColumns,
    rows: readonly OutlineRow[],
  ) {
    const keys = block.fields.filter(({ id }) => block.key.includes(id));
    const isNamed = keys.some(({ from }) => 'level' in from && from.level === last + 1 && from.take === 'mark');
    this.column = isNamed || last < 1 ? undefined : unmarked;
    const texts = rows.flatMap(({ cells }) => cells.filter(({ column }) => column === this.column));
    this.areSentences = texts.filter(({ text }) => SENTENCE.test(text)).length >= texts.length * ENOUGH_SENTENCES;
  }

  /**
   * The cell of a row that is a line without a mark. Rows are seen from the top.
   * @param open how many levels hold for it
   */
  see(own: OutlineRow, open: number): OutlineCell | undefined {
    const cell = own.cells.find(({ column }) => column === this.column);
    const { before } = this;
    if (!cell) return undefined;
    const isUnder = before?.row === own.row - 1;
    const goesOn = isUnder && ((this.areSentences && !ENDED.test(before.text)) || isSetIn(cell.text, before.text));
    // Under a mark that has no text yet nobody knows whose a text is.
    const isOfBlank = isUnder && before.text === '';
    const begun = own.lines.find((line) => line.cell === cell);
    this.before = { row: own.row, text: begun ? (begun.marked?.text ?? '') : cell.text };
    const isMarked = own.lines.some(({ level }) => level === this.last);
    const isHeading = own.lines.some(
      ({ cell: mark, marked, behind }) => mark === cell || (!marked && behind[0] === cell),
    );
    if (isMarked || isHeading || open < this.last || goesOn || isOfBlank || ASIDE.test(cell.text)) return undefined;
    return own.lines.length > 0 || own.cells[0] === cell ? cell : undefined;
  }
}

/** Further in than the line above: said of it. */
function isSetIn(text: string, above: string): boolean {
  return /^\s/u.test(text) && !/^\s/u.test(above);
}
