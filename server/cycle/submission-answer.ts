/**
 * What is told of a workbook that came in: what it saved, what waits in a conflict, what was refused and why.
 */
import type { Form } from '../../core/form/form.js';
import type { SubmissionDto } from '../../core/protocol/submissions.js';
import { keyName } from '../../core/record/key-name.js';
import type { FormRecord } from '../../core/record/record.js';
import { conflictAnswer } from './conflict-answer.js';
import { issueAnswer, reasonAnswer, recordAnswer } from './push-answer.js';
import type { MergedWorkbook } from './receive-workbook.js';

/** @param head of the submission */
export function submissionAnswer(
  form: Form,
  head: Pick<SubmissionDto, 'submissionId' | 'fileName' | 'department' | 'revision'>,
  { result, conflicts, issues, reading }: MergedWorkbook,
): SubmissionDto {
  const placeOf = placesIn(form, reading.records);
  return {
    ...head,
    saved: result.state.changes.map(({ sheet, address, field, text }) => ({ sheet, address, field, text })),
    unchanged: result.cells.filter(({ outcome }) => outcome === 'unchanged').length,
    conflicts: conflicts.map(({ conflict }) => conflictAnswer(form, conflict)),
    refused: result.cells.flatMap(({ block, key, field, reason }) => {
      if (!reason) return [];
      return [{ block, key: { ...key }, field, ...placeOf({ block, key }, field), reason: reasonAnswer(reason) }];
    }),
    records: result.records.map(recordAnswer),
    issues: issues.map(issueAnswer),
  };
}

/** Where a field stands in the workbook that was sent. Of rows under one key, the first is meant. */
function placesIn(form: Form, records: readonly FormRecord[]) {
  const index = new Map(records.toReversed().map((record) => [keyName(form, record.block, record.key), record]));
  return ({ block, key }: Pick<FormRecord, 'block' | 'key'>, field: string) => {
    const record = index.get(keyName(form, block, key));
    return { sheet: record?.sheet ?? '', address: record?.cells[field]?.address ?? '' };
  };
}
