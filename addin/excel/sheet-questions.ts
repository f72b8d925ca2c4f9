/**
 * What is asked of Excel about one sheet, in pieces that it can answer for: formats first, then what the cells hold.
 */
import type { Area } from '../../core/grid/address.js';
import { cellCount, columnCount, intersection, rowCount } from '../../core/grid/area.js';
import type { AnswerSize } from './answer-size.js';
import type { Question } from './batches.js';
import { areaOf, BOUNDS, rangeOf } from './ranges.js';
import type { SheetCollector } from './sheet-collector.js';
import { columnSpans, halve, slice } from './slices.js';

/** One sheet on its way from Excel to core. */
export interface SheetScope {
  readonly sheet: Excel.Worksheet;
  readonly collector: SheetCollector;
  /** Where the sheet holds values: usually one rectangle, several where it is sparse. */
  filled: readonly Area[];
  /** As far as formats and merges reach; undefined in an empty sheet. */
  readonly used: Area | undefined;
  /** Columns in which a cell is set in. */
  readonly indented: Area[];
}

/** A round trip brings so many cells at the least; how many it brings at the most depends on their texts. */
const CELLS_PER_SLICE = 2_000;
/** A range with more than 512 merges gives an error instead of them, and a merge has at least two cells. */
const CELLS_PER_MERGE_SLICE = 1_024;
/** Formats may reach far below the values; merges out there mean nothing to a form. */
const MOST_CELLS_FOR_MERGES = 500_000;
const ROWS_PER_SLICE = 50_000;

/** Groups of columns whose indents are asked for together. */
const SPANS = 64;

export function cellsIn(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}

/** Merges, hidden rows and columns, and in which columns cells are set in. */
export function formatQuestions(scope: SheetScope): Question[] {
  const { used, filled } = scope;
  const merged = used && cellCount(used) <= MOST_CELLS_FOR_MERGES ? [used] : filled;
  return [
    ...merged.flatMap((area) => slice(area, CELLS_PER_MERGE_SLICE)).map((area) => mergeQuestion(scope, area)),
    ...filled
      .flatMap((area) => slice({ ...area, right: area.left }, ROWS_PER_SLICE))
      .map((area) => rowQuestion(scope, area)),
    ...filled.map((area) => columnQuestion(scope, area)),
  ];
}

function mergeQuestion(scope: SheetScope, area: Area): Question {
  return {
    cost: () => 4_000,
    parts: () => halve(area).map((part) => mergeQuestion(scope, part)),
    ask: () => {
      // The address of the merged areas names only their first cells: each area has to be asked for itself.
      const merges = rangeOf(scope.sheet, area).getMergedAreasOrNullObject();
      merges.load(BOUNDS.split(',').map((name) => `areas/items/${name}`));
      return () => {
        if (merges.isNullObject) return;
        for (const merge of merges.areas.items) scope.collector.addMerge(areaOf(merge));
      };
    },
  };
}

function rowQuestion(scope: SheetScope, area: Area): Question {
  return {
    cost: () => rowCount(area) * 20,
    parts: () => halve(area).map((part) => rowQuestion(scope, part)),
    ask: () => {
      const rows = rangeOf(scope.sheet, area).getRowProperties({ rowHidden: true });
      return () => rows.value.forEach(({ rowHidden }, i) => rowHidden && scope.collector.hideRow(area.top + i));
    },
  };
}

function columnQuestion(scope: SheetScope, area: Area): Question {
  const spans = columnSpans(area, SPANS);
  return {
    cost: () => columnCount(area) * 25 + spans.length * 60,
    parts: () => [],
    ask: () => {
      const columns = rangeOf(scope.sheet, area).getColumnProperties({ columnHidden: true });
      const formats = spans.map((span) => {
        return { span, format: rangeOf(scope.sheet, span).format.load('indentLevel') };
      });
      return () => {
        columns.value.forEach(({ columnHidden }, i) => columnHidden && scope.collector.hideColumn(area.left + i));
        // Where the cells of a span differ the answer is null, whatever the types say.
        const indented = formats.filter(({ format }) => format.indentLevel !== 0);
        scope.indented.push(...indented.map(({ span }) => span));
      };
    },
  };
}

export function cellQuestions(scope: SheetScope, size: AnswerSize): Question[] {
  return scope.filled.flatMap((area) => slice(area, CELLS_PER_SLICE)).map((area) => cellQuestion(scope, area, size));
}

function cellQuestion(scope: SheetScope, area: Area, size: AnswerSize): Question {
  const indented = () => scope.indented.flatMap((span) => intersection(area, span) ?? []);
  return {
    cost: () => size.expected(cellCount(area)) + cellsIn(indented()) * 40,
    parts: () => halve(area).map((part) => cellQuestion(scope, part, size)),
    ask: () => {
      const range = rangeOf(scope.sheet, area).load('values,text,formulas');
      const indents = indented().map((part) => ({
        part,
        cells: rangeOf(scope.sheet, part).getCellProperties({ format: { indentLevel: true } }),
      }));
      return () => {
        const { values, text, formulas } = range;
        size.learn(text);
        for (const { part, cells } of indents) {
          scope.collector.addIndents(
            part,
            cells.value.map((row) => row.map(({ format }) => format?.indentLevel ?? 0)),
          );
        }
        scope.collector.addCells(area, { values, text, formulas });
      };
    },
  };
}
