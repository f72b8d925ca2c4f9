/**
 * Why a department was returned: by whom, the note, the reasons with the way to their rows.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowReply20Filled } from '@fluentui/react-icons';
import type { DepartmentRowDto } from '../../core/protocol/standing.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { ReasonList } from './reason-list.js';
import type { WorkflowEventDto } from './workflow-event.js';

interface ReturnedNoticeProps {
  readonly cycleId: string;
  readonly department: string;
  readonly rows: readonly DepartmentRowDto[];
  readonly event: WorkflowEventDto;
}

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px',
    padding: '12px 14px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px' },
  title: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0, fontSize: tokens.fontSizeBase300 },
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  by: { color: tokens.colorNeutralForeground2 },
  note: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 },
});

export function ReturnedNotice({ cycleId, department, rows, event }: ReturnedNoticeProps) {
  const styles = useStyles();
  const { language, t } = useWording();
  const { returned } = useWorkflowWords();
  const { note, reasons, actor, at } = event;
  return (
    <section className={styles.box}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <ArrowReply20Filled className={styles.icon} aria-hidden="true" />
          {returned}
        </h3>
        <span className={styles.by}>
          {t.workflow.returnedBy(actor || t.workflow.somebody, formatDateTime(at, language))}
        </span>
      </div>
      {note !== '' && <p className={styles.note}>{note}</p>}
      <ReasonList {...{ cycleId, department, rows, reasons }} label={returned} />
    </section>
  );
}
