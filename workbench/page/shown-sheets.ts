/**
 * The sheets of the model as the grid was shown them: each view is kept until something of its sheet changes, and each
 * row says by a number whether it has.
 */
import { rowCount, rowsOf } from '../../core/grid/area.js';
import type { CellLook, OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import type { ModelEvent } from '../../excel-host/model/model-event.js';
import type { SheetModel } from '../../excel-host/model/sheet-model.js';
import type { SheetView } from '../grid/book-view.js';
import { columnLengths, frameOf, rowLengths, sheetView, type SheetFrame, type SheetShape } from './model-sheet.js';

interface KnownSheet {
  readonly frame: SheetFrame;
  shape: SheetShape;
  /** The model's columns when their lengths were last taken. */
  columns: unknown;
  /** The model's rules when the view was made. */
  rules: readonly unknown[];
  readonly versions: Map<number, number>;
  version: number;
  /** The present view, until something of the sheet changes. */
  view: SheetView | undefined;
}

const NEW_SHEET: SheetFrame = {
  frozen: { rows: 0, columns: 0 },
  gridLines: true,
  zoom: 100,
  defaultColumnWidth: undefined,
  defaultRowHeight: undefined,
  dropdowns: [],
};
/** Beyond so many rows a change counts as one of the whole sheet. */
const MOST_ROWS = 2_000;

export class ShownSheets {
  private readonly known = new Map<string, KnownSheet>();
  /** The look of the workbook's normal font, by which columns are measured. */
  private readonly normal: CellLook | undefined;

  /** @param sheets the model's, as `opened` describes them */
  constructor(sheets: readonly SheetModel[], opened: OpenedWorkbook) {
    [this.normal] = opened.looks;
    for (const [i, description] of opened.sheets.entries()) {
      const sheet = sheets[i];
      if (sheet) this.learn(sheet, frameOf(description));
    }
  }

  viewOf(sheet: SheetModel): SheetView {
    const known = this.known.get(sheet.id) ?? this.learn(sheet, NEW_SHEET);
    if (known.columns !== sheet.columns) {
      known.columns = sheet.columns;
      known.shape = { ...known.shape, columns: columnLengths(sheet, known.frame, this.normal) };
    }
    known.rules = rulesOf(sheet);
    const { frame, shape, versions } = known;
    const versionOf = (row: number) => known.version + (versions.get(row) ?? 0);
    return (known.view ??= sheetView(sheet, frame, shape, versionOf));
  }

  /** All views are made anew: for changes that the model tells nobody of. */
  forget(): void {
    for (const known of this.known.values()) known.view = undefined;
  }

  /** Whether the rules of a sheet are others than it was shown with. */
  hasOtherRules(sheet: SheetModel): boolean {
    const rules = this.known.get(sheet.id)?.rules ?? [];
    return rulesOf(sheet).some((rule, i) => rule !== rules[i]);
  }

  hear(event: ModelEvent): void {
    const known = this.known.get(event.sheet.id);
    if (!known || event.kind === 'selectionChanged') return;
    known.view = undefined;
    if (!('area' in event)) return;
    const { area } = event;
    const { shape, versions } = known;
    if (rowCount(area) > MOST_ROWS) known.version++;
    else for (const row of rowsOf(area)) versions.set(row, (versions.get(row) ?? 0) + 1);
    if (event.kind === 'rowHiddenChanged') known.shape = { ...shape, rows: rowLengths(event.sheet, known.frame) };
    else {
      const [bottom, right] = [Math.max(shape.bottom, area.bottom), Math.max(shape.right, area.right)];
      known.shape = { ...shape, bottom, right };
    }
  }

  private learn(sheet: SheetModel, frame: SheetFrame): KnownSheet {
    const used = sheet.usedArea();
    const known: KnownSheet = {
      frame,
      columns: sheet.columns,
      rules: [],
      shape: {
        rows: rowLengths(sheet, frame),
        columns: columnLengths(sheet, frame, this.normal),
        bottom: used?.bottom ?? 1,
        right: used?.right ?? 1,
      },
      versions: new Map(),
      version: 0,
      view: undefined,
    };
    this.known.set(sheet.id, known);
    return known;
  }
}

function rulesOf({ conditionalFormats, validations, columns, merges }: SheetModel): readonly unknown[] {
  return [conditionalFormats, validations, columns, merges];
}
