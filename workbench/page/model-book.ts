/**
 * The workbook of the simulated Excel as the grid shows and changes it. The add-in changes the same workbook through
 * office.js; what either does, the other sees.
 */
import type { Position } from '../../core/grid/address.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import type { BookState, BookView, Entry, Selection, SheetView } from '../grid/book-view.js';
import { HostError } from '../../excel-host/host-error.js';
import type { ModelEvent } from '../../excel-host/model/model-event.js';
import { activateSheet, selectArea } from '../../excel-host/model/sheet-changes.js';
import type { SheetModel } from '../../excel-host/model/sheet-model.js';
import type { WorkbookModel } from '../../excel-host/model/workbook-model.js';
import { writeCells } from '../../excel-host/model/write-cells.js';
import { columnLengths, frameOf, rowLengths, sheetView, type SheetFrame, type SheetShape } from './model-sheet.js';
import { refusalOf } from './refusals.js';

interface Step {
  readonly sheet: string;
  readonly entries: readonly Entry[];
}

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

export class ModelBook implements BookView {
  private readonly known = new Map<string, KnownSheet>();
  private readonly listeners = new Set<() => void>();
  private selection: Selection;
  private present: BookState | undefined;
  /** Whether somebody is typing: Excel refuses requests meanwhile. */
  isEditing = false;
  /** What the person wrote, by the length of the history after it; and what was undone of it since. */
  private readonly steps = new Map<number, Step>();
  private undone: Step[] = [];
  /** How often cells were changed. */
  changes = 0;
  private changesSaved = 0;

  constructor(
    readonly model: WorkbookModel,
    private readonly opened: OpenedWorkbook,
  ) {
    model.sheets.forEach((sheet, i) => this.learn(sheet, frameOf(opened.sheets[i]!)));
    this.selection = this.selectionIn(model);
    model.listen((event) => this.hear(event));
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  state(): BookState {
    return (this.present ??= this.look());
  }

  /** Shows the workbook as it is now: for changes that the model tells nobody of, such as of formats and rules. */
  refresh(): void {
    for (const known of this.known.values()) known.view = undefined;
    this.announce();
  }

  /** To be called after a request of the add-in: the model tells nobody of changed rules, as Excel does not. */
  requestDone(): void {
    const changed = this.model.sheets.filter((sheet) => {
      const rules = this.known.get(sheet.id)?.rules ?? [];
      return rulesOf(sheet).some((rule, i) => rule !== rules[i]);
    });
    if (changed.length > 0) this.refresh();
  }

  private announce(): void {
    this.present = undefined;
    for (const listener of this.listeners) listener();
  }

  activate(id: string): void {
    const sheet = this.model.sheet(id);
    if (sheet) this.model.as('person', () => activateSheet(this.model, sheet));
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.model.as('person', () => selectArea(this.model, this.model.activeSheet, selection.area));
    this.selection = { ...selection, area: this.model.selectedArea };
    this.announce();
  }

  write(id: string, entries: readonly Entry[]): Bilingual | undefined {
    const refusal = this.carryOut({ sheet: id, entries });
    if (refusal === undefined) this.undone = [];
    this.announce();
    return refusal;
  }

  private carryOut(step: Step): Bilingual | undefined {
    const { model } = this;
    const sheet = model.sheet(step.sheet);
    if (!sheet) return refusalOf(new HostError('ItemNotFound', step.sheet));
    const before = model.history.length;
    try {
      model.as('person', () => step.entries.forEach((entry) => writeCells(model, sheet, areaOf(entry), entry.text)));
      if (model.history.length > before) this.steps.set(model.history.length, step);
      return undefined;
    } catch (error) {
      // What was written before the refused cell is taken back: a block goes in as a whole or not at all.
      if (model.history.length > before) model.as('person', () => model.history.undo());
      return refusalOf(error);
    }
  }

  get isDirty(): boolean {
    return this.changes !== this.changesSaved;
  }

  /** @param changes how often cells had been changed when they were saved */
  saved(changes: number): void {
    this.changesSaved = changes;
    this.announce();
  }

  setEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
  }

  undo(): void {
    const { history } = this.model;
    const step = this.steps.get(history.length);
    this.steps.delete(history.length);
    this.model.as('person', () => history.undo());
    // What an add-in did cannot be done again by the person.
    this.undone = step ? [...this.undone, step] : [];
    this.refresh();
  }

  redo(): void {
    const step = this.undone.at(-1);
    this.undone = this.undone.slice(0, -1);
    if (step) this.carryOut(step);
    this.announce();
  }

  private learn(sheet: SheetModel, frame: SheetFrame): KnownSheet {
    const used = sheet.usedArea();
    const known: KnownSheet = {
      frame,
      columns: sheet.columns,
      rules: [],
      shape: {
        rows: rowLengths(sheet, frame),
        columns: columnLengths(sheet, frame, this.opened.looks[0]),
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

  private look(): BookState {
    const { model } = this;
    return {
      sheets: model.sheets.map((sheet) => this.viewOf(sheet)),
      active: model.activeSheet.id,
      selection: this.selection,
      canUndo: model.history.length > 0,
      canRedo: this.undone.length > 0,
    };
  }

  private viewOf(sheet: SheetModel): SheetView {
    const known = this.known.get(sheet.id) ?? this.learn(sheet, NEW_SHEET);
    if (known.columns !== sheet.columns) {
      known.columns = sheet.columns;
      known.shape = { ...known.shape, columns: columnLengths(sheet, known.frame, this.opened.looks[0]) };
    }
    known.rules = rulesOf(sheet);
    return (known.view ??= sheetView(
      sheet,
      known.frame,
      known.shape,
      (row) => known.version + (known.versions.get(row) ?? 0),
    ));
  }

  private hear(event: ModelEvent): void {
    const known = this.known.get(event.sheet.id);
    if (event.kind === 'changed') this.changes++;
    if (event.actor !== 'person') this.forgetSteps();
    if (known && event.kind !== 'selectionChanged') known.view = undefined;
    if (known && 'area' in event && event.kind !== 'selectionChanged') {
      const { top, bottom, right } = event.area;
      const { shape } = known;
      if (bottom - top > MOST_ROWS) known.version++;
      else for (let row = top; row <= bottom; row++) known.versions.set(row, (known.versions.get(row) ?? 0) + 1);
      if (event.kind === 'rowHiddenChanged') known.shape = { ...shape, rows: rowLengths(event.sheet, known.frame) };
      else known.shape = { ...shape, bottom: Math.max(shape.bottom, bottom), right: Math.max(shape.right, right) };
    }
    if (!isSame(this.selection.area, this.model.selectedArea) || event.kind === 'activated') {
      this.selection = this.selectionIn(this.model);
    }
    this.announce();
  }

  /** Steps of others come on top of the person's; some empty the history. */
  private forgetSteps(): void {
    this.undone = [];
    for (const length of this.steps.keys()) if (length > this.model.history.length) this.steps.delete(length);
  }

  private selectionIn({ selectedArea: area, activeSheet }: WorkbookModel): Selection {
    const at = { row: area.top, column: area.left };
    const { top: row, left: column } = activeSheet.mergeAt(at.row, at.column) ?? area;
    return { active: { row, column }, cursor: at, end: { row: area.bottom, column: area.right }, area };
  }
}

function rulesOf({ conditionalFormats, validations, columns, merges }: SheetModel): readonly unknown[] {
  return [conditionalFormats, validations, columns, merges];
}

function areaOf({ row, column }: Position) {
  return { top: row, left: column, bottom: row, right: column };
}

function isSame(a: Selection['area'], b: Selection['area']): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
