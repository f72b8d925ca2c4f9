/**
 * The answer to a push, as it is stored and told: an outcome for every cell and record, with the reason where something
 * was refused (rule S2).
 */
import { checkReading } from '../../../core/check/check-reading.js';
import { distinctIssues } from '../../../core/issue/distinct.js';
import type { Issue } from '../../../core/issue/issue.js';
import type { Form } from '../../../core/form/form.js';
import type { IssueDto } from '../../../core/protocol/issue.js';
import type { PushAnswerDto } from '../../../core/protocol/sync.js';
import type { PushedCell, PushedRecord, PushResult } from '../../../core/sync/push-result.js';
import { REFUSALS, type RefusalCode } from '../../../core/sync/refusal.js';
import type { NamedConflict } from '../../../core/sync/touched-conflicts.js';

/** @param made what the push is, and the revision that it made; null where it changed nothing */
export function pushAnswer(
  form: Form,
  made: Pick<PushAnswerDto, 'submissionId' | 'revision'>,
  { result, conflicts }: { readonly result: PushResult; readonly conflicts: readonly NamedConflict[] },
): PushAnswerDto {
  const waiting = new Map(conflicts.map(({ id, conflict }) => [nameOf(conflict.record, conflict.field), id]));
  const checks = checkReading({ form, fiscalYear: form.year, department: '', records: result.taken, issues: [] });
  return {
    ...made,
    cells: result.cells.map((cell) => cellAnswer(cell, waiting.get(nameOf(cell.id ?? '', cell.field)))),
    records: result.records.map(recordAnswer),
    issues: distinctIssues([...result.issues, ...checks]).map(issueAnswer),
  };
}

function cellAnswer({ id, block, key, field, outcome, reason, current }: PushedCell, conflict: string | undefined) {
  return {
    id: id ?? null,
    block,
    key: { ...key },
    field,
    outcome,
    ...(reason ? { reason: reasonAnswer(reason) } : {}),
    ...(current && outcome !== 'saved' ? { current } : {}),
    ...(conflict !== undefined && outcome === 'conflict' ? { conflict } : {}),
  };
}

export function recordAnswer({ id, block, key, outcome, reason }: PushedRecord) {
  return { id: id ?? null, block, key: { ...key }, outcome, ...(reason ? { reason: reasonAnswer(reason) } : {}) };
}

export function reasonAnswer(code: RefusalCode) {
  return { code, message: REFUSALS[code] };
}

/** An issue as it travels: plain lists and objects, and nothing that it does not have. */
export function issueAnswer({ quotes, compared, ...issue }: Issue): IssueDto {
  return {
    ...issue,
    key: { ...issue.key },
    evidence: [...issue.evidence],
    ...(quotes && { quotes: quotes.map((quote) => ({ ...quote })) }),
    ...(compared && { compared: compared.map((cell) => ({ ...cell })) }),
  };
}

function nameOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
