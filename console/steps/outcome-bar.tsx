/**
 * What became of the last step: done, refused with the reason, or lost on the way, with a button to try again. It takes
 * the focus once: the button that was pressed is often gone.
 */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { kindOf } from '../api/failure.js';
import { FailureBar, failureText } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { isRefusal, type StepOutcome } from './use-steps.js';

interface OutcomeBarProps {
  readonly outcome: StepOutcome;
  /** Whether something is written that was not sent. */
  readonly isKept: boolean;
  readonly isBusy: boolean;
  onAgain(): void;
}

const useStyles = makeStyles({ place: { outlineStyle: 'none', minWidth: 0 } });

/** Those that had the focus already: opening a department again must not take it from somebody. */
const seen = new WeakSet<StepOutcome>();

export function OutcomeBar({ outcome, isKept, isBusy, onAgain }: OutcomeBarProps) {
  const look = useLook();
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
  const isUnsure = failure !== undefined && !isRefusal(failure);
  return (
    <div ref={bar} tabIndex={-1} className={useStyles().place}>
      {!failure && <Message intent="success">{shared.done[step](department.name)}</Message>}
      <FailureBar
        failure={failure}
        title={words.failed[step](department.name)}
        isBusy={isBusy}
        onRetry={isUnsure ? onAgain : undefined}
      >
        {isUnsure && kindOf(failure) !== 'problem' && (
          <span className={look.block}>{failureText(failure, wording).title}</span>
        )}
        {isUnsure && <span className={look.block}>{words.unsure}</span>}
        {isKept && <span className={look.block}>{words.kept}</span>}
      </FailureBar>
    </div>
  );
}
