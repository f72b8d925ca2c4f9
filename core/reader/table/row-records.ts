/**
 * One record for each row of a table.
 */
import type { Block } from '../../form/form.js';
import { cellsOfRow } from '../field-values.js';
import { headingBetween, recordOf, type SheetScope, type TableReading } from '../reading.js';
import { elsewhere, headingOf, isHeadingRow, type HeadingRow } from './heading-rows.js';
import type { LabelRow } from './label-rows.js';
import { lastBelow } from '../../grid/bisect.js';
import { filledDown, isBlank, type RowCells, type TableRows } from './row-cells.js';
import { asideOf } from './asides.js';
import { withoutDitto } from './ditto-cells.js';
import { unplacedRow } from './unplaced-rows.js';

/** @param before the heading row that held at the end of the sheet before */
export class RowRecords {
  private readonly result: TableReading = { records: [], headings: [], issues: [] };
  private above: RowCells = new Map();
  private heading: HeadingRow | undefined;
  private row = 0;

  constructor(
    private readonly sheet: SheetScope,
    private readonly block: Block,
    private readonly labels: readonly LabelRow[],
    before: HeadingRow | undefined,
  ) {
    this.heading = before && elsewhere(before);
  }

  see(row: number, rows: TableRows, nextRow: number | undefined): void {
    if (headingBetween(this.sheet, this.row, row)) [this.above, this.heading] = [new Map(), undefined];
    const own = withoutDitto(rows.fields, rows.at(row), this.above);
    this.row = row;
    const aside = asideOf(this.sheet, this.block, { row, columns: own, at: (other) => rows.at(other) });
    if (aside !== 'sample' && isHeadingRow(this.block, own, nextRow === undefined ? undefined : rows.at(nextRow))) {
      this.heading = headingOf(this.block, row, own);
      this.result.headings.push(this.heading);
      this.above = new Map();
      return;
    }
    const cells = filledDown(rows.fields, own, this.above);
    const missing = rows.fields.find((field) => field.required && field.role === 'key' && isBlank(cells.get(field.id)));
    if (missing || aside) {
      // What holds for the rows above does not hold for those below a title, or for the rest of a sample.
      if (aside === 'title' || aside === 'sample') this.above = new Map();
      this.result.issues.push(
        ...unplacedRow(this.sheet, this.block, { row, columns: rows.at(row) }, { aside, missing }),
      );
      return;
    }
    this.above = cells;
    this.heading = this.heading?.holdsFor(cells) ? this.heading : undefined;
    const values = cellsOfRow(this.sheet, this.block, { row, columns: cells, heading: this.heading });
    this.result.records.push(recordOf(this.sheet, this.block, values, [row, row]));
  }

  finish(): TableReading {
    const { records } = this.result;
    const lastBefore = lastBelow(records.map(({ rows: [first] }) => first));
    for (const { row, field, cell } of this.labels) {
      const at = lastBefore(row);
      const record = records[at];
      if (!record || headingBetween(this.sheet, record.rows[0], row)) continue;
      records[at] = { ...record, cells: { ...record.cells, [field.id]: cell }, rows: [record.rows[0], row] };
    }
    return { ...this.result, lastHeading: this.heading };
  }
}
