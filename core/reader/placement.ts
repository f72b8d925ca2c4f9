/**
 * Keeps account of which cells of a sheet have a place in the form, so that what has none can be told: an extra column,
 * a remark beside the table, a paragraph above it. Nothing is dropped in silence.
 */
import { formatArea, type Area } from '../grid/address.js';
import { around, cellArea, hasRow } from '../grid/area.js';
import type { Grid } from '../grid/grid.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';

export interface Placement {
  /** The cells of a row in these columns have their place. The set may be shared by all rows of a table. */
  place(row: number, columns: ReadonlySet<number>): void;
  placeArea(area: Area): void;
  /** Between these rows, cells in columns that have no place stand in columns that the form does not know. */
  table(rows: Area): void;
}

export class SheetPlacement implements Placement {
  private readonly rows = new Map<number, ReadonlySet<number>[]>();
  private readonly tables: Area[] = [];

  constructor(private readonly grid: Grid) {}

  place(row: number, columns: ReadonlySet<number>): void {
    const there = this.rows.get(row);
    if (there) there.push(columns);
    else this.rows.set(row, [columns]);
  }

  placeArea({ top, left, right }: Area): void {
    // A merged cell's content stands in its first row.
    const columns = new Set<number>();
    for (let column = left; column <= Math.min(right, this.grid.right); column++) columns.add(column);
    this.place(top, columns);
  }

  table(rows: Area): void {
    this.tables.push(rows);
  }

  /**
   * Cells without a place: by column where they stand in a table's rows, by neighbouring rows elsewhere.
   * @param isKnown whether a text outside tables has its place all the same: it says the year, or the department
   */
  issues(isKnown: (text: string) => boolean): Issue[] {
    const columns = new Map<string, { area: Area; texts: string[] }>();
    const paragraphs: { area: Area; texts: string[] }[] = [];
    for (const row of this.grid.rows()) {
      const sets = this.rows.get(row);
      for (const { column, cell } of this.grid.row(row)) {
        if (sets?.some((set) => set.has(column))) continue;
        const area = cellArea({ row, column });
        const table = sets && this.tables.find((table) => hasRow(table, row));
        // The same column under a header that comes again is one column.
        if (table) addTo(columns, `${table.left} ${table.right} ${column}`, area, cell.text);
        else if (!isKnown(cell.text)) addParagraph(paragraphs, area, cell.text);
      }
    }
    const sheet = this.grid.name;
    return [
      ...[...columns.values()].map(({ area, texts }) =>
        makeIssue(
          'column-unplaced',
          { sheet, address: formatArea(area), evidence: texts },
          (texts[0] ?? '').slice(0, 40),
        ),
      ),
      ...paragraphs.map(({ area, texts }) =>
        makeIssue('text-unplaced', { sheet, address: formatArea(area), evidence: texts }),
      ),
    ];
  }
}

function addTo(columns: Map<string, { area: Area; texts: string[] }>, name: string, area: Area, text: string): void {
  const there = columns.get(name);
  if (!there) columns.set(name, { area, texts: [text.slice(0, LONGEST_EVIDENCE)] });
  else {
    columns.set(name, { ...there, area: around(there.area, area) });
    addText(there.texts, text);
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
