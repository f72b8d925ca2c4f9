/**
 * What taking a submission back comes to (rule S8): its cells as their histories are without it (core/undo), the rows that
 * come and go with it, the conflicts that it alone made, and where its departments stand then.
 */
import { Problem } from '../../../core/problem/problem.js';
import { sameAsTyped } from '../../../core/record/canonical.js';
import { BLANK } from '../../../core/record/value.js';
import { cellWithout, type PastConflict } from '../../../core/undo/cell-without.js';
import type { Lack } from '../../../core/record/lacking.js';
import { lacksWithout } from '../../../core/undo/lacks-without.js';
import { rootOf, undoneIn } from '../../../core/undo/undone.js';
import { readHistoriesOf, type StoredRevision } from '../../store/history.js';
import { readPastLacks } from '../../store/record-lacks.js';
import { findSubmission, type StoredSubmission } from '../../store/submissions.js';
import { listUndoings, readTouchedConflicts, type ConflictChange, type TouchedConflict } from '../../store/undoings.js';
import type { OpenCycle } from '../open-cycle.js';
import { nameOf, type CellPast, type UndoneCell } from './undone-cell.js';
import { changedConflicts } from './undone-conflicts.js';
import { changedRows, type ChangedRow } from './undone-rows.js';

export interface UndoPlan {
  readonly target: StoredSubmission;
  /** What the chain of takings back is about. */
  readonly root: StoredSubmission;
  /** Whether what was taken back counts again. */
  readonly givesAgain: boolean;
  readonly goes: readonly UndoneCell[];
  readonly stays: readonly { readonly cell: UndoneCell; readonly by: string; readonly at: Date }[];
  readonly rows: readonly ChangedRow[];
  readonly conflicts: readonly ConflictChange[];
  /** What the records lack then of which its workbook said something. */
  readonly lacking: readonly Lack[];
}

/** @throws Problem `not-found`, `conflict` for what was taken back already or is nothing that came in */
export async function planUndo(open: OpenCycle, submissionId: string): Promise<UndoPlan> {
  const { database, cycle } = open;
  const target = await findSubmission(database, cycle, submissionId);
  if (!target) throw nothingThere();
  const undoings = await listUndoings(database, cycle);
  if (undoneIn(undoings).has(submissionId)) throw undoneBefore();
  const root = await findSubmission(database, cycle, rootOf(undoings, submissionId));
  if (!root || (root.kind !== 'workbook' && root.kind !== 'edits')) throw notThisKind();
  const undone = undoneIn([...undoings, { submission: '', undone: submissionId }]);
  const histories = cellsOf(await readHistoriesOf(database, cycle, root));
  const conflicts = await conflictsOf(open, histories, root.revision);
  const cells = histories.flatMap((history) => undoneCell(open, history, undone, conflicts) ?? []);
  const decided = keptBy(conflicts, root.revision);
  const isKept = ({ row, field }: UndoneCell) => decided.get(nameOf(row.id, field));
  const goes = cells.filter((cell) => !isKept(cell) && !sameAsTyped(cell.now, cell.then));
  const isDead = undone.has(root.id);
  return {
    target,
    root,
    givesAgain: !isDead,
    goes,
    stays: cells.flatMap((cell) => stayingCell(cell, isKept(cell), root) ?? []),
    rows: await changedRows(open, root.id, undone),
    conflicts: changedConflicts(
      cells.filter((cell) => !isKept(cell)),
      conflicts,
      { opened: root.revision, isDead },
    ),
    lacking: await lacksThen(open, root.id, undone),
  };
}

async function lacksThen({ database, cycle }: OpenCycle, root: string, undone: ReadonlySet<string>): Promise<Lack[]> {
  const histories = await readPastLacks(database, cycle, root);
  return [...histories].map(([id, history]) => ({ id, fields: lacksWithout(history, undone) }));
}

type History = readonly [first: StoredRevision, ...rest: StoredRevision[]];

