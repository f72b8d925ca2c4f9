/**
 * One department: its name leads to its rows in the merged table, its conflicts to the list of conflicts.
 */
import { mergeClasses } from '@fluentui/react-components';
import type { DepartmentProgressDto } from '../../core/protocol/console.js';
import { hashOf } from '../route/route.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { AnswerBar } from './answer-bar.js';
import { statusOf } from './department-status.js';
import { useProgressStyles } from './progress-styles.js';
import { StatusBadge } from './status-badge.js';

export function ProgressRow({ cycleId, department }: { cycleId: string; department: DepartmentProgressDto }) {
  const styles = useProgressStyles();
  const { t } = useWording();
  const { name, filled, entries, conflicts, errors } = department;
  const status = statusOf(department);
  const toRows = hashOf(cycleId, 'table', { department: name });
  return (
    <tr role="row" className={mergeClasses(styles.row, status === 'missing' && styles.missing)}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <a href={toRows} className={styles.link} title={t.progress.seeRows(name)}>
          {name}
        </a>
      </th>
      <td role="cell" className={styles.cell}>
        <StatusBadge status={status} />
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.answers)}>
        <AnswerBar filled={filled} entries={entries} />
      </td>
      <Count name={t.progress.columns.conflicts} value={conflicts} href={hashOf(cycleId, 'conflicts')} />
      <Count name={t.progress.columns.errors} value={errors} />
      <LastFile department={department} />
    </tr>
  );
}

function Count({ name, value, href }: { name: string; value: number; href?: string }) {
  const styles = useProgressStyles();
  const label = <span className={styles.label}>{name}</span>;
  if (value === 0) {
    return (
      <td role="cell" className={mergeClasses(styles.cell, styles.count, styles.zero, styles.wide)}>
        {label}0
      </td>
    );
  }
  return (
    <td role="cell" className={mergeClasses(styles.cell, styles.count, styles.alert)}>
      {label}
      {href ? (
        <a href={href} className={styles.link}>
          {value}
        </a>
      ) : (
        value
      )}
    </td>
  );
}

function LastFile({ department: { lastSubmission } }: { department: DepartmentProgressDto }) {
  const styles = useProgressStyles();
  const { language, t } = useWording();
  return (
    <td
      role="cell"
      className={mergeClasses(styles.cell, styles.file, !lastSubmission && styles.zero, !lastSubmission && styles.wide)}
    >
      {lastSubmission ? (
        <>
          <span className={styles.fileName}>{lastSubmission.fileName}</span>
          <time dateTime={lastSubmission.at} className={styles.at}>
            {formatDateTime(lastSubmission.at, language)}
          </time>
        </>
      ) : (
        t.progress.none
      )}
    </td>
  );
}
