/**
 * Everything that the pane knows, as plain data: who is signed in, what the open workbook is, how far a sync is. The views
 * render it; only `desk/` changes it.
 */
import type { UnsentReasons } from '../../view/workflow/unsent-reasons.js';
import type { Form } from '../../core/form/form.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { FindingsDto } from '../../core/protocol/findings.js';
import type { MeDto, SignInOptionsDto } from '../../core/protocol/session.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { ToldListDto } from '../../core/protocol/told.js';
import type { Question } from '../../core/questions/question.js';
import { FRESH_PANE, type PaneState } from '../inspection/pane-state.js';
import type { Failure } from '../inspection/failure.js';
import type { Conflict } from '../session/conflicts.js';
import type { DepartmentWork } from '../session/department-work.js';
import type { Pin } from '../session/pins.js';
import type { LastYear } from '../session/previous-year.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { IDLE, type SyncState } from '../session/sync-state.js';
import type { CellPlace } from '../excel/port.js';
import type { Workbook } from '../../core/grid/grid.js';
import type { SeenWorkbook } from './seen-workbook.js';

type Connection =
  | { readonly kind: 'connecting' }
  /** `problem`: why somebody who was signed in is not any more, or why signing in failed. */
  | {
      readonly kind: 'signed-out';
      readonly options: SignInOptionsDto;
      readonly problem: Bilingual | undefined;
      readonly busy: boolean;
      /** Whether a code is asked for beside the password that was typed. */
      readonly asksCode: boolean;
      /** Whether who is signed in at the page around the pane may be taken instead. */
      readonly hasPage: boolean;
    }
  /** Signed in, and may do nothing before a second factor was set up, which is done in the console. */
  | { readonly kind: 'owing' }
  /** Checking goes on; edits wait in the workbook (rule W4). */
  | { readonly kind: 'away'; readonly detail: Bilingual }
  /** One of the two is too old for the other. */
  | { readonly kind: 'incompatible'; readonly detail: Bilingual }
  /** `byPage`: as who is signed in at the page around the pane. */
  | { readonly kind: 'signed-in'; readonly byPage: boolean };

interface SyncDesk {
  readonly state: SyncState;
  /** Ids of records without a row in the workbook that a person wants deleted for everybody (rule E1). */
  readonly deletions: ReadonlySet<string>;
}

interface ConflictDesk {
  /** Undefined before the server was asked. */
  readonly list: readonly Conflict[] | undefined;
  readonly busy: boolean;
  /** Decided here; the workbook says so after the next sync. */
  readonly decided: number;
  readonly failure: Failure | undefined;
}

/** A reason that a coordinator is about to return a department with. */
export interface UnsentReason {
  /** Undefined for one about the answers as a whole. */
  readonly pin: Pin | undefined;
  readonly text: string;
}

interface SubmissionDesk {
  /** Undefined before the server was asked. */
  readonly list: readonly DepartmentWork[] | undefined;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** The department that a step failed for; undefined where the server could not be asked at all. */
  readonly failedAt: string | undefined;
  /** What was done here last. */
  readonly done: { readonly step: TakenStep; readonly id: string; readonly name: string } | undefined;
  /** What is written for a return, by department: it outlives looking at another view, or at the cells. */
  readonly unsent: ReadonlyMap<string, UnsentReasons<UnsentReason>>;
}

export const FRESH_SUBMISSION: SubmissionDesk = {
  list: undefined,
  busy: false,
  failure: undefined,
  failedAt: undefined,
  done: undefined,
  unsent: new Map(),
};

/** Last year's state of the open workbook's plan; `cycleId` is this year's. */
export type PreviousDesk =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'loading'; readonly cycleId: string }
  /** The plan has no cycle of the year before. */
  | { readonly kind: 'none'; readonly cycleId: string }
  | { readonly kind: 'failed'; readonly cycleId: string; readonly failure: Failure }
  | ({ readonly kind: 'there'; readonly cycleId: string } & LastYear);

interface ToldDesk {
  /** What was said of a cycle's workbooks, by its id; not there before the server was asked. */
  readonly lists: ReadonlyMap<string, ToldListDto['told']>;
  /** What there is to ask of the open workbook. */
  readonly questions: readonly Question[];
  readonly busy: boolean;
  readonly failure: Failure | undefined;
}

export const FRESH_TOLD: ToldDesk = { lists: new Map(), questions: [], busy: false, failure: undefined };

/** What people answered to the findings of a cycle, as the server has it. */
interface AnswersDesk {
  /** Undefined before the server was asked. */
  readonly known: (FindingsDto & { readonly cycleId: string }) | undefined;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
}

export const FRESH_ANSWERS: AnswersDesk = { known: undefined, busy: false, failure: undefined };

interface PaneSettings {
  /** Whether the workbook's cells are marked. Off until somebody wishes it: a mark is a change of the file. */
  readonly marks: boolean;
  /** Sheets that are protected and could not be marked. */
  readonly unmarked: readonly string[];
  /** Whether the pane opens by itself with this workbook; undefined before Excel was asked. */
  readonly opensWithWorkbook: boolean | undefined;
  readonly failure: Failure | undefined;
}

export interface DeskState {
  readonly connection: Connection;
  readonly server: { readonly address: string; readonly version: string | undefined };
  /** Who is signed in; remembered while the server is away. */
  readonly me: MeDto | undefined;
  /** Those that they may see; remembered while the server is away. */
  readonly cycles: readonly CycleDto[];
  /** That workbooks are read with: the cycles' own first, then those that come with the pane. */
  readonly forms: readonly Form[];
  /** The check, and whether the workbook is being read. */
  readonly pane: PaneState;
  readonly book: SeenWorkbook | undefined;
  /** What cycles handed out, by their ids; copies are laid against it. */
  readonly blanks: ReadonlyMap<string, Workbook>;
  readonly told: ToldDesk;
  readonly sync: SyncDesk;
  readonly conflicts: ConflictDesk;
  /** A revision that the workbook has not seen, as far as the server's events tell. */
  readonly news: number | undefined;
  readonly settings: PaneSettings;
  /** The selected cell, as far as Excel told. */
  readonly selected: CellPlace | undefined;
  readonly submission: SubmissionDesk;
  readonly previous: PreviousDesk;
  readonly answers: AnswersDesk;
}

export function freshDesk(address: string, forms: readonly Form[]): DeskState {
  return {
    connection: { kind: 'connecting' },
    server: { address, version: undefined },
    me: undefined,
    cycles: [],
    forms,
    pane: FRESH_PANE,
    book: undefined,
    blanks: new Map(),
    told: FRESH_TOLD,
    sync: { state: IDLE, deletions: new Set() },
    conflicts: { list: undefined, busy: false, decided: 0, failure: undefined },
    news: undefined,
    settings: { marks: false, unmarked: [], opensWithWorkbook: undefined, failure: undefined },
    selected: undefined,
    submission: FRESH_SUBMISSION,
    previous: { kind: 'unasked' },
    answers: FRESH_ANSWERS,
  };
}
