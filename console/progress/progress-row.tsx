/**
 * One department: its name leads to its rows in the merged table, its conflicts to the list of conflicts.
 */
import { Badge, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHalfFill16Regular,
  ErrorCircle16Filled,
  MailOff16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { DepartmentProgressDto } from '../../core/protocol/cycles.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { AnswerBar } from './answer-bar.js';
import { statusOf, type DepartmentStatus } from './department-status.js';
import { useProgressStyles } from './progress-styles.js';

/** A shape for each, the colour only comes on top. */
const BADGES = {
  missing: { color: 'danger', appearance: 'outline', icon: <MailOff16Regular /> },
  error: { color: 'danger', appearance: 'tint', icon: <ErrorCircle16Filled /> },
  conflict: { color: 'severe', appearance: 'tint', icon: <Warning16Filled /> },
  partial: { color: 'informative', appearance: 'tint', icon: <CircleHalfFill16Regular /> },
  done: { color: 'success', appearance: 'tint', icon: <CheckmarkCircle16Filled /> },
} as const satisfies Record<DepartmentStatus, unknown>;

export function ProgressRow({ cycleId, department }: { cycleId: string; department: DepartmentProgressDto }) {
  const look = useLook();
  const styles = useProgressStyles();
  const { language, t } = useWording();
  const { name, filled, entries, conflicts, errors, lastSubmission: last } = department;
  const status = statusOf(department);
  return (
    <tr role="row" className={mergeClasses(styles.row, status === 'missing' && styles.missing)}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <a
          href={hashOf(cycleId, 'table', { department: name })}
          className={styles.link}
          title={t.progress.seeRows(name)}
        >
          {name}
        </a>
      </th>
      <Cell>
        <Badge size="large" className={look.fixed} {...BADGES[status]}>
          {t.progress[`status_${status}`]}
        </Badge>
      </Cell>
      <Cell className={styles.answers}>
        <AnswerBar filled={filled} entries={entries} />
      </Cell>
      <Count name={t.progress.columns.conflicts} value={conflicts} href={hashOf(cycleId, 'conflicts')} />
      <Count name={t.progress.columns.errors} value={errors} />
      <Cell className={mergeClasses(styles.file, !last && styles.zero, !last && styles.wide)}>
        {last ? (
          <>
            <span className={mergeClasses(look.block, look.text)}>{last.fileName}</span>
            <time dateTime={last.at} className={look.small}>
              {formatDateTime(last.at, language)}
            </time>
          </>
        ) : (
          t.progress.none
        )}
      </Cell>
    </tr>
  );
}

function Cell({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <td role="cell" className={mergeClasses(useProgressStyles().cell, className)}>
      {children}
    </td>
  );
}

function Count({ name, value, href }: { name: string; value: number; href?: string }) {
  const styles = useProgressStyles();
  const look = useLook();
  const kind = value === 0 ? mergeClasses(styles.zero, styles.wide) : mergeClasses(look.wrong, look.strong);
  return (
    <Cell className={mergeClasses(styles.count, kind)}>
      <span className={styles.label}>{name}</span>
      {href && value > 0 ? (
        <a href={href} className={styles.link}>
          {value}
        </a>
      ) : (
        value
      )}
    </Cell>
  );
}
