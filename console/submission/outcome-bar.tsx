/**
 * What became of the last step: done, refused with the reason, or lost on the way, with a button to try again. It takes
 * the focus once: the button that was pressed is often gone.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Message } from '../../view/feedback/message.js';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { failureText } from '../feedback/failure-text.js';
import { useWording } from '../text/wording.js';
import { isRefusal, type StepOutcome } from './use-steps.js';

interface OutcomeBarProps {
  readonly outcome: StepOutcome;
  /** Whether something is written that was not sent. */
  readonly isKept: boolean;
  readonly isBusy: boolean;
  onAgain(): void;
}

const useStyles = makeStyles({
  place: { outlineStyle: 'none', minWidth: 0 },
  more: { display: 'block' },
  reference: { display: 'block', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  again: { display: 'block', marginTop: '8px' },
});

/** Those that had the focus already: opening a department again must not take it from somebody. */
const seen = new WeakSet<StepOutcome>();

export function OutcomeBar({ outcome, isKept, isBusy, onAgain }: OutcomeBarProps) {
  const styles = useStyles();
  const wording = useWording();
  const words = wording.t.workflow;
  const shared = useWorkflowWords();
  const { department, step, failure } = outcome;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (seen.has(outcome)) return;
    seen.add(outcome);
    bar.current?.focus();
  }, [outcome]);
  if (!failure) {
    return (
      <div ref={bar} tabIndex={-1} className={styles.place}>
        <Message intent="success">{shared.done[step](department.name)}</Message>
      </div>
    );
  }
  const { title, hint, reference } = failureText(failure, wording);
  const isUnsure = !isRefusal(failure);
  return (
    <div ref={bar} tabIndex={-1} className={styles.place}>
      <Message intent="error" role="alert" title={words.failed[step](department.name)}>
        {isUnsure && failure.kind !== 'problem' && <span className={styles.more}>{title}</span>}
        <span className={styles.more}>{hint}</span>
        {isUnsure && <span className={styles.more}>{words.unsure}</span>}
        {isKept && <span className={styles.more}>{words.kept}</span>}
        {reference && <span className={styles.reference}>{reference}</span>}
        {isUnsure && (
          <span className={styles.again}>
            <Button size="small" icon={<ArrowClockwise20Regular />} disabledFocusable={isBusy} onClick={onAgain}>
              {wording.t.retry}
            </Button>
          </span>
        )}
      </Message>
    </div>
  );
}
