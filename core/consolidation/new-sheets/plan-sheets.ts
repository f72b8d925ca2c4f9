/**
 * Plans what a report needs where every programme has a sheet of its own: for each new programme a copy of the sheet that
 * the blank has for any, filled in; and new rows of such a sheet's tables in the rows that wait empty there. What has no
 * place is left to others to tell.
 */
import { formatAddress } from '../../grid/address.js';
import type { CellContent, CellEdit, SheetCopy } from '../../grid/edit.js';
import { blockOf, type Block, type Form } from '../../form/form.js';
import { isNamedByLabel, isOfNamedSheet, namingLabels } from '../../form/named-record.js';
import type { FormRecord } from '../../record/record.js';
import type { RecordTable } from '../../record/record-table.js';
import { displayText } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import type { BlankForm } from '../blank-form.js';
import { asStored, contentOf } from '../cell-content.js';
import type { ConsolidatedRecord } from '../consolidation.js';
import type { UnplacedValue } from '../plan-rows.js';
import { contentsToWrite, standsAmongLabels } from '../written-cells.js';
import { isCopyName, SheetNames } from './sheet-name.js';
import { TablePlaces } from './table-places.js';

export interface SheetPlan {
  readonly copies: readonly SheetCopy[];
  /** In the new sheets, and in sheets of the form as they are before any row is inserted. */
  readonly cells: readonly CellEdit[];
  /** Records of which everything that there is a place for has one here. */
  readonly placed: ReadonlySet<FormRecord>;
  readonly unplaced: readonly UnplacedValue[];
  /** Values of added records for which the form calculates. */
  readonly kept: readonly UnplacedValue[];
  /** Where a field of an added record stands, before any row is inserted. */
  place(record: ConsolidatedRecord, field: string): { readonly sheet: string; readonly address: string } | undefined;
}

/** @param fiscalYear for which the blank is, where it says so */
export function planSheets(
  blank: BlankForm,
  table: RecordTable<ConsolidatedRecord>,
  fiscalYear: number | undefined,
): SheetPlan {
  const planner = new SheetPlanner(blank, fiscalYear);
  const named = new Set(table.form.blocks.filter((block) => isOfNamedSheet(table.form, block)).map(({ id }) => id));
  const rows = named.size === 0 ? [] : table.rows.filter(({ record }) => named.has(record.block));
  const added = rows.filter(({ identity }) => !blank.table.has(identity)).map(({ record }) => record);
  const isNamed = ({ block }: FormRecord) => isNamedByLabel(blockOf(table.form, block));
  for (const record of added) if (isNamed(record)) planner.addSheet(record);
  for (const record of planner.withRoom(added.filter((one) => !isNamed(one)))) planner.addRow(record);
  return planner;
}

/** A sheet on which a programme's records stand in the report. */
interface ProgrammeSheet {
  readonly name: string;
  /** The sheet of the blank that it is, or is a copy of. */
  readonly like: string;
  readonly tables: TablePlaces;
}

class SheetPlanner implements SheetPlan {
  readonly copies: SheetCopy[] = [];
  readonly cells: CellEdit[] = [];
  readonly placed = new Set<FormRecord>();
  readonly unplaced: UnplacedValue[] = [];
  readonly kept: UnplacedValue[] = [];
  private readonly form: Form;
  private readonly names: SheetNames;
  private readonly places = new Map<FormRecord, Map<string, { sheet: string; address: string }>>();
  private readonly sheets = new Map<string, ProgrammeSheet>();

  constructor(
    private readonly blank: BlankForm,
    private readonly fiscalYear: number | undefined,
  ) {
    this.form = blank.table.form;
    this.names = new SheetNames(blank.workbook.sheets.map(({ name }) => name));
    for (const record of blank.table.records) {
      if (!isNamedByLabel(blockOf(this.form, record.block))) continue;
      this.sheets.set(nameOf(this.form, record), this.programmeSheet(record.sheet, record.sheet));
    }
  }

  place(record: ConsolidatedRecord, field: string) {
    return this.places.get(record)?.get(field);
  }

  addSheet(record: ConsolidatedRecord): void {
    const template = this.blank.unnamed?.find(({ block }) => block === record.block);
    if (!template) return;
    const block = blockOf(this.form, record.block);
    const programme = namingLabels(block)
      .map(({ id }) => displayText(record.cells[id]?.value))
      .join(' ');
    const isTelling = !isCopyName(record.sheet, template.sheet);
    const name = isTelling ? this.names.free(record.sheet, programme) : this.names.free(programme, record.sheet);
    this.copies.push({ like: template.sheet, name });
    this.sheets.set(nameOf(this.form, record), this.programmeSheet(name, template.sheet));
    this.placed.add(record);
    const earlier = new Map<string, string>();
    for (const field of block.fields) {
      const [cell, value] = [template.cells[field.id], record.cells[field.id]];
      if ('context' in field.from || value?.value.kind !== 'value') continue;
      if (!cell || cell.address === '') this.unplaced.push({ record, field });
      else if (cell.formula) this.calculated(record, field.id);
      else {
        const at = { sheet: template.sheet, field, cell };
        const contents = contentsToWrite({ form: this.form, workbook: this.blank.workbook }, at, value.value, earlier);
        if (!contents) {
          this.unplaced.push({ record, field });
          continue;
        }
        for (const [address, content] of contents) {
          // Of a cell with several labels the last text says what all of them say.
          if (earlier.has(address)) this.takeBack(name, address);
          this.write(name, address, content);
          if (standsAmongLabels(this.form, field, cell)) earlier.set(address, content.text);
        }
        this.note(record, field.id, { sheet: name, address: cell.address.split(',')[0] ?? '' });
      }
    }
  }

