/**
 * Reads values that stand beside or below a label cell: 計画名, 施策名, a narrative box under its title. One record a
 * part of a sheet, or several where the first label comes again; or the labelled rows of a table.
 */
import { formatAddress, type Area } from '../grid/address.js';
import { isSingle, topLeft } from '../grid/area.js';
import { extentAt, type Grid } from '../grid/grid.js';
import { isListed, type Block, type Field, type Form, type LabelSource } from '../form/form.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, displayText, textValue } from '../record/value.js';
import { listedCell } from './chosen-cells.js';
import { contextCell } from './field-values.js';
import { cellIn, valueOf } from './field-cell.js';
import { headerText } from './survey/header-text.js';
import type { Landmark } from './survey/landmarks.js';
import { recordOf, type SheetScope } from './reading.js';

export interface LabelFinding {
  readonly field: Field;
  readonly label: Area;
  readonly cell: RecordCell;
  /** Where the value stands; several areas where it is spread over cells. */
  readonly places: readonly Area[];
  /** Rows that the label and its value take up. */
  readonly rows: readonly [number, number];
}

/** What of a part of a sheet is needed to find labels in it. */
type LabelScope = Pick<SheetScope, 'form' | 'grid' | 'band'> & {
  /** The first column of the tables; what stands to its left is somebody's remark. */
  readonly edge: number;
  /** Whether nothing that stands in a column has a place in the form, so that its blank cells hold no values. */
  readonly isExtraColumn: (column: number) => boolean;
};

/** @param landmarks those of the part, by text */
export function findLabels(
  scope: LabelScope,
  block: Block,
  labels: readonly LabelWords[],
  landmarks: ReadonlyMap<string, readonly Landmark[]>,
): LabelFinding[] {
  return labels.flatMap(({ field, source, words, alone }) => {
    const inTable = block.layout === 'table';
    return words
      .flatMap((word) => landmarks.get(word) ?? [])
      .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
      .filter(({ area }) => block.layout === 'labels' || isFirst(scope, area))
      .map(({ area }) => {
        const { cell, places } =
          source.take === 'below' ? below(scope, area) : beside(scope, area, source, { alone, inTable });
        const bottom = places.reduce((lowest, place) => Math.max(lowest, place.bottom), area.bottom);
        const own = isListed(field) ? listedCell(scope.form, field, cell) : cell;
        return { field, label: area, cell: own, places, rows: [area.top, bottom] as const };
      });
  });
}

/** A field that is found beside or below a label, and the texts of that label. */
export interface LabelWords {
  readonly field: Field;
  readonly source: LabelSource;
  readonly words: readonly string[];
  /** Whether no other field of the block stands beside the same label, so that whatever stands there is the field's. */
  readonly alone: boolean;
}

/** Of each block of a form; made once a form (`form.once`). */
export function labelWordsOf({ blocks }: Form): ReadonlyMap<Block, readonly LabelWords[]> {
  return new Map(
    blocks.map((block) => {
      const labelled = block.fields.flatMap(({ from }, i) => {
        const field = block.fields[i];
        return field && 'label' in from
          ? [{ field, source: from, words: [...new Set(from.label.map(headerText))] }]
          : [];
      });
      const uses = new Map<string, number>();
      for (const word of labelled.flatMap(({ words }) => words)) uses.set(word, (uses.get(word) ?? 0) + 1);
      return [block, labelled.map((one) => ({ ...one, alone: one.words.every((word) => uses.get(word) === 1) }))];
    }),
  );
}

/** Puts findings together into records: a field that comes again begins the next one. */
export function readLabels(sheet: SheetScope, block: Block, findings: readonly LabelFinding[]): FormRecord[] {
  const groups: Map<Field, LabelFinding>[] = [];
  const sorted = [...findings].sort((a, b) => a.label.top - b.label.top || a.label.left - b.label.left);
  for (const finding of sorted) {
    const group = groups.at(-1);
    if (!group || group.has(finding.field)) groups.push(new Map([[finding.field, finding]]));
    else group.set(finding.field, finding);
  }
  return groups.map((group) => {
    const rows = [...group.values()].map((finding) => finding.rows);
    const top = rows.reduce((least, [first]) => Math.min(least, first), Number.POSITIVE_INFINITY);
    const bottom = rows.reduce((most, [, last]) => Math.max(most, last), 0);
    const cells: Record<string, RecordCell> = {};
    for (const field of block.fields) {
      const { id, from } = field;
      const found = group.get(field);
      if (found) cells[id] = found.cell;
      else if ('context' in from) cells[id] = contextCell(sheet, from.context, top);
    }
    return recordOf(sheet, block, cells, [top, bottom]);
  });
}

