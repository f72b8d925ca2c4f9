/**
 * The day by which divisions are to submit, and how near it is: in words, so that the colour only helps.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayOf, daysLeft } from '../../../core/workflow/deadline.js';
import { formatDay } from '../text/formats.js';
import { useWording } from '../text/language.js';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 10px', margin: 0, lineHeight: 1.6 },
  name: { color: tokens.colorNeutralForeground2 },
  day: { fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** From here on it is said louder. */
const SOON_DAYS = 3;

export function DeadlineText({ deadline }: { readonly deadline: string }) {
  const styles = useStyles();
  const { language, t } = useWording();
  const left = daysLeft(deadline, dayOf(new Date()));
  return (
    <p className={styles.line}>
      <span className={styles.name}>{t.workflow.deadline}</span>
      <time dateTime={deadline} className={styles.day}>
        {formatDay(deadline, language)}
      </time>
      <span className={mergeClasses(styles.left, left <= SOON_DAYS && styles.soon)}>{t.workflow.left(left)}</span>
    </p>
  );
}
