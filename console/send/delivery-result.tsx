/**
 * What a workbook did, cell by cell: the numbers first, the places below them.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { SubmissionDto } from '../../core/protocol/submissions.js';
import { useLook } from '../../view/look/look.js';
import { CellList } from '../cells/cell-list.js';
import { IssueList } from '../cells/issue-list.js';
import { useDistinctValues } from '../cells/use-distinct-values.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

export function DeliveryResult({ answer }: { answer: SubmissionDto }) {
  const look = useLook();
  const { t, say } = useWording();
  const distinct = useDistinctValues();
  const { department, saved, unchanged, conflicts, issues, descent } = answer;
  const numbers = [
    [t.send.numbers.saved, saved.length],
    [t.send.numbers.unchanged, unchanged],
    [t.send.numbers.conflicts, conflicts.length],
    [t.send.numbers.issues, issues.length],
  ] as const;
  const conflicting = conflicts.map(({ sheet, address, fieldLabel, values }) => ({
    sheet,
    address,
    label: say(fieldLabel),
    text: distinct(values)
      .map(({ text, sources }) => t.send.valueFrom(text === '' ? t.blank : text, sources))
      .join(' ⇔ '),
  }));
  return (
    <>
      <p className={look.quiet}>{department === '' ? t.send.departmentUnknown : t.send.department(department)}</p>
      {descent && <p className={look.quiet}>{say(descent.message)}</p>}
      <dl className={look.line}>
        {numbers.map(([name, value]) => (
          <div key={name} className={look.sign}>
            <dt>{name}</dt>
            <dd className={mergeClasses(look.text, look.strong, look.figures)}>{value}</dd>
          </div>
        ))}
      </dl>
      {conflicts.length > 0 && (
        <Details summary={t.send.conflictCells(conflicts.length)} open>
          <CellList cells={conflicting} />
        </Details>
      )}
      {issues.length > 0 && (
        <Details summary={t.send.issues(issues.length)} open={issues.some(({ severity }) => severity !== 'info')}>
          <IssueList issues={issues} />
        </Details>
      )}
      {saved.length > 0 && (
        <Details summary={t.send.savedCells(saved.length)}>
          <CellList cells={saved} />
        </Details>
      )}
    </>
  );
}
