/**
 * Reads values that stand beside or below a label cell: 計画名, 施策名, a narrative box under its title. One record a
 * sheet, or several where the first label comes again.
 */
import { formatAddress, type Area } from '../grid/address.js';
import { extentAt, type Grid } from '../grid/grid.js';
import type { Block, Field } from '../form/form.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, displayText, textValue } from '../record/value.js';
import { valueOf } from './field-cell.js';
import { headerText } from './header-text.js';
import type { Landmark } from './landmarks.js';
import { keyOf, type SheetScope } from './reading.js';

/** Rows that a block's labels and their values take up. */
export interface LabelFinding {
  readonly field: Field;
  readonly label: Area;
  readonly cell: RecordCell;
  readonly rows: readonly [number, number];
}

export function findLabels(grid: Grid, block: Block, landmarks: readonly Landmark[]): LabelFinding[] {
  return block.fields.flatMap((field) => {
    const source = field.from;
    if (!('label' in source)) return [];
    const words = new Set(source.label.map(headerText));
    return landmarks
      .filter(({ text }) => words.has(text))
      .map(({ area }) => {
        const { cell, bottom } = source.take === 'below' ? below(grid, area) : beside(grid, area, source);
        return { field, label: area, cell, rows: [area.top, Math.max(area.bottom, bottom)] as const };
      });
  });
}

/** Puts a sheet's findings together into records: a field that comes again begins the next one. */
export function readLabels(sheet: SheetScope, block: Block, findings: readonly LabelFinding[]): FormRecord[] {
  const groups: LabelFinding[][] = [];
  const sorted = [...findings].sort((a, b) => a.label.top - b.label.top || a.label.left - b.label.left);
  for (const finding of sorted) {
    const group = groups.at(-1);
    if (!group || group.some(({ field }) => field === finding.field)) groups.push([finding]);
    else group.push(finding);
  }
  return groups.map((group) => {
    const cells: Record<string, RecordCell> = {};
    for (const { field, cell } of group) cells[field.id] = cell;
    const top = Math.min(...group.map(({ rows }) => rows[0]));
    const bottom = Math.max(...group.map(({ rows }) => rows[1]));
    const text = (id: string) => sheet.contextAt(id, top)?.text ?? '';
    return { block: block.id, sheet: sheet.grid.name, key: keyOf(block, cells, text), cells, rows: [top, bottom] };
  });
}

interface Found {
  readonly cell: RecordCell;
  readonly bottom: number;
}

function below(grid: Grid, label: Area): Found {
  const area = extentAt(grid, { row: label.bottom + 1, column: label.left });
  return { cell: cellIn(grid, area), bottom: area.bottom };
}

function beside(grid: Grid, label: Area, { skip, rest }: { skip: number; rest: boolean }): Found {
  const areas: Area[] = [];
  for (let column = label.right + 1; column <= Math.max(grid.right, label.right + 1 + skip);) {
    const area = extentAt(grid, { row: label.top, column });
    areas.push(area);
    column = area.right + 1;
  }
  const from = areas.slice(skip);
  const first = from[0] ?? { top: label.top, left: label.right + 1, bottom: label.bottom, right: label.right + 1 };
  if (!rest) return { cell: cellIn(grid, first), bottom: first.bottom };
  const filled = from.map((area) => cellIn(grid, area)).filter(({ value }) => value.kind !== 'blank');
  if (filled.length <= 1)
    return { cell: filled[0] ?? { value: BLANK, address: addressOf(first) }, bottom: first.bottom };
  return {
    cell: {
      value: textValue(filled.map(({ value }) => displayText(value)).join('\n')),
      address: filled.map(({ address }) => address).join(','),
    },
    bottom: first.bottom,
  };
}

function cellIn(grid: Grid, area: Area): RecordCell {
  return { value: valueOf(grid.cell(area.top, area.left)), address: addressOf(area) };
}

function addressOf(area: Area): string {
  return formatAddress({ row: area.top, column: area.left });
}
