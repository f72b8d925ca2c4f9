/**
 * What is told of a workbook that came in: what it saved, what waits in a conflict, what was refused and why.
 */
import type { Actor } from '../../../core/access/access.js';
import type { Form } from '../../../core/form/form.js';
import { descentText, type Descent } from '../../../core/lineage/descent.js';
import type { SubmissionDto } from '../../../core/protocol/submissions.js';
import { keyNames } from '../../../core/record/key-name.js';
import type { FormRecord } from '../../../core/record/record.js';
import { displayText } from '../../../core/record/value.js';
import { conflictAnswer, labelOf } from './conflict-answer.js';
import type { StoredStatement } from '../../store/told-meanings.js';
import { usedStatements } from '../told/used-statements.js';
import { issueAnswer, reasonAnswer, recordAnswer } from './push-answer.js';
import type { SentCopy } from '../steps/descent.js';
import type { MergedWorkbook } from '../steps/merge-workbook.js';

/** What was sent, and the revision that the cycle is in with it. */
interface Sent extends Pick<SubmissionDto, 'submissionId' | 'fileName' | 'revision'> {
  /** What it was read with that was said before. */
  readonly told: readonly StoredStatement[];
  readonly actor: Actor | undefined;
}

export function submissionAnswer(
  form: Form,
  { result, conflicts, issues, reading, department, descent }: MergedWorkbook,
  { submissionId, fileName, revision, told, actor }: Sent,
): SubmissionDto {
  const sentOf = cellsIn(form, reading.records);
  return {
    submissionId,
    fileName,
    department,
    revision,
    saved: result.changes.map(({ sheet, address, field, text }) => ({ sheet, address, field, text })),
    rows: [...new Set([...result.saved.map(({ id }) => id), ...result.added, ...result.restored])],
    unchanged: result.cells.filter(({ outcome }) => outcome === 'unchanged').length,
    conflicts: conflicts.map(({ conflict }) => conflictAnswer(form, conflict)),
    refused: result.cells.flatMap(({ block, key, field, reason }) => {
      if (!reason) return [];
      const cell = { block, key: { ...key }, field, label: labelOf(form, block, field) };
      return [{ ...cell, ...sentOf({ block, key }, field), reason: reasonAnswer(reason) }];
    }),
    records: result.records.map(recordAnswer),
    issues: issues.map(issueAnswer),
    told: usedStatements(form, issues, told, actor),
    ...(descent ? { descent: descentAnswer(descent) } : {}),
  };
}

function descentAnswer(descent: Descent<SentCopy>): NonNullable<SubmissionDto['descent']> {
  const { from, differing, fromBlank, compared } = descent;
  return {
    from: from ? 'copy' : 'blank',
    source: from?.source ?? '',
    revision: from?.revision ?? 0,
    differing,
    fromBlank,
    compared: compared.map(({ copy, differing: cells }) => {
      return { source: copy.source, revision: copy.revision, differing: cells };
    }),
    message: descentText(descent),
  };
}

/** Where a field stands in the workbook that was sent, and what it says. Of rows under one key, the first is meant. */
function cellsIn(form: Form, records: readonly FormRecord[]) {
  const nameOf = keyNames(form);
  const index = new Map(records.toReversed().map((record) => [nameOf(record.block, record.key), record]));
  return ({ block, key }: Pick<FormRecord, 'block' | 'key'>, field: string) => {
    const record = index.get(nameOf(block, key));
    const cell = record?.cells[field];
    return { sheet: record?.sheet ?? '', address: cell?.address ?? '', text: displayText(cell?.value) };
  };
}
