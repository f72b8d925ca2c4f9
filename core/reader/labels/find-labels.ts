/**
 * Finds values that stand beside or below a label cell: 計画名, 施策名, a narrative box under its title.
 */
import { formatAddress, type Area } from '../../grid/address.js';
import { topLeft } from '../../grid/area.js';
import { isListed, type Block, type Form } from '../../form/form.js';
import type { RecordCell } from '../../record/record.js';
import { BLANK, displayText, textValue } from '../../record/value.js';
import { listedCell } from '../chosen-cells.js';
import { cellIn } from '../field-cell.js';
import type { Landmark, WithinMark } from '../survey/landmarks.js';
import { findWithin } from './find-within.js';
import type { LabelFinding } from './label-finding.js';
import { splitLabel } from './label-within.js';
import { boxBelow, boxBeside, boxesBeside, fromFirstBox, isBlankAt, type BoxScope } from './boxes.js';
import type { LabelWords } from './label-words.js';

/** What of a part of a sheet is needed to find labels in it. */
export interface LabelScope extends BoxScope {
  readonly form: Form;
  /** The first column of the tables; what stands to its left is somebody's remark. */
  readonly edge: number;
  /** Labels with their values in one cell, from the top. */
  readonly within: readonly WithinMark[];
  /** Whether a cell is a row's of a table. */
  readonly isInTable: (area: Area) => boolean;
}

export type LandmarksByText = ReadonlyMap<string, readonly Landmark[]>;

export function landmarksByText(texts: readonly Landmark[]): LandmarksByText {
  const byText = new Map<string, Landmark[]>();
  for (const mark of texts) {
    const there = byText.get(mark.text);
    if (there) there.push(mark);
    else byText.set(mark.text, [mark]);
  }
  return byText;
}

/** @param landmarks those of the part */
export function findLabels(
  scope: LabelScope,
  block: Block,
  labels: readonly LabelWords[],
  landmarks: LandmarksByText,
): LabelFinding[] {
  const all = (words: readonly string[]) =>
    words.flatMap((word) => landmarks.get(word) ?? []).sort((a, b) => byPlace(a.area, b.area));
  const groups = all([...new Set(labels.flatMap(({ under }) => under))]);
  const inTable = block.layout === 'table';
  const own = inTable ? { ...scope, labels: undefined } : scope;
  const isUnder = (label: LabelWords, area: Area) =>
    label.under.length === 0 || label.under.includes(groupOf(groups, area)?.text ?? '');
  const beside = labels.filter(({ source }) => source.take !== 'within');
  const found = beside.flatMap((label) =>
    all(label.words)
      .filter(({ area }) => block.layout === 'labels' || isFirst(scope, area))
      .filter(({ area }) => isUnder(label, area))
      .flatMap(({ area }): LabelFinding[] => {
        const found = boxOf(own, area, label, inTable);
        if (!found) return [];
        const { cell, places } = found;
        const bottom = places.reduce((lowest, place) => Math.max(lowest, place.bottom), area.bottom);
        const listed = isListed(label.field) ? listedCell(scope.form, label.field, cell) : cell;
        return [{ field: label.field, label: area, cell: listed, places, rows: [area.top, bottom] }];
      }),
  );
  const { form, grid, isInTable } = scope;
  const within = [...scope.within, ...bareLabels(scope, labels, all)];
  return [...found, ...findWithin({ form, grid, block, labels, within, isUnder, isInTable }, found)];
}

/** Labels of a form that draws the values within them, and which have nothing behind them yet. */
function bareLabels(
  { grid }: LabelScope,
  labels: readonly LabelWords[],
  all: (words: readonly string[]) => readonly Landmark[],
): WithinMark[] {
  const own = labels.filter(({ source }) => source.take === 'within').flatMap(({ words }) => words);
  return all([...new Set(own)]).flatMap(({ text, area }) => {
    const written = grid.cell(area.top, area.left)?.text ?? '';
    // One with an open place behind it is seen as that.
    if (splitLabel(written)?.label === text) return [];
    return [{ area, part: { label: text, mark: written, value: '', by: 'colon' as const } }];
  });
}

/** In the order in which a person reads a sheet. */
export function byPlace(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}

/** What a label stands under: a cell to its left that spans its row, else the last one above. @param groups from the top */
function groupOf(groups: readonly Landmark[], { top, left }: Area): Landmark | undefined {
  const beside = groups.filter(({ area }) => area.right < left && area.top <= top && area.bottom >= top);
  return beside.sort((a, b) => b.area.right - a.area.right)[0] ?? groups.filter(({ area }) => area.bottom < top).at(-1);
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

/** @returns undefined where the next label leaves no room for a box */
function boxOf(scope: BoxScope, label: Area, words: LabelWords, inTable: boolean): Found | undefined {
  const { alone, source } = words;
  if (source.take === 'right' && (inTable || source.rest || source.skip > 0 || !alone)) {
    return beside(scope, label, words, inTable);
  }
  const box = source.take === 'below' ? boxBelow(scope, label) : boxBeside(scope, label);
  return box && { cell: cellIn(scope.grid, box), places: [box] };
}

function beside(scope: BoxScope, label: Area, { source, alone }: LabelWords, inTable: boolean): Found | undefined {
  const { grid } = scope;
  const { skip, rest } = source;
  const { areas, isCut } = boxesBeside(scope, label, { skip, rest, inTable });
  const from = alone && skip === 0 ? fromFirstBox(grid, areas) : areas.slice(skip);
  if (from.length === 0 && isCut) return undefined;
  const first = from[0] ?? { top: label.top, left: label.right + 1, bottom: label.bottom, right: label.right + 1 };
  if (!rest) return { cell: cellIn(grid, first), places: [first] };
  const filled = from.filter((area) => !isBlankAt(grid, area));
  const cells = filled.map((area) => cellIn(grid, area));
  if (cells.length <= 1) return { cell: cells[0] ?? { value: BLANK, address: addressOf(first) }, places: [first] };
  return {
    cell: {
      value: textValue(cells.map(({ value }) => displayText(value)).join('\n')),
      address: cells.map(({ address }) => address).join(','),
    },
    places: filled,
  };
}

function addressOf(area: Area): string {
  return formatAddress(topLeft(area));
}