  /**
   * Where more came than rows wait empty, and rows can be inserted above them, the last of them go into those: the others
   * stand before them then.
   */
  withRoom(records: readonly ConsolidatedRecord[]): ConsolidatedRecord[] {
    const groups = new Map<string, ConsolidatedRecord[]>();
    for (const record of records) {
      const name = `${record.block}\u0000${ownerNameOf(this.form, blockOf(this.form, record.block), record)}`;
      const group = groups.get(name);
      if (group) group.push(record);
      else groups.set(name, [record]);
    }
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      const block = first && blockOf(this.form, first.block);
      const sheet = block && this.sheets.get(ownerNameOf(this.form, block, first));
      if (!block || !sheet || sheet.name !== sheet.like || !sheet.tables.hasRows(block)) return group;
      return group.slice(Math.max(0, group.length - sheet.tables.roomIn(block)));
    });
  }

  addRow(record: ConsolidatedRecord): void {
    const block = blockOf(this.form, record.block);
    const sheet = this.sheets.get(ownerNameOf(this.form, block, record));
    const place = sheet?.tables.rowFor(block, record);
    if (!sheet || !place) return;
    const grid = this.blank.workbook.sheets.find(({ name }) => name === sheet.like);
    this.placed.add(record);
    for (const field of block.fields) {
      const value = record.cells[field.id]?.value;
      if (!('column' in field.from) || value?.kind !== 'value') continue;
      const span = place.columns.get(field.id);
      if (!span) {
        this.unplaced.push({ record, field });
        continue;
      }
      const at = { row: place.row, column: span.left };
      if (grid?.cell(at.row, at.column)?.formula !== undefined) this.calculated(record, field.id);
      else {
        this.write(sheet.name, formatAddress(at), contentOf(asStored(grid, field, value)));
        this.note(record, field.id, { sheet: sheet.name, address: formatAddress(at) });
      }
    }
  }

  private programmeSheet(name: string, like: string): ProgrammeSheet {
    const { workbook, table, unnamed = [] } = this.blank;
    const grid = workbook.sheets.find((one) => one.name === like);
    if (!grid) throw new RangeError(`no sheet ${like} in the workbook whose records stand on it`);
    const standing = [...table.records, ...unnamed].filter(({ sheet, block }) => {
      return sheet === like && blockOf(this.form, block).layout === 'table';
    });
    return { name, like, tables: new TablePlaces(this.form, grid, standing, this.fiscalYear) };
  }

  /** What somebody typed where the form calculates. */
  private calculated(record: ConsolidatedRecord, id: string): void {
    const field = blockOf(this.form, record.block).fields.find((one) => one.id === id);
    if (field && !record.cells[id]?.formula) this.kept.push({ record, field });
  }

  private write(sheet: string, address: string, content: CellContent): void {
    this.cells.push({ sheet, address, content });
  }

  private takeBack(sheet: string, address: string): void {
    const there = this.cells.findLastIndex((edit) => edit.sheet === sheet && edit.address === address);
    if (there >= 0) this.cells.splice(there, 1);
  }

  private note(record: ConsolidatedRecord, field: string, place: { sheet: string; address: string }): void {
    const known = this.places.get(record) ?? new Map<string, { sheet: string; address: string }>();
    this.places.set(record, known.set(field, place));
  }
}

/** The name of a labelled record, by which the rows of its tables find it. */
function nameOf(form: Form, record: FormRecord): string {
  return named(namingLabels(blockOf(form, record.block)).map(({ id }) => [id, record.key[id] ?? '']));
}

function ownerNameOf(form: Form, block: Block, record: FormRecord): string {
  const naming = new Set(form.blocks.flatMap((one) => namingLabels(one).map(({ id }) => id)));
  return named(
    block.fields.flatMap(({ id, from }): [string, string][] =>
      'labels' in from && naming.has(from.labels) && id in record.key ? [[from.labels, record.key[id] ?? '']] : [],
    ),
  );
}

function named(parts: readonly (readonly [field: string, text: string])[]): string {
  return parts
    .map(([field, text]) => `${field}=${compact(text)}`)
    .sort()
    .join('\u0000');
}
