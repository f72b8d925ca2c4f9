/**
 * Checks again as somebody types: a moment after the last key, and only what was typed is read. An event is a hint; what
 * may have been missed (the cells that were selected since) is read along, and where rows moved the whole workbook is.
 */
import type { Workbook } from '../../core/grid/grid.js';
import type { CellPlace, ExcelPort, WorkbookHint } from '../excel/port.js';

interface LiveCheckParts {
  readonly excel: Pick<ExcelPort, 'read' | 'readAgain' | 'watch'>;
  /** Calls after so many milliseconds, unless the function it gives is called before. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  /** Takes the workbook in as it is now: checks it, marks its cells. */
  readonly take: (workbook: Workbook) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** Long enough that a word is typed in peace. */
const PAUSE = 400;
/** More than a person selects between two pauses; with so many the whole workbook is read. */
const MOST_PLACES = 200;

export class LiveCheck {
  private workbook: Workbook | undefined;
  private typed: CellPlace[] = [];
  /** Where typing may have happened without an event. */
  private visited: CellPlace[] = [];
  private isStale = false;
  private running: Promise<void> | undefined;
  private stopTimer: () => void = () => undefined;
  private stopWatching: (() => Promise<void>) | undefined;

  constructor(private readonly parts: LiveCheckParts) {}

  /** Reads and checks everything, and goes on checking as somebody types. */
  async start(): Promise<void> {
    await this.everything();
    this.stopWatching ??= await this.parts.excel.watch((hint) => this.hear(hint));
  }

  /** Reads and checks everything; while that is going on, asking again waits for it. */
  everything(): Promise<void> {
    this.isStale = true;
    return this.run();
  }

  /** Reads and checks cells that the pane itself has written: Excel tells nothing of those. */
  async again(cells: readonly CellPlace[]): Promise<void> {
    this.typed.push(...cells);
    await this.run();
  }

  /** When what was heard so far has been taken in. */
  async everythingHeard(): Promise<void> {
    await this.running;
  }

  async stop(): Promise<void> {
    this.stopTimer();
    const stop = this.stopWatching;
    this.stopWatching = undefined;
    await stop?.();
  }

  private hear(hint: WorkbookHint): void {
    if (hint.kind === 'selection') {
      // Moving around costs nothing: it is read with the next thing that was typed.
      this.visited.push({ sheet: hint.sheet, address: hint.address });
      if (this.visited.length > MOST_PLACES) this.visited.shift();
      return;
    }
    if (hint.kind === 'structure') this.isStale = true;
    else this.typed.push({ sheet: hint.sheet, address: hint.address });
    this.stopTimer();
    this.stopTimer = this.parts.later(PAUSE, () => void this.run());
  }

  private async run(): Promise<void> {
    if (this.running) await this.running;
    this.running ??= this.readAndTake().finally(() => (this.running = undefined));
    await this.running;
  }

  private async readAndTake(): Promise<void> {
    const { typed, visited, isStale } = this;
    [this.typed, this.visited, this.isStale] = [[], [], false];
    try {
      this.workbook = await this.readNow(isStale || typed.length > MOST_PLACES, [
        ...typed,
        ...visited.filter(isSingle),
      ]);
      await this.parts.take(this.workbook);
    } catch (error) {
      // What was heard is still to be read.
      this.isStale = true;
      this.parts.fail(error);
    }
  }

  private async readNow(isStale: boolean, places: readonly CellPlace[]): Promise<Workbook> {
    const { excel } = this.parts;
    const again = this.workbook && !isStale ? await excel.readAgain(this.workbook, places) : undefined;
    return again ?? excel.read();
  }
}

/** Selecting whole columns is no sign of typing. */
function isSingle({ address }: CellPlace): boolean {
  return /^[A-Z]+\d+$/.test(address);
}