/** In a table, a label begins its row. */
function isFirst({ grid, band, edge }: LabelScope, label: Area): boolean {
  for (const { column } of grid.row(label.top, { ...band, left: Math.max(band.left, edge) })) {
    return column === label.left;
  }
  return false;
}

interface Found {
  readonly cell: RecordCell;
  readonly places: readonly Area[];
}

/** Below the label; an empty row between the two is passed over where what follows is plainly the box. */
function below({ grid }: LabelScope, label: Area): Found {
  const first = extentAt(grid, { row: label.bottom + 1, column: label.left });
  const area = isBlankAt(grid, first) && isSingle(first) ? boxBelow(grid, first) : first;
  return { cell: cellIn(grid, area), places: [area] };
}

function boxBelow(grid: Grid, first: Area): Area {
  const next = extentAt(grid, { row: first.bottom + 1, column: first.left });
  return next.bottom > next.top || (next.right > next.left && !isBlankAt(grid, next)) ? next : first;
}

function beside(
  scope: LabelScope,
  label: Area,
  { skip, rest }: LabelSource,
  { alone, inTable }: { readonly alone: boolean; readonly inTable: boolean },
): Found {
  const areas = cellsBeside(scope, label, { skip, rest, inTable });
  const from = alone && skip === 0 ? fromBox(scope.grid, areas) : areas.slice(skip);
  const first = from[0] ?? { top: label.top, left: label.right + 1, bottom: label.bottom, right: label.right + 1 };
  if (!rest) return { cell: cellIn(scope.grid, first), places: [first] };
  const filled = from.filter((area) => !isBlankAt(scope.grid, area));
  const cells = filled.map((area) => cellIn(scope.grid, area));
  if (cells.length <= 1) return { cell: cells[0] ?? { value: BLANK, address: addressOf(first) }, places: [first] };
  return {
    cell: {
      value: textValue(cells.map(({ value }) => displayText(value)).join('\n')),
      address: cells.map(({ address }) => address).join(','),
    },
    places: filled,
  };
}

/** From the first cell that holds something; in a row that is still empty, from the first merged one. */
function fromBox(grid: Grid, areas: readonly Area[]): readonly Area[] {
  const filled = areas.findIndex((area) => !isBlankAt(grid, area));
  const box = filled >= 0 ? filled : areas.findIndex((area) => !isSingle(area));
  return areas.slice(Math.max(0, box));
}

/** How the cells beside a label are looked for. */
interface Beside extends Pick<LabelSource, 'skip' | 'rest'> {
  readonly inTable: boolean;
}

/**
 * The cells that follow a label in its row as far as they are needed, without those of columns that somebody put in
 * between. Under a table's header such a column is known by having no header of the form, whatever it holds; elsewhere by
 * being empty here.
 */
function cellsBeside({ grid, band, isExtraColumn }: LabelScope, label: Area, { skip, rest, inTable }: Beside): Area[] {
  const last = Math.min(band.right, Math.max(grid.right, label.right + 1 + skip));
  const text = grid.cell(label.top, label.left)?.text;
  const [own, extra]: [Area[], Area[]] = [[], []];
  for (const area of cellsAfter(grid, label, last)) {
    const isBlank = isBlankAt(grid, area);
    // The same label again begins a value of its own.
    if (rest && !isBlank && grid.cell(area.top, area.left)?.text === text) break;
    const isExtra = isSingle(area) && isExtraColumn(area.left);
    if (isExtra && isBlank) continue;
    const kept = isExtra && inTable ? extra : own;
    kept.push(area);
    if (!rest && kept === own && !isBlank && own.length > skip) break;
  }
  return own.length > 0 ? own : extra;
}

/** Cells that are looked at one by one; further away only those that hold something. */
const MOST_BESIDE = 256;

function* cellsAfter(grid: Grid, { top: row, right }: Area, last: number): Generator<Area> {
  let column = right + 1;
  for (let n = 0; n < MOST_BESIDE && column <= last; n++) {
    const area = extentAt(grid, { row, column });
    yield area;
    column = area.right + 1;
  }
  for (const next of grid.row(row, { left: column, right: last })) yield extentAt(grid, { row, column: next.column });
}

function isBlankAt(grid: Grid, area: Area): boolean {
  return valueOf(grid.cell(area.top, area.left)).kind === 'blank';
}

function addressOf(area: Area): string {
  return formatAddress(topLeft(area));
}