/** By cell. */
function cellsOf(revisions: readonly StoredRevision[]): History[] {
  const cells = new Map<string, [StoredRevision, ...StoredRevision[]]>();
  for (const one of revisions) {
    const name = nameOf(one.recordId, one.field);
    const history = cells.get(name);
    if (history) history.push(one);
    else cells.set(name, [one]);
  }
  return [...cells.values()];
}

async function conflictsOf(
  { database, cycle }: OpenCycle,
  histories: readonly History[],
  revision: number,
): Promise<readonly TouchedConflict[]> {
  const ids = new Set(histories.flatMap((history) => history.flatMap(({ conflictId }) => conflictId ?? [])));
  const recordIds = new Set(histories.map(([{ recordId }]) => recordId));
  const about = await readTouchedConflicts(database, cycle, { recordIds: [...recordIds], ids: [...ids] });
  return about.filter(
    ({ id, kind, openedRevision, decidedBy }) =>
      ids.has(id) || decidedBy === 'resolution' || (kind === 'deletion' && openedRevision === revision),
  );
}

function undoneCell(
  { before, blank }: OpenCycle,
  history: History,
  undone: ReadonlySet<string>,
  conflicts: readonly TouchedConflict[],
): UndoneCell | undefined {
  const [{ recordId, field }] = history;
  const row = before.table.rowOfId(recordId) ?? before.gone.rowOfId(recordId);
  if (!row) return undefined;
  const given = blank.table.get(row.identity)?.cells[field]?.value ?? BLANK;
  const past = history.map(pastOf);
  const after = cellWithout(past, undone, given, new Map(conflicts.map(pastConflict)));
  const now = row.record.cells[field]?.value ?? given;
  return { row, field, now, then: after.standing?.value ?? given, after, history: past };
}

function pastOf({ outcome, value, conflictId, revision, submission }: StoredRevision): CellPast {
  const { id, kind, source, actor, at } = submission;
  const isDerived = kind === 'undo';
  const by = kind === 'workbook' ? source : actor || source;
  return { submission: id, outcome, value, conflict: conflictId, isDerived, revision, source, by, at };
}

function pastConflict({ id, base, decidedBy, kind }: TouchedConflict): [string, PastConflict] {
  return [id, { base, isDecided: decidedBy === 'resolution', isOfValues: kind === 'values' }];
}

/** Cells of which a person decided since that what stands is to stay: writes nothing, and is a word of theirs all the same. */
function keptBy(conflicts: readonly TouchedConflict[], since: number): ReadonlyMap<string, TouchedConflict> {
  const kept = conflicts.filter(({ decidedBy, resolution, resolvedRevision }) => {
    return decidedBy === 'resolution' && resolution === 'theirs' && (resolvedRevision ?? 0) > since;
  });
  return new Map(kept.map((one) => [nameOf(one.recordId, one.field), one]));
}

function stayingCell(cell: UndoneCell, kept: TouchedConflict | undefined, root: StoredSubmission) {
  const isOwn = cell.history.some(({ submission, outcome }) => submission === root.id && outcome === 'saved');
  if (!isOwn) return undefined;
  if (kept) return { cell, by: kept.decider, at: kept.decidedAt ?? root.at };
  const { standing } = cell.after;
  if (!standing || standing.revision <= root.revision || !sameAsTyped(cell.now, cell.then)) return undefined;
  return { cell, by: standing.by, at: standing.at };
}

function nothingThere(): Problem {
  return new Problem('not-found', {
    ja: '指定された送付はありません。一覧を開き直してください。',
    en: 'There is no such submission. Open the list again.',
  });
}

function undoneBefore(): Problem {
  return new Problem('conflict', {
    ja: 'この取込みは、すでに取り消されています。一覧を開き直してください。',
    en: 'This has been taken back already. Open the list again.',
  });
}

function notThisKind(): Problem {
  return new Problem('conflict', {
    ja: '取り消せるのは、ブックの取込みとセルの入力だけです。競合の解消は競合の画面で、提出は差戻しで元に戻してください。',
    en: 'Only workbooks and edits can be taken back. Decide a conflict anew among the conflicts; return what was submitted.',
  });
}
