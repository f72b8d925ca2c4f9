/**
 * The steps that a department took: who, when, what, with the note and the reasons. The last one first.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DepartmentRowDto } from '../../core/protocol/standing.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Details } from '../frame/details.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { ReasonList } from './reason-list.js';
import type { WorkflowEventDto } from './workflow-event.js';

interface StepHistoryProps {
  readonly cycleId: string;
  readonly department: string;
  readonly rows: readonly DepartmentRowDto[];
  readonly events: readonly WorkflowEventDto[];
}

const useStyles = makeStyles({
  list: { display: 'grid', gap: '10px', margin: '6px 0 0', padding: 0, listStyleType: 'none' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', lineHeight: 1.7 },
  what: { fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  note: { margin: '0 0 4px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 },
  empty: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function StepHistory({ cycleId, department, rows, events }: StepHistoryProps) {
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.workflow;
  const { reasons: reasonsLabel } = useWorkflowWords();
  return (
    <Details summary={words.history}>
      {events.length === 0 && <p className={styles.empty}>{words.historyEmpty}</p>}
      <ol className={styles.list} role="list" aria-label={words.history} hidden={events.length === 0}>
        {events.toReversed().map(({ revision, step, at, actor, note, reasons }) => (
          <li key={revision}>
            <div className={styles.head}>
              <time dateTime={at} className={styles.when}>
                {formatDateTime(at, language)}
              </time>
              <span className={styles.what}>{words.did[step]}</span>
              <span>{actor || words.somebody}</span>
            </div>
            {note !== '' && <p className={styles.note}>{note}</p>}
            <ReasonList {...{ cycleId, department, rows, reasons }} label={reasonsLabel} />
          </li>
        ))}
      </ol>
    </Details>
  );
}
