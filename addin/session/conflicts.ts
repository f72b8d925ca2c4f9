/**
 * Conflicts as a person decides them: where they stand in the workbook, what was there before, mine and theirs with who
 * wrote them and when. Deciding is the server's business; its outcome comes into the workbook with the next sync.
 */
import type { RecordKey } from '../../core/record/record.js';
import { textValue, type FieldValue } from '../../core/record/value.js';
import type { CellMark } from '../excel/port.js';
import type { OpenConflictsDto, ResolutionDto } from './server-port.js';
import type { WorkbookRows } from './workbook-rows.js';

interface ProposedValue {
  readonly id: string;
  readonly value: FieldValue;
  readonly author: string;
  /** ISO 8601 */
  readonly at: string;
  /** Whether the person at the pane wrote it. Two people may have one name. */
  readonly isOwn: boolean;
}

export interface Conflict {
  readonly id: string;
  readonly kind: OpenConflictsDto['conflicts'][number]['kind'];
  readonly record: string;
  readonly block: string;
  readonly key: RecordKey;
  readonly field: string;
  /** Where it stands in this workbook; `''` for a record without a row here. */
  readonly sheet: string;
  readonly address: string;
  readonly base: string;
  /** What stands in the table; undefined where the conflict is about no single cell. */
  readonly current: FieldValue | undefined;
  /** Who wrote that; undefined for what the blank form held. */
  readonly currentBy: { readonly author: string; readonly at: string; readonly isOwn: boolean } | undefined;
  readonly proposals: readonly ProposedValue[];
  /** Who is behind the other values, or wants the row deleted: people and files. */
  readonly proposers: readonly string[];
  /** With which the decision is made: what came later makes it come too late. */
  readonly seenRevision: number;
}

/** In the order of the workbook; those without a row here come last. */
export function conflictsIn({ revision, conflicts }: OpenConflictsDto, rows: WorkbookRows): Conflict[] {
  const order = new Map([...rows.places.keys()].map((id, i) => [id, i]));
  const listed = conflicts.map((conflict): Conflict => {
    const row = rows.places.get(conflict.record);
    const { id, kind, record, block, key, field, base, current, currentBy, proposals, proposers } = conflict;
    return {
      id,
      kind,
      record,
      block,
      key,
      field,
      sheet: row?.sheet ?? '',
      address: row?.cells[field]?.address ?? '',
      base,
      current: current ?? undefined,
      currentBy: currentBy ? { ...currentBy, isOwn: currentBy.isOwn ?? false } : undefined,
      proposals: proposals.map(({ id, value, submission, isOwn = false }) => {
        return { id, value, author: submission.actor || submission.source, at: submission.at, isOwn };
      }),
      proposers,
      seenRevision: revision,
    };
  });
  return listed.sort((a, b) => (order.get(a.record) ?? Infinity) - (order.get(b.record) ?? Infinity) || 0);
}

/** 自分 / 相手 / 編集, as the pane offers it. */
export type ConflictChoice =
  /** What was proposed; which, where there are several. */
  | { readonly kind: 'mine'; readonly proposal?: string }
  | { readonly kind: 'theirs' }
  /** `field`: of an entry for an earlier version of the form, the column that it goes into. */
  | { readonly kind: 'edited'; readonly text: string; readonly field?: string };

/**
 * What is sent to decide a conflict; the server answers `stale` or `conflict` where somebody was faster.
 * @param submissionId the same for trying again (rule S1)
 */
export function resolutionOf({ seenRevision }: Conflict, choice: ConflictChoice, submissionId: string): ResolutionDto {
  return { submissionId, seenRevision, decision: decisionOf(choice) };
}

function decisionOf(choice: ConflictChoice): ResolutionDto['decision'] {
  switch (choice.kind) {
    case 'mine':
      return { resolution: 'mine', ...(choice.proposal === undefined ? {} : { proposal: choice.proposal }) };
    case 'theirs':
      return { resolution: 'theirs' };
    case 'edited':
      return {
        resolution: 'edited',
        value: textValue(choice.text),
        ...(choice.field === undefined ? {} : { field: choice.field }),
      };
  }
}

export function conflictMarks(conflicts: readonly Conflict[]): CellMark[] {
  return conflicts.flatMap(({ sheet, address }): CellMark[] =>
    address === '' ? [] : [{ sheet, address, kind: 'conflict' }],
  );
}
