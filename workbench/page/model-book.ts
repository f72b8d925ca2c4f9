/**
 * The workbook of the simulated Excel as the grid shows and changes it. The add-in changes the same workbook through
 * office.js; what either does, the other sees.
 */
import { isSame, topLeft } from '../../core/grid/area.js';
import { extentAt } from '../../core/grid/grid.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import type { ModelEvent } from '../../excel-host/model/model-event.js';
import { activateSheet, selectArea } from '../../excel-host/model/sheet-changes.js';
import type { WorkbookModel } from '../../excel-host/model/workbook-model.js';
import type { BookState, BookView, Entry, Selection } from '../grid/book-view.js';
import { PersonSteps } from './person-steps.js';
import { ShownSheets } from './shown-sheets.js';

export class ModelBook implements BookView {
  private readonly sheets: ShownSheets;
  private readonly steps: PersonSteps;
  private readonly listeners = new Set<() => void>();
  private selection: Selection;
  private present: BookState | undefined;
  /** Whether somebody is typing: Excel refuses requests meanwhile. */
  isEditing = false;
  /** How often cells were changed. */
  changes = 0;
  private changesSaved = 0;

  constructor(
    readonly model: WorkbookModel,
    opened: OpenedWorkbook,
  ) {
    this.sheets = new ShownSheets(model.sheets, opened);
    this.steps = new PersonSteps(model);
    this.selection = selectionIn(model);
    model.listen((event) => this.hear(event));
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  state(): BookState {
    return (this.present ??= {
      sheets: this.model.sheets.map((sheet) => this.sheets.viewOf(sheet)),
      active: this.model.activeSheet.id,
      selection: this.selection,
      canUndo: this.steps.canUndo,
      canRedo: this.steps.canRedo,
    });
  }

  /** To be called after a request of the add-in: the model tells nobody of changed rules, as Excel does not. */
  requestDone(): void {
    if (this.model.sheets.some((sheet) => this.sheets.hasOtherRules(sheet))) this.refresh();
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

  write(sheet: string, entries: readonly Entry[]): Bilingual | undefined {
    const refusal = this.steps.write({ sheet, entries });
    this.announce();
    return refusal;
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
    this.steps.undo();
    this.refresh();
  }

  redo(): void {
    this.steps.redo();
    this.announce();
  }

  private hear(event: ModelEvent): void {
    if (event.kind === 'changed') this.changes++;
    if (event.actor !== 'person') this.steps.forget();
    this.sheets.hear(event);
    const isElsewhere = !isSame(this.selection.area, this.model.selectedArea);
    if (isElsewhere || event.kind === 'activated') this.selection = selectionIn(this.model);
    this.announce();
  }

  /** Shows the workbook as it is now: for changes that the model tells nobody of, such as of formats and rules. */
  private refresh(): void {
    this.sheets.forget();
    this.announce();
  }

  private announce(): void {
    this.present = undefined;
    for (const listener of this.listeners) listener();
  }
}

function selectionIn({ selectedArea: area, activeSheet }: WorkbookModel): Selection {
  const cursor = topLeft(area);
  const active = topLeft(extentAt(activeSheet, cursor));
  return { active, cursor, end: { row: area.bottom, column: area.right }, area };
}
