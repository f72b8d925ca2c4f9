/**
 * The blank form as the place for new rows: which records stand in which rows, which of its rows belong together, and
 * how it shows a value that holds for several rows. It only looks; it plans nothing.
 */
import { parseAddress, type Area, type Position } from '../../grid/address.js';
import { cellArea } from '../../grid/area.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import { blockOf, type Block, type Field, type Form } from '../../form/form.js';
import { kinship } from '../../record/kinship.js';
import { isBlankText } from '../../text/unseen.js';
import type { FormRecord } from '../../record/record.js';
import type { BlankForm } from '../blank-form.js';

/** How a value that holds for several rows is shown: in a merged cell, again in each row, or in the first row alone. */
type Shown = 'merged' | 'repeated' | 'once';

export class BlankRows {
  readonly form: Form;
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly byBlock = new Map<string, FormRecord[]>();
  private readonly owned = new Map<FormRecord, FormRecord[]>();
  private readonly ownerBlocks = new Map<string, Block>();

  constructor({ workbook, table }: BlankForm) {
    this.form = table.form;
    this.grids = new Map(workbook.sheets.map((grid) => [grid.name, grid]));
    for (const record of table.records) {
      const list = this.byBlock.get(record.block);
      if (list) list.push(record);
      else this.byBlock.set(record.block, [record]);
    }
    const spanning = this.form.blocks.filter(({ layout, per }) => layout === 'table' && per === 'key');
    for (const block of spanning) this.findOwned(block, table.records);
  }

  grid(sheet: string): Grid | undefined {
    return this.grids.get(sheet);
  }

  /** The form's records of a block, those of one sheet if any stand there. */
  records(block: string, sheet?: string): readonly FormRecord[] {
    const all = this.byBlock.get(block) ?? [];
    const here = all.filter((record) => record.sheet === sheet);
    return here.length > 0 ? here : all;
  }

  /** The block whose records span the rows of this one's: programmes over their indicators. */
  ownerBlock(block: string): Block | undefined {
    return this.ownerBlocks.get(block);
  }

  ownedBy(record: FormRecord): readonly FormRecord[] {
    return this.owned.get(record) ?? [];
  }

  /** The cell that a field of a record stands in (the first of several), with its merge. */
  cellOf(record: FormRecord, field: string): Area | undefined {
    const position = parseAddress((record.cells[field]?.address ?? '').split(',')[0] ?? '');
    return position && this.extent(record.sheet, position);
  }

  extent(sheet: string, position: Position): Area {
    const grid = this.grid(sheet);
    return grid ? extentAt(grid, position) : cellArea(position);
  }

  /** The last row of everything that a record has cells in. */
  bottomOf(record: FormRecord): number {
    const bottoms = Object.keys(record.cells)
      .filter((id) => isOwnCell(blockOf(this.form, record.block).fields.find((field) => field.id === id)))
      .map((id) => this.cellOf(record, id)?.bottom ?? 0);
    return Math.max(record.rows[1], ...bottoms);
  }

  /** The last row of a record of a table with its labelled rows; merged columns may reach further. */
  labelsBottomOf(record: FormRecord): number {
    const labels = blockOf(this.form, record.block).fields.filter(({ from }) => 'label' in from);
    return Math.max(record.rows[1], ...labels.map(({ id }) => this.cellOf(record, id)?.bottom ?? 0));
  }

  /** How the form shows a field of a block over several rows; undefined where it never does. */
  shown(block: Block, field: string): Shown | undefined {
    for (const record of this.records(block.id)) {
      const first = block.per === 'key' ? record : undefined;
      const shown = first ? this.shownOver(first, field) : this.shownTwice(record, field);
      if (shown) return shown;
    }
    return undefined;
  }

  private shownOver(record: FormRecord, field: string): Shown | undefined {
    const second = this.ownedBy(record)[1];
    const cell = this.cellOf(record, field);
    if (!second || !cell) return undefined;
    if (cell.bottom >= second.rows[0]) return 'merged';
    return this.isFilled(record.sheet, { row: second.rows[0], column: cell.left }) ? 'repeated' : 'once';
  }

  private shownTwice(record: FormRecord, field: string): Shown | undefined {
    const cell = this.cellOf(record, field);
    // A value of a row above: by its merge, or filled down.
    if (cell && cell.top < record.rows[0]) return cell.bottom >= record.rows[0] ? 'merged' : 'once';
    return undefined;
  }

  isFilled(sheet: string, { row, column }: Position): boolean {
    return !isBlankText(this.grid(sheet)?.cell(row, column)?.text ?? '');
  }

  private findOwned(block: Block, records: readonly FormRecord[]): void {
    for (const record of records) {
      const { layout, per } = blockOf(this.form, record.block);
      if (layout !== 'table' || per !== 'row') continue;
      const owner = this.ownerIn(block, record);
      if (!owner) continue;
      this.ownerBlocks.set(record.block, block);
      this.owned.set(owner, [...(this.owned.get(owner) ?? []), record]);
    }
  }

  private ownerIn(block: Block, record: FormRecord): FormRecord | undefined {
    const here = this.spans(block, record.sheet);
    let [low, high] = [0, here.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((here[middle]?.rows[0] ?? Infinity) <= record.rows[0]) low = middle + 1;
      else high = middle;
    }
    // Sections may stand side by side: of those that span the row the nearest of kin.
    const above = here.slice(Math.max(0, low - MOST_SIDE_BY_SIDE), low).filter(({ rows }) => rows[1] >= record.rows[0]);
    return above.toSorted((a, b) => kinship(b, record) - kinship(a, record))[0];
  }

  private readonly spansBySheet = new Map<string, FormRecord[]>();

  private spans(block: Block, sheet: string): readonly FormRecord[] {
    const name = `${block.id} ${sheet}`;
    const known = this.spansBySheet.get(name);
    if (known) return known;
    const all = (this.byBlock.get(block.id) ?? []).filter((record) => record.sheet === sheet);
    const spans = all.sort((a, b) => a.rows[0] - b.rows[0]);
    this.spansBySheet.set(name, spans);
    return spans;
  }
}

/** Sections side by side on one sheet. */
const MOST_SIDE_BY_SIDE = 4;

function isOwnCell(field: Field | undefined): boolean {
  return field !== undefined && !('context' in field.from) && !('heading' in field.from) && !('labels' in field.from);
}
