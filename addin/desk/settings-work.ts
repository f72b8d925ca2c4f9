/**
 * What a person sets: whether cells are marked, and whether the pane opens by itself with the workbook.
 */
import type { CellMark } from '../excel/port.js';
import { failureOf } from '../inspection/failure.js';
import type { DeskParts } from './desk-parts.js';
import { marksOf } from './marks-of.js';

export class SettingsWork {
  private marking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: DeskParts) {}

  async load(): Promise<void> {
    const { store, seat, excel } = this.parts;
    store.patch('settings', { marks: seat.marks });
    await this.guard(async () => {
      store.patch('settings', { opensWithWorkbook: await excel.opensWithWorkbook() });
    });
  }

  async setMarks(marks: boolean): Promise<void> {
    const { store, seat } = this.parts;
    seat.keepMarks(marks);
    store.patch('settings', { marks, unmarked: [] });
    await this.mark(marks ? marksOf(store.state) : []);
  }

  /** Marks what is to be marked now; does nothing where marks are off. */
  remark(): void {
    const { state } = this.parts.store;
    if (state.settings.marks) void this.mark(marksOf(state));
  }

  async setOpensWithWorkbook(open: boolean): Promise<void> {
    const { store, excel } = this.parts;
    await this.guard(async () => {
      await excel.openWithWorkbook(open);
      store.patch('settings', { opensWithWorkbook: open });
    });
  }

  private mark(marks: readonly CellMark[]): Promise<void> {
    this.marking = this.marking.then(() =>
      this.guard(async () => this.parts.store.patch('settings', { unmarked: await this.parts.excel.mark(marks) })),
    );
    return this.marking;
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    const { store } = this.parts;
    try {
      await work();
      if (store.state.settings.failure) store.patch('settings', { failure: undefined });
    } catch (error) {
      store.patch('settings', { failure: failureOf(error) });
    }
  }
}
