/**
 * The day by which departments are to submit, and how near it is: in words, so that the colour only helps.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import { dayOf, daysLeft, SOON_DAYS } from '../../core/workflow/deadline.js';
import { formatDay } from '../language/formats.js';
import { LanguageContext } from '../language/language.js';
import { useWorkflowWords } from './words.js';

const useStyles = makeStyles({
  // A narrow pane breaks the line in front of it, not within a word.
  whole: { display: 'inline-block' },
  left: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How near it is counts in a cycle that is open; in a closed one it is past and done. */
export function DeadlineText({ deadline, state }: Pick<CycleDto, 'deadline' | 'state'>) {
  const styles = useStyles();
  const language = useContext(LanguageContext);
  const words = useWorkflowWords();
  if (deadline === null) return <span className={styles.left}>{words.noDeadline}</span>;
  const left = daysLeft(deadline, dayOf(new Date()));
  return (
    <>
      {formatDay(deadline, language)}{' '}
      {state === 'open' && (
        <span className={mergeClasses(styles.whole, styles.left, left <= SOON_DAYS && styles.soon)}>
          {words.left(left)}
        </span>
      )}
    </>
  );
}
