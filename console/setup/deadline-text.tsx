/**
 * The day by which departments are to submit, and how near it is: in words, so that the colour only helps.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { dayOf, daysLeft, SOON_DAYS } from '../../core/workflow/deadline.js';
import { formatDay } from '../text/formats.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  left: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How near it is counts in a cycle that is open; in a closed one it is past and done. */
export function DeadlineText({ deadline, state }: Pick<CycleDto, 'deadline' | 'state'>) {
  const styles = useStyles();
  const { language, t } = useWording();
  if (deadline === null) return <span className={styles.left}>{t.setup.noDeadline}</span>;
  const left = daysLeft(deadline, dayOf(new Date()));
  return (
    <>
      {formatDay(deadline, language)}{' '}
      {state === 'open' && (
        <span className={mergeClasses(styles.left, left <= SOON_DAYS && styles.soon)}>{t.setup.left(left)}</span>
      )}
    </>
  );
}
