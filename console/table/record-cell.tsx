/**
 * What stands in one cell: its text, that an answer is missing, or all the values that are in conflict with their files.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useDistinctValues } from '../cells/use-distinct-values.js';
import { useWording } from '../text/wording.js';
import type { TableCell, TableField } from './record-filter.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  conflicting: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  other: { paddingTop: '6px', borderTop: `1px dashed ${tokens.colorStatusWarningBorder1}` },
  source: { fontSize: '11px' },
});

export function RecordCell({ cell, role }: { cell: TableCell | undefined; role: TableField['role'] }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const distinct = useDistinctValues();
  if (!cell) return null;
  if (cell.conflicting && cell.conflicting.length > 0) {
    return (
      <div className={mergeClasses(look.frame, styles.conflicting)}>
        <span className={mergeClasses(look.sign, look.small, look.strong, look.doubtful)}>
          <Warning16Filled aria-hidden="true" />
          {t.table.conflicting}
        </span>
        {distinct(cell.conflicting).map(({ text, sources }, i) => (
          <span key={text} className={mergeClasses(look.block, i > 0 && styles.other)}>
            {text === '' ? <span className={look.blank}>{t.blank}</span> : text}
            <span
              className={mergeClasses(look.block, look.small, styles.source)}
            >{`${i === 0 ? t.table.stands : t.table.other} · ${sources}`}</span>
          </span>
        ))}
      </div>
    );
  }
  if (cell.text === '' && role === 'answer') return <span className={look.blank}>{t.table.unanswered}</span>;
  return <>{cell.text}</>;
}
