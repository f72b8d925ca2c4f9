/**
 * Keeps account of which cells of a sheet have a place in the form, so that what has none can be told: an extra column,
 * a remark beside the table, a paragraph above it. Nothing is dropped in silence.
 */
import { formatArea, type Area } from '../grid/address.js';
import { around, cellArea } from '../grid/area.js';
import type { Grid } from '../grid/grid.js';
import { indexStretches, type Meets, type Stretch } from '../grid/stretches.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { LONGEST_HEADER } from './survey/header-text.js';
import TinyQueue from 'tinyqueue';

export interface Placement {
  /** The cells of a row in these columns have their place. */
  place(row: number, columns: readonly Stretch[]): void;
  placeArea(area: Area): void;
  /** Which columns of a row have their place so far. */
  placedIn(row: number): Meets;
  /** Between these rows, cells in columns that have no place stand in columns that the form does not know. */
  table(rows: TableRows): void;
}

/** The rows of a block's table, and the columns that its header takes up. */
interface TableRows extends Area {
  readonly block: string;
}

export class SheetPlacement implements Placement {
  private readonly rows = new Map<number, (readonly Stretch[])[]>();
  private readonly tables: TableRows[] = [];

  constructor(private readonly grid: Grid) {}

  place(row: number, columns: readonly Stretch[]): void {
    const there = this.rows.get(row);
    if (there) there.push(columns);
    else this.rows.set(row, [columns]);
  }

  placedIn(row: number): Meets {
    return indexStretches((this.rows.get(row) ?? []).flat());
  }

  placeArea({ top, left, right }: Area): void {
    // A merged cell's content stands in its first row.
    this.place(top, [[left, right]]);
  }

  table(rows: TableRows): void {
    this.tables.push(rows);
  }

  /**
   * Cells without a place: by column where they stand in a table's rows, by neighbouring rows elsewhere.
   * @param isKnown whether a text outside tables has its place all the same: it says the year, or the department
   */
  issues(isKnown: (text: string) => boolean): Issue[] {
    const columns = new Map<string, UnplacedColumn>();
    const paragraphs: { area: Area; texts: string[] }[] = [];
    const tableAt = firstOverEach(this.tables);
    for (const row of this.grid.rows()) {
      const placed = this.rows.get(row);
      const isPlaced = placed && indexStretches(placed.length === 1 ? (placed[0] ?? []) : placed.flat());
      const table = tableAt(row);
      for (const { column, cell } of this.grid.row(row)) {
        if (isPlaced?.(column, column)) continue;
        const area = cellArea({ row, column });
        // The same column under a header that comes again is one column.
        if (isPlaced && table) addTo(columns, table, area, cell.text);
        else if (!isKnown(cell.text)) addParagraph(paragraphs, area, cell.text);
      }
    }
    const sheet = this.grid.name;
    return [
      ...[...columns.values()].map(({ block, area, texts }) =>
        makeIssue(
          'column-unplaced',
          { sheet, block, address: formatArea(area), evidence: texts },
          (texts[0] ?? '').slice(0, 40),
        ),
      ),
      ...paragraphs.map(({ area, texts }) =>
        makeIssue('text-unplaced', { sheet, address: formatArea(area), evidence: texts }),
      ),
    ];
  }
}

/** For rows that are asked about in ascending order: the first of the tables, as they were told, that reaches over one. */
function firstOverEach(tables: readonly TableRows[]): (row: number) => TableRows | undefined {
  const coming = [...tables.entries()].sort(([, a], [, b]) => a.top - b.top);
  const over = new TinyQueue<(typeof coming)[number]>([], ([a], [b]) => a - b);
  let at = 0;
  return (row) => {
    for (let next = coming[at]; next && next[1].top <= row; next = coming[++at]) over.push(next);
    while ((over.peek()?.[1].bottom ?? Infinity) < row) over.pop();
    return over.peek()?.[1];
  };
}

interface UnplacedColumn {
  readonly block: string;
  readonly area: Area;
  readonly texts: string[];
}

function addTo(columns: Map<string, UnplacedColumn>, table: TableRows, area: Area, text: string): void {
  const name = `${table.left} ${table.right} ${area.left}`;
  const there = columns.get(name);
  // What a header says is compared with that of other copies: it is kept whole.
  if (!there) columns.set(name, { block: table.block, area, texts: [text.slice(0, LONGEST_HEADER)] });
  else {
    columns.set(name, { ...there, area: around(there.area, area) });
    if (there.texts.length <= MOST_EVIDENCE) there.texts.push(text.slice(0, LONGEST_EVIDENCE));
  }
}

function addParagraph(paragraphs: { area: Area; texts: string[] }[], area: Area, text: string): void {
  const last = paragraphs.at(-1);
  if (last && area.top <= last.area.bottom + 1) {
    last.area = around(last.area, area);
    addText(last.texts, text);
  } else paragraphs.push({ area, texts: [text.slice(0, LONGEST_EVIDENCE)] });
}

const LONGEST_EVIDENCE = 80;
const MOST_EVIDENCE = 3;

function addText(texts: string[], text: string): void {
  if (texts.length < MOST_EVIDENCE) texts.push(text.slice(0, LONGEST_EVIDENCE));
}
