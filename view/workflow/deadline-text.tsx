/**
 * The day by which departments are to submit, and how near it is: in words, so that the colour only helps.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import { dayOf, daysLeft, SOON_DAYS } from '../../core/workflow/deadline.js';
import { formatDay } from '../language/formats.js';
import { LanguageContext } from '../language/language.js';
import { useWorkflowWords } from './words.js';
import { useLook } from '../look/look.js';

const useStyles = makeStyles({
  // A narrow pane breaks the line in front of it, not within a word.
  whole: { display: 'inline-block' },
  soon: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How near it is counts in a cycle that is open; in a closed one it is past and done. */
export function DeadlineText({ deadline, state }: Pick<CycleDto, 'deadline' | 'state'>) {
  const look = useLook();
  const styles = useStyles();
  const language = useContext(LanguageContext);
  const words = useWorkflowWords();
  if (deadline === null) return <span className={look.dim}>{words.noDeadline}</span>;
  const left = daysLeft(deadline, dayOf(new Date()));
  return (
    <>
      {formatDay(deadline, language)}{' '}
      {state === 'open' && (
        <span className={mergeClasses(styles.whole, look.dim, left <= SOON_DAYS && styles.soon)}>
          {words.left(left)}
        </span>
      )}
    </>
  );
}

/** With its name; nothing where there is none. */
export function DeadlineLine({ deadline, state }: Pick<CycleDto, 'deadline' | 'state'>) {
  const look = useLook();
  const words = useWorkflowWords();
  if (deadline === null) return null;
  return (
    <p className={look.text}>
      <span className={look.strong}>{words.deadline}</span> <DeadlineText deadline={deadline} state={state} />
    </p>
  );
}
