/**
 * The day by which departments are to submit, and how near it is: in words, so that the colour only helps.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayOf, daysLeft, SOON_DAYS } from '../../core/workflow/deadline.js';
import { useWording } from '../text/wording.js';
import { formatDay } from '../../view/language/formats.js';

const useStyles = makeStyles({
  // Narrow panes break the line in front of it, not within a word.
  whole: { display: 'inline-block' },
  left: { color: tokens.colorNeutralForeground3 },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function DeadlineText({ deadline }: { readonly deadline: string }) {
  const styles = useStyles();
  const { language, t } = useWording();
  const left = daysLeft(deadline, dayOf(new Date()));
  return (
    <>
      {formatDay(deadline, language)}{' '}
      <span className={mergeClasses(styles.whole, left <= SOON_DAYS ? styles.soon : styles.left)}>
        {t.submission.left(left)}
      </span>
    </>
  );
}
