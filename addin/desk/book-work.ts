/**
 * The open workbook: read and checked, again as somebody types, and what it is a part of. Nothing thrown escapes.
 */
import { checkReading } from '../../core/check/check-reading.js';
import type { Form } from '../../core/form/form.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { Issue } from '../../core/issue/issue.js';
import type { CellPlace } from '../excel/port.js';
import type { BlankLayout } from '../../core/reader/blank/blank-layout.js';
import { readCopyOf } from '../../core/reader/blank/read-copy.js';
import type { Reading } from '../../core/reader/reading.js';
import { NOTHING_TOLD } from '../../core/reader/told/told.js';
import { copyQuestions } from '../../core/questions/copy-questions.js';
import type { Question } from '../../core/questions/question.js';
import { failureOf } from '../inspection/failure.js';
import { inspectionOf } from '../inspection/inspection.js';
import { LiveCheck } from '../session/live-check.js';
import { linkFinding, type LinkFinding } from '../session/standing.js';
import type { SyncTarget } from '../session/sync-target.js';
import { countingTold, toldSubjects } from '../session/told.js';
import type { DeskParts } from './desk-parts.js';
import { BlankLayouts } from './blank-layouts.js';
import { ContentWork } from './content-work.js';
import { mergedForms } from './form-shelf.js';
import { readBook, standingOf, type SeenWorkbook } from './seen-workbook.js';

export class BookWork {
  private readonly live: LiveCheck;
  private readonly content: ContentWork;
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
    this.content = new ContentWork(parts, () => this.lookAtContent());
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

  /** Once more, after something was said of it. */
  lookAgain(): void {
    const { book } = this.parts.store.state;
    if (book) this.lookAt(book.workbook, book.reading?.form);
  }

  /** What is written in it once more: somebody has paused, or more is known of last year. */
  lookAtContent(): void {
    const { store } = this.parts;
    const { reading, workbook } = store.state.book ?? {};
    if (!reading || !workbook) return;
    const found = [...checkReading(reading), ...this.content.lookAgain(reading)];
    store.tell({ type: 'refreshed', inspection: inspectionOf(workbook, reading, store.state.forms, found) });
    this.seen();
  }

  /** With other forms: those that were just fetched. */
  readAnew(forms: readonly Form[]): void {
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
    const { layout, told = NOTHING_TOLD } = this.readWith();
    const reading = (layout && readCopyOf(layout, workbook, told)) ?? readBook(workbook, this.finding, forms, last);
    const isAsked = pane.busy && !this.isSilent;
    const found = reading ? checkReading(reading) : [];
    store.patch('told', { questions: layout && reading ? this.questionsOf(layout, reading, found) : [] });
    store.update({ book: this.standing({ workbook, finding: this.finding, reading }) });
    const content = reading ? this.content[isAsked ? 'look' : 'whileTyping'](reading) : [];
    const inspection = inspectionOf(workbook, reading, forms, [...found, ...content]);
    store.tell({ type: isAsked ? 'reading-ended' : 'refreshed', inspection });
    this.seen();
    void this.askForBlank();
  }

  /** What the cycle handed out that the workbook belongs to, and what was said of its copies, as far as that is known. */
  readWith(): Pick<SyncTarget, 'layout' | 'told' | 'statements'> {
    const { book, blanks, told } = this.parts.store.state;
    const blank = book?.cycle && blanks.get(book.cycle.id);
    if (!blank || !book.form) return {};
    const list = book.cycle && told.lists.get(book.cycle.id);
    const layout = this.layouts.of(blank, book.form);
    return list ? { layout, told: countingTold(list), statements: list.filter(({ counts }) => counts) } : { layout };
  }

  /** Nothing before it is known what was said, and of another version of the form than the cycle's. */
  private questionsOf(layout: BlankLayout, reading: Reading, found: readonly Issue[]): Question[] {
    const { book, told } = this.parts.store.state;
    const list = book?.cycle && told.lists.get(book.cycle.id);
    if (!list || layout.form.version !== book.cycle.form.version) return [];
    return copyQuestions(layout, reading, found, toldSubjects(layout.form, list));
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
