/**
 * The departments nothing has come from: by name, ready to be copied into a reminder.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, MailOff20Regular } from '@fluentui/react-icons';
import type { DepartmentProgressDto } from '../../core/protocol/cycles.js';
import { useWording } from '../text/wording.js';
import { hasArrived } from './department-status.js';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '4px 10px',
    alignItems: 'start',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBackground3}`,
  },
  done: { borderLeftColor: tokens.colorStatusSuccessBackground3 },
  icon: { color: tokens.colorStatusDangerForeground1, marginTop: '1px' },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.6 },
  names: {
    gridColumnStart: '2',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 20px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    lineHeight: 1.7,
    overflowWrap: 'anywhere',
  },
});

export function WaitingList({ departments }: { departments: readonly DepartmentProgressDto[] }) {
  const styles = useStyles();
  const { t } = useWording();
  const waiting = departments.filter((one) => !hasArrived(one));
  if (waiting.length === 0) {
    return (
      <div className={mergeClasses(styles.box, styles.done)}>
        <CheckmarkCircle20Filled className={styles.doneIcon} />
        <p className={styles.title}>{t.progress.allArrived}</p>
      </div>
    );
  }
  return (
    <section className={styles.box} aria-labelledby="waiting">
      <MailOff20Regular className={styles.icon} aria-hidden="true" />
      <h2 id="waiting" className={styles.title}>
        {t.progress.waiting(waiting.length)}
      </h2>
      <ul className={styles.names} role="list">
        {waiting.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
