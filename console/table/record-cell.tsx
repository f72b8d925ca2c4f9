/**
 * What stands in one cell: its text, that an answer is missing, or all the values that are in conflict with their files.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useDistinctValues } from '../cells/use-distinct-values.js';
import { useWording } from '../text/wording.js';
import type { TableCell, TableField } from './record-filter.js';

const useStyles = makeStyles({
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  conflicting: {
    display: 'grid',
    gap: '6px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  value: { display: 'block' },
  other: { paddingTop: '6px', borderTop: `1px dashed ${tokens.colorStatusWarningBorder1}` },
  source: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: '11px', lineHeight: 1.5 },
});

export function RecordCell({ cell, role }: { cell: TableCell | undefined; role: TableField['role'] }) {
  const styles = useStyles();
  const { t } = useWording();
  const distinct = useDistinctValues();
  if (!cell) return null;
  if (cell.conflicting && cell.conflicting.length > 0) {
    return (
      <div className={styles.conflicting}>
        <span className={styles.mark}>
          <Warning16Filled aria-hidden="true" />
          {t.table.conflicting}
        </span>
        {distinct(cell.conflicting).map(({ text, sources }, i) => (
          <span key={text} className={mergeClasses(styles.value, i > 0 && styles.other)}>
            {text === '' ? <span className={styles.blank}>{t.blank}</span> : text}
            <span className={styles.source}>{`${i === 0 ? t.table.stands : t.table.other} · ${sources}`}</span>
          </span>
        ))}
      </div>
    );
  }
  if (cell.text === '' && role === 'answer') return <span className={styles.blank}>{t.table.unanswered}</span>;
  return <>{cell.text}</>;
}
