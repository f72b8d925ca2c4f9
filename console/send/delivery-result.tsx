/**
 * What a workbook did, cell by cell: the numbers first, the places below them.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { SubmissionDto } from '../../core/protocol/submissions.js';
import { rowName } from '../../core/record/row-name.js';
import { useLook } from '../../view/look/look.js';
import { CellList, CellRows, Place } from '../cells/cell-list.js';
import { IssueList } from '../cells/issue-list.js';
import { useDistinctValues } from '../cells/use-distinct-values.js';
import { FindingsInRows } from '../findings/findings-in-rows.js';
import { FindingsOf } from '../findings/findings-of.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { refusedIn } from './delivery.js';

export function DeliveryResult({ cycleId, answer }: { readonly cycleId: string; readonly answer: SubmissionDto }) {
  const look = useLook();
  const { t, say } = useWording();
  const distinct = useDistinctValues();
  const { department, saved, unchanged, conflicts, refused, records, issues, descent, rows } = answer;
  const refusals = refusedIn(answer);
  const numbers = [
    [t.send.numbers.saved, saved.length],
    [t.send.numbers.unchanged, unchanged],
    [t.send.numbers.conflicts, conflicts.length],
    ...(refusals > 0 ? [[t.send.numbers.refused, refusals] as const] : []),
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
      {rows ? (
        <FindingsInRows {...{ cycleId, department, rows }} />
      ) : (
        department !== '' && <FindingsOf {...{ cycleId, department }} />
      )}
      {refusals > 0 && (
        <Details summary={t.send.refusedCells(refusals)} open>
          <CellRows
            all={[...refused, ...records.filter(({ outcome }) => outcome === 'refused')]}
            rowOf={(one) => [<RefusedPlace key="place" refused={one} />, <RefusedValue key="value" refused={one} />]}
          />
        </Details>
      )}
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

type Refused = SubmissionDto['refused'][number] | SubmissionDto['records'][number];

/** Where it stands; by what its row is called where it has no place of its own. */
function RefusedPlace({ refused }: { readonly refused: Refused }) {
  const look = useLook();
  const row = rowName(refused);
  if (!('field' in refused)) return <span className={look.dim}>{row}</span>;
  return (
    <span>
      <Place sheet={refused.sheet} address={refused.address} />
      <span className={mergeClasses(look.block, look.small)}>{row}</span>
    </span>
  );
}

/** What was sent, and why it was not taken. */
function RefusedValue({ refused }: { readonly refused: Refused }) {
  const look = useLook();
  const { t, say } = useWording();
  return (
    <>
      {'field' in refused ? (
        <span className={look.block}>
          <span className={look.strong}>{refused.label ? say(refused.label) : refused.field} </span>
          {refused.text === '' ? t.blank : refused.text}
        </span>
      ) : (
        <span className={mergeClasses(look.block, look.strong)}>{t.send.wholeRow}</span>
      )}
      {refused.reason && <span className={look.wrong}>{say(refused.reason.message)}</span>}
    </>
  );
}
