/**
 * The departments nothing has come from: by name, ready to be copied into a reminder.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, MailOff20Regular } from '@fluentui/react-icons';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { hasArrived } from './department-status.js';

const useStyles = makeStyles({
  box: {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 10px',
    borderLeft: `4px solid ${tokens.colorStatusDangerBackground3}`,
  },
  done: { borderLeftColor: tokens.colorStatusSuccessBackground3 },
  names: { gridColumnStart: '2' },
});

export function WaitingList({ departments }: { departments: readonly DepartmentStandingDto[] }) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.status;
  const waiting = departments.filter((one) => !hasArrived(one));
  if (waiting.length === 0) {
    return (
      <div className={mergeClasses(look.card, styles.box, styles.done)}>
        <CheckmarkCircle20Filled className={look.good} />
        <p className={look.subheading}>{words.allArrived}</p>
      </div>
    );
  }
  return (
    <section className={mergeClasses(look.card, styles.box)} aria-labelledby="waiting">
      <MailOff20Regular className={look.wrong} aria-hidden="true" />
      <h2 id="waiting" className={look.subheading}>
        {words.waiting(waiting.length)}
      </h2>
      <ul className={mergeClasses(look.line, look.plain, styles.names)} role="list">
        {waiting.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
