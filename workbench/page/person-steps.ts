/**
 * What the person wrote into the workbook, step by step: to be undone, and done again. What an add-in or somebody else
 * did meanwhile cannot be done again by the person.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { cellArea } from '../../core/grid/area.js';
import { HostError } from '../../excel-host/host-error.js';
import type { WorkbookModel } from '../../excel-host/model/workbook-model.js';
import { writeCells } from '../../excel-host/model/write-cells.js';
import type { Entry } from '../grid/book-view.js';
import { refusalOf } from './refusals.js';

interface Step {
  /** A sheet's id. */
  readonly sheet: string;
  readonly entries: readonly Entry[];
}

export class PersonSteps {
  /** By the length of the history after them. */
  private readonly done = new Map<number, Step>();
  private undone: readonly Step[] = [];

  constructor(private readonly model: WorkbookModel) {}

  get canUndo(): boolean {
    return this.model.history.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Either all entries are written or, with the reason as answer, none. */
  write(step: Step): Bilingual | undefined {
    const refusal = this.carryOut(step);
    if (refusal === undefined) this.undone = [];
    return refusal;
  }

  undo(): void {
    const { history } = this.model;
    const step = this.done.get(history.length);
    this.done.delete(history.length);
    this.model.as('person', () => history.undo());
    this.undone = step ? [...this.undone, step] : [];
  }

  redo(): void {
    const step = this.undone.at(-1);
    this.undone = this.undone.slice(0, -1);
    if (step) this.carryOut(step);
  }

  /** After somebody else changed the workbook: their steps come on top of the person's; some empty the history. */
  forget(): void {
    this.undone = [];
    for (const length of this.done.keys()) if (length > this.model.history.length) this.done.delete(length);
  }

  private carryOut(step: Step): Bilingual | undefined {
    const { model } = this;
    const sheet = model.sheet(step.sheet);
    if (!sheet) return refusalOf(new HostError('ItemNotFound', step.sheet));
    const before = model.history.length;
    try {
      model.as('person', () => step.entries.forEach((entry) => writeCells(model, sheet, cellArea(entry), entry.text)));
      if (model.history.length > before) this.done.set(model.history.length, step);
      return undefined;
    } catch (error) {
      // What was written before the refused cell is taken back: a block goes in as a whole or not at all.
      if (model.history.length > before) model.as('person', () => model.history.undo());
      return refusalOf(error);
    }
  }
}
