/**
 * What 点検 changes in the workbook: a cell put right by a press, lists to choose from. Nothing thrown escapes.
 */
import type { Suggestions } from '../../core/check/suggestions.js';
import type { ChoiceCell, ChoiceResult } from '../excel/port.js';
import { failureOf } from '../inspection/failure.js';
import { correctCell, takeBack, type Correction } from '../session/correction.js';
import { choiceCells } from '../session/form-cells.js';
import type { DeskParts } from './desk-parts.js';

export class CheckWork {
  private isBusy = false;

  /** @param changed is told which cells were written, so that they are read again */
  constructor(
    private readonly parts: DeskParts,
    private readonly changed: (cells: readonly { readonly sheet: string; readonly address: string }[]) => Promise<void>,
  ) {}

  correct(suggestions: Suggestions, text: string): Promise<void> {
    return this.write(() => {
      const { workbook, reading } = this.parts.store.state.book ?? {};
      if (!workbook || !reading) return Promise.resolve(undefined);
      return correctCell(this.parts.excel, { workbook, reading }, suggestions, text);
    });
  }

  undo(): Promise<void> {
    return this.write(() => {
      const { correction } = this.parts.store.state.pane;
      return correction ? takeBack(this.parts.excel, correction) : Promise.resolve(undefined);
    });
  }

  dismiss(): void {
    this.parts.store.tell({ type: 'dismissed' });
  }

  /** Gives the cells of vocabularies a list to choose from: the own rows', or all where nobody's are known. */
  offerLists(): Promise<void> {
    return this.guard(async () => {
      const outcomes = await this.parts.excel.offerChoices(this.choiceCells());
      const counts: Partial<Record<ChoiceResult, number>> = {};
      for (const { result } of outcomes) counts[result] = (counts[result] ?? 0) + 1;
      this.parts.store.tell({ type: 'lists-changed', lists: { kind: 'offered', counts } });
    });
  }

  withdrawLists(): Promise<void> {
    return this.guard(async () => {
      const { book } = this.parts.store.state;
      const cells = book?.reading ? choiceCells(book.reading.form, book.reading.records) : [];
      const withdrawn = await this.parts.excel.withdrawChoices(cells);
      this.parts.store.tell({ type: 'lists-changed', lists: { kind: 'withdrawn', cells: withdrawn } });
    });
  }

  private choiceCells(): ChoiceCell[] {
    const { book } = this.parts.store.state;
    if (!book?.reading) return [];
    const { form, records } = book.reading;
    return choiceCells(form, book.own.length > 0 ? book.own : records);
  }

  private write(work: () => Promise<Correction | undefined>): Promise<void> {
    return this.guard(async () => {
      const correction = await work();
      if (!correction) return;
      this.parts.store.tell({ type: 'corrected', correction });
      await this.changed([correction]);
    });
  }

  /** One after the other: a second press while the first is under way does nothing. */
  private async guard(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await work();
    } catch (error) {
      this.parts.store.tell({ type: 'failed', failure: failureOf(error) });
    } finally {
      this.isBusy = false;
    }
  }
}
