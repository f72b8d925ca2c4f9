/**
 * Reads values that stand beside or below a label cell: 計画名, 施策名, a narrative box under its title. One record a
 * part of a sheet, or several where the first label comes again; or the labelled rows of a table.
 */
import { formatAddress, type Area } from '../grid/address.js';
import { hasColumn, isSingle, topLeft } from '../grid/area.js';
import { extentAt, type Grid } from '../grid/grid.js';
import type { Block, Field, LabelSource } from '../form/form.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, displayText, textValue } from '../record/value.js';
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
type LabelScope = Pick<SheetScope, 'grid' | 'band'> & {
  /** The first column of the tables; what stands to its left is somebody's remark. */
  readonly edge: number;
  /** Whether nothing that stands in a column has a place in the form, so that its blank cells hold no values. */
  readonly isExtraColumn: (column: number) => boolean;
};

export function findLabels(scope: LabelScope, block: Block, landmarks: readonly Landmark[]): LabelFinding[] {
  return block.fields.flatMap((field) => {
    const source = field.from;
    if (!('label' in source)) return [];
    const words = new Set(source.label.map(headerText));
    const alone = isAlone(block, field, words);
    const inTable = block.layout === 'table';
    return landmarks
      .filter(({ text, area }) => words.has(text) && (block.layout === 'labels' || isFirst(scope, area)))
      .map(({ area }) => {
        const { cell, places } =
          source.take === 'below' ? below(scope, area) : beside(scope, area, source, { alone, inTable });
        const bottom = Math.max(area.bottom, ...places.map((place) => place.bottom));
        return { field, label: area, cell, places, rows: [area.top, bottom] as const };
      });
  });
}

/** Puts findings together into records: a field that comes again begins the next one. */
export function readLabels(sheet: SheetScope, block: Block, findings: readonly LabelFinding[]): FormRecord[] {
  const groups: LabelFinding[][] = [];
  const sorted = [...findings].sort((a, b) => a.label.top - b.label.top || a.label.left - b.label.left);
  for (const finding of sorted) {
    const group = groups.at(-1);
    if (!group || group.some(({ field }) => field === finding.field)) groups.push([finding]);
    else group.push(finding);
  }
  return groups.map((group) => {
    const top = Math.min(...group.map(({ rows }) => rows[0]));
    const bottom = Math.max(...group.map(({ rows }) => rows[1]));
    const cells: Record<string, RecordCell> = {};
    for (const { id, from } of block.fields) {
      const found = group.find(({ field }) => field.id === id);
      if (found) cells[id] = found.cell;
      else if ('context' in from) cells[id] = contextCell(sheet, from.context, top);
    }
    return recordOf(sheet, block, cells, [top, bottom]);
  });
}

/** Whether no other field of the block stands beside the same label, so that whatever stands there is the field's. */
function isAlone(block: Block, field: Field, words: ReadonlySet<string>): boolean {
  return !block.fields.some(
    (other) => other !== field && 'label' in other.from && other.from.label.some((word) => words.has(headerText(word))),
  );
}

/** In a table, a label begins its row. */
function isFirst({ grid, band, edge }: LabelScope, label: Area): boolean {
  for (const { column } of grid.row(label.top)) {
    if (hasColumn(band, column) && column >= edge) return column === label.left;
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
  const areas = cellsBeside(scope, label, skip, inTable);
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

/**
 * The cells that follow a label in its row, without those of columns that somebody put in between. Under a table's
 * header such a column is known by having no header of the form, whatever it holds; elsewhere by being empty here.
 */
function cellsBeside({ grid, band, isExtraColumn }: LabelScope, label: Area, skip: number, inTable: boolean): Area[] {
  const all: Area[] = [];
  const last = Math.min(band.right, Math.max(grid.right, label.right + 1 + skip));
  for (let column = label.right + 1; column <= last;) {
    const area = extentAt(grid, { row: label.top, column });
    all.push(area);
    column = area.right + 1;
  }
  const isExtra = (area: Area) => isSingle(area) && isExtraColumn(area.left);
  const own = all.filter((area) => !isExtra(area));
  return inTable && own.length > 0 ? own : all.filter((area) => !isExtra(area) || !isBlankAt(grid, area));
}

function isBlankAt(grid: Grid, area: Area): boolean {
  return valueOf(grid.cell(area.top, area.left)).kind === 'blank';
}

function addressOf(area: Area): string {
  return formatAddress(topLeft(area));
}
