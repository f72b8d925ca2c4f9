/**
 * Reasons that were given, each with its place.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DepartmentRowDto } from '../../core/protocol/standing.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useWording } from '../text/wording.js';
import { placeOf } from './cell-place.js';
import { CellReference } from './cell-reference.js';
import type { WorkflowEventDto } from './workflow-event.js';

interface ReasonListProps {
  readonly cycleId: string;
  readonly department: string;
  readonly rows: readonly DepartmentRowDto[];
  readonly reasons: WorkflowEventDto['reasons'];
  readonly label: string;
}

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    minWidth: 0,
  },
  text: { margin: '2px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 },
  gone: { color: tokens.colorNeutralForeground2 },
});

export function ReasonList({ cycleId, department, rows, reasons, label }: ReasonListProps) {
  const styles = useStyles();
  const { t } = useWording();
  const { whole } = useWorkflowWords();
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {reasons.map(({ record, field, text }, i) => {
        const place = placeOf(rows, record, field);
        return (
          <li key={i} className={styles.item}>
            {place && <CellReference {...{ cycleId, department, place }} />}
            {!place && <span className={styles.gone}>{record === null ? whole : t.workflow.gone}</span>}
            <p className={styles.text}>{text}</p>
          </li>
        );
      })}
    </ul>
  );
}
