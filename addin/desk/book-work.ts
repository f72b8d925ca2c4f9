/**
 * The open workbook: read and checked, again as somebody types, and what it is a part of. Nothing thrown escapes.
 */
import { checkReading } from '../../core/check/check-reading.js';
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { Issue } from '../../core/issue/issue.js';
import type { CellPlace } from '../excel/port.js';
import type { BlankLayout } from '../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../core/reader/blank/read-against-blank.js';
import { failureOf } from '../inspection/failure.js';
import { inspectionOf } from '../inspection/inspection.js';
import { LiveCheck } from '../session/live-check.js';
import { linkFinding, type LinkFinding } from '../session/standing.js';
import type { DeskParts } from './desk-parts.js';
import { BlankLayouts } from './blank-layouts.js';
import { mergedForms } from './form-shelf.js';
import { readBook, standingOf, type SeenWorkbook } from './seen-workbook.js';

export class BookWork {
  private readonly live: LiveCheck;
  private finding: LinkFinding = { kind: 'none' };
  private chosen: string | undefined;
  private isSilent = false;
  private readonly layouts = new BlankLayouts();
  /** Ids of cycles whose blanks were asked for. */
  private readonly asked = new Set<string>();

  /** @param seen is told after each reading, and when it is known what the workbook belongs to */
  constructor(
    private readonly parts: DeskParts,
    private readonly seen: () => void,
  ) {
    this.live = new LiveCheck({
      excel: parts.excel,
      later: parts.later,
      take: (workbook) => this.take(workbook),
      fail: (error) => this.fail(error),
    });
  }

  /** Reads the workbook, and goes on checking it as somebody types. */
  start(): Promise<void> {
    return this.read(() => this.live.start());
  }

  /** Reads the workbook and checks it; while it is at work, asking again does nothing. */
  async recheck(): Promise<void> {
    if (this.parts.store.state.pane.busy) return;
    await this.read(() => this.live.everything());
  }

  /** Reads everything after the pane itself has changed the workbook; the list of issues stays where it is. */
  async refresh(): Promise<void> {
    try {
      await this.readLink();
      this.isSilent = true;
      await this.live.everything();
    } catch (error) {
      this.fail(error);
    } finally {
      this.isSilent = false;
    }
  }

  /** Reads cells again that the pane itself has written; the list of issues stays where it is. */
  async reread(cells: readonly CellPlace[]): Promise<void> {
    await this.live.again(cells);
  }

  /** When what was typed so far has been taken in. */
  settled(): Promise<void> {
    return this.live.everythingHeard();
  }

  /** Shows the cell of an issue in Excel. */
  async show(issue: Issue): Promise<void> {
    const { store } = this.parts;
    store.tell({ type: 'issue-chosen', issue });
    if (issue.sheet === '') return;
    const selection = await this.select(issue);
    if (selection) store.tell({ type: 'cell-answered', issue, selection });
  }

  /** Selects a cell. @returns undefined where Excel refused */
  async select({ sheet, address }: CellPlace) {
    try {
      return await this.parts.excel.select(sheet, address);
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Where several cycles fit, a person says which. */
  choose(cycleId: string): void {
    this.chosen = cycleId;
    this.stand();
  }

  /** Looks anew at what the workbook belongs to, after more is known of the server. */
  stand(): void {
    const { store } = this.parts;
    const { book } = store.state;
    if (book) store.update({ book: this.standing(book) });
    this.seen();
    void this.askForBlank();
  }

  /** With other forms: those that were just fetched. */
  readWith(forms: readonly Form[]): void {
    const { store } = this.parts;
    store.update({ forms: mergedForms(forms, store.state.forms) });
    const { book } = store.state;
    if (!book) return;
    this.lookAt(book.workbook, undefined);
  }

  private async read(work: () => Promise<void>): Promise<void> {
    const { store } = this.parts;
    store.tell({ type: 'reading-began' });
    try {
      await this.readLink();
      await work();
    } catch (error) {
      this.fail(error);
    }
  }

  private async readLink(): Promise<void> {
    this.finding = linkFinding(await this.parts.excel.readLink());
  }

  private async take(workbook: Workbook): Promise<void> {
    this.lookAt(workbook, this.parts.store.state.book?.reading?.form);
    await Promise.resolve();
  }

  private lookAt(workbook: Workbook, last: Form | undefined): void {
    const { store } = this.parts;
    const { forms, pane } = store.state;
    const layout = this.layout();
    const reading = (layout && readAgainstBlank(layout, workbook)) ?? readBook(workbook, this.finding, forms, last);
    const inspection = inspectionOf(workbook, reading, forms, reading ? checkReading(reading) : []);
    store.tell({ type: pane.busy && !this.isSilent ? 'reading-ended' : 'refreshed', inspection });
    store.update({ book: this.standing({ workbook, finding: this.finding, reading }) });
    this.seen();
    void this.askForBlank();
  }

  /** What the cycle handed out that the workbook belongs to, as far as that is known. */
  layout(): BlankLayout | undefined {
    const { book, blanks } = this.parts.store.state;
    const blank = book?.cycle && blanks.get(book.cycle.id);
    return blank && book.form ? this.layouts.of(blank, book.form) : undefined;
  }

  /** Once for each cycle; where the server is away, the workbook is read by itself. */
  private async askForBlank(): Promise<void> {
    const { store, server } = this.parts;
    const { book, blanks } = store.state;
    const id = book?.cycle?.id;
    if (id === undefined || blanks.has(id) || this.asked.has(id)) return;
    this.asked.add(id);
    try {
      const blank = await server.blank(id);
      store.update({ blanks: new Map([...store.state.blanks, [id, blank]]) });
      const now = store.state.book;
      if (now?.cycle?.id === id) this.lookAt(now.workbook, now.reading?.form);
    } catch {
      // The connection has noticed; it is asked for again when the workbook is looked at anew.
      this.asked.delete(id);
    }
  }

  private standing(book: Pick<SeenWorkbook, 'workbook' | 'finding' | 'reading'>): SeenWorkbook {
    const { server, me, cycles, forms } = this.parts.store.state;
    return standingOf(book, { server: server.address, me, cycles, forms, chosen: this.chosen });
  }

  private fail(error: unknown): void {
    this.parts.store.tell({ type: 'failed', failure: failureOf(error) });
  }
}
