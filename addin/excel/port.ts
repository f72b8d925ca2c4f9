/**
 * What the task pane asks of Excel. `workbook.ts` answers it with Office.js; nothing else of the pane knows that. Sheets
 * are named as they were when the workbook was read last; one that was renamed since is still found.
 */
import type { CellContent } from '../../core/grid/edit.js';
import type { RawValue, Workbook } from '../../core/grid/grid.js';

/** What became of a wish to select a cell. */
export type CellSelection = 'selected' | 'sheet-missing' | 'sheet-hidden';

export interface CellPlace {
  readonly sheet: string;
  /** `A9`; of a merged area its first cell. */
  readonly address: string;
}

/** A cell to be written, and what it has to hold for that: rule W1. */
export interface CellWrite extends CellPlace {
  readonly content: CellContent;
  /** What the cell held when the writing was decided on; null for an empty cell. */
  readonly expected: RawValue;
  /** Cells of the same sheet that tell which row it is; one that holds something else now means that rows have moved. */
  readonly anchors?: readonly { readonly address: string; readonly expected: RawValue }[];
  /** Whether a formula may go. Without it a cell with a formula is left alone and named. */
  readonly overFormula?: boolean;
}

export type WriteResult =
  | 'written'
  /** It said so already (W2). */
  | 'unchanged'
  /** Somebody changed it, or rows moved, since the writing was decided on: left alone (W1). */
  | 'changed-meanwhile'
  | 'formula'
  /** The sheet is protected and the cell is locked. */
  | 'protected'
  | 'sheet-missing'
  /** Excel refused it, or made something else of it; what was there before is there again. */
  | 'not-kept';

export interface WriteOutcome {
  readonly write: CellWrite;
  readonly result: WriteResult;
}

/** Whether the cell says what it was to say. */
export function isDone({ result }: WriteOutcome): boolean {
  return result === 'written' || result === 'unchanged';
}

/** Why a cell is marked; each kind has its colour. */
export const MARK_KINDS = ['error', 'warning', 'conflict', 'returned'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface CellMark extends CellPlace {
  readonly kind: MarkKind;
}

/** A cell to choose from a list in. */
export interface ChoiceCell extends CellPlace {
  readonly choices: readonly string[];
}

export type ChoiceResult =
  | 'offered'
  /** The cell has a rule already, the user's own or ours. */
  | 'has-rule'
  | 'protected'
  | 'sheet-missing'
  /** The choices cannot be put into a rule: too long together, or with a comma in them. */
  | 'unfit';

export interface ChoiceOutcome {
  readonly cell: ChoiceCell;
  readonly result: ChoiceResult;
}

/** A hint that something may have changed; what, only reading tells. */
export type WorkbookHint =
  /** Cells were typed into, as `A9` or `A9:B12`. */
  | { readonly kind: 'cells'; readonly sheet: string; readonly address: string }
  /** Rows, columns or sheets came, went or moved. */
  | { readonly kind: 'structure' }
  | { readonly kind: 'selection'; readonly sheet: string; readonly address: string };

export interface ExcelPort {
  /** The open workbook as it stands. */
  read(): Promise<Workbook>;
  /**
   * The workbook with some areas read again, and all formulas' results, in one round trip.
   * @returns undefined where that is not enough and the workbook has to be read as a whole
   */
  readAgain(workbook: Workbook, places: readonly CellPlace[]): Promise<Workbook | undefined>;
  /**
   * Brings a sheet to the front and selects a cell in it.
   * @param address `A9`; of several (`C4,D4`) the first; rows as `3:5`; `''` for the sheet alone
   */
  select(sheet: string, address: string): Promise<CellSelection>;
  /** The active cell; undefined where none is selected. */
  selected(): Promise<CellPlace | undefined>;
  /** Writes values into cells and touches nothing else of them; each cell gets an outcome, in the order given. */
  write(writes: readonly CellWrite[]): Promise<readonly WriteOutcome[]>;
  /** Puts these marks in place of all that are there. @returns sheets that are protected and could not be marked */
  mark(marks: readonly CellMark[]): Promise<readonly string[]>;
  /** Gives cells a list to choose from, where they have no rule of their own. */
  offerChoices(cells: readonly ChoiceCell[]): Promise<readonly ChoiceOutcome[]>;
  /** Takes away the lists that `offerChoices` made; others stay. @returns how many cells had one */
  withdrawChoices(places: readonly CellPlace[]): Promise<number>;
  /** The text of the link part (rule I2); undefined where there is none, `''` for one that is not to be read. */
  readLink(): Promise<string | undefined>;
  /** @param text undefined takes it away. Excel forgets its undo steps over it: to be called at a sync alone */
  writeLink(text: string | undefined): Promise<void>;
  /** Hints until the function it gives is called. */
  watch(listener: (hint: WorkbookHint) => void): Promise<() => Promise<void>>;
  /** Whether the pane opens by itself with this workbook. */
  opensWithWorkbook(): Promise<boolean>;
  openWithWorkbook(open: boolean): Promise<void>;
}

/** Why there is no port: the page is not open in Excel, or in one that is too old. */
export type NoExcel = 'elsewhere' | 'too-old';
