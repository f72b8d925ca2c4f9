/**
 * Everything that the pane knows, as plain data: who is signed in, what the open workbook is, how far a sync is. The views
 * render it; only `desk/` changes it.
 */
import type { Form } from '../../core/form/form.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { MeDto, SignInOptionsDto } from '../../core/protocol/session.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { FRESH_PANE, type PaneState } from '../inspection/pane-state.js';
import type { Failure } from '../inspection/failure.js';
import type { Conflict } from '../session/conflicts.js';
import { IDLE, type SyncState } from '../session/sync-state.js';
import type { CellPlace } from '../excel/port.js';
import type { PreviousDesk } from './previous-work.js';
import { FRESH_SUBMISSION, type SubmissionDesk } from './submission-work.js';
import type { SeenWorkbook } from './seen-workbook.js';

export type Connection =
  | { readonly kind: 'connecting' }
  /** `problem`: why somebody who was signed in is not any more, or why signing in failed. */
  | {
      readonly kind: 'signed-out';
      readonly options: SignInOptionsDto;
      readonly problem: Bilingual | undefined;
      readonly busy: boolean;
    }
  /** Checking goes on; edits wait in the workbook (rule W4). */
  | { readonly kind: 'away'; readonly detail: Bilingual }
  /** One of the two is too old for the other. */
  | { readonly kind: 'incompatible'; readonly detail: Bilingual }
  | { readonly kind: 'signed-in' };

export interface SyncDesk {
  readonly state: SyncState;
  /** Ids of records without a row in the workbook that a person wants deleted for everybody (rule E1). */
  readonly deletions: ReadonlySet<string>;
}

export interface ConflictDesk {
  /** Undefined before the server was asked. */
  readonly list: readonly Conflict[] | undefined;
  readonly busy: boolean;
  /** Decided here; the workbook says so after the next sync. */
  readonly decided: number;
  readonly failure: Failure | undefined;
}

export interface PaneSettings {
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
  readonly sync: SyncDesk;
  readonly conflicts: ConflictDesk;
  /** A revision that the workbook has not seen, as far as the server's events tell. */
  readonly news: number | undefined;
  readonly settings: PaneSettings;
  /** The selected cell, as far as Excel told. */
  readonly selected: CellPlace | undefined;
  readonly submission: SubmissionDesk;
  readonly previous: PreviousDesk;
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
    sync: { state: IDLE, deletions: new Set() },
    conflicts: { list: undefined, busy: false, decided: 0, failure: undefined },
    news: undefined,
    settings: { marks: false, unmarked: [], opensWithWorkbook: undefined, failure: undefined },
    selected: undefined,
    submission: FRESH_SUBMISSION,
    previous: { kind: 'unasked' },
  };
}
