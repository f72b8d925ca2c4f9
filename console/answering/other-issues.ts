/**
 * What the server finds open in a department's rows beyond the fields that are answered here: rows that stand twice, columns
 * that were not in a workbook, names that nobody knows.
 */
import type { DepartmentIssueDto, DepartmentRowsDto } from '../../core/protocol/workflow.js';
import type { AnswerRow } from './answer-rows.js';

export function missingAnswersOf(
  data: Pick<DepartmentRowsDto, 'blank' | 'wrong'> | undefined,
  rows: readonly AnswerRow[],
): readonly DepartmentIssueDto[] {
  const answered = new Set(rows.flatMap(({ id, cells }) => cells.map(({ address }) => `${id} ${address}`)));
  return [...(data?.blank ?? []), ...(data?.wrong ?? [])].filter(
    ({ record, address }) => address === '' || !answered.has(`${record} ${address}`),
  );
}
