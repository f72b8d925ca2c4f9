/**
 * What became of the last step: done, refused with the reason, or lost on the way, with a button to try again. It takes
 * the focus once: the button that was pressed is often gone.
 */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { kindOf } from '../api/failure.js';
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
  bar: { flexShrink: 0, alignItems: 'start', paddingTop: '6px' },
  body: { paddingBottom: '10px', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.6 },
  title: { display: 'block' },
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
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{words.done[step](department.name)}</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  const { title, hint, reference } = failureText(failure, wording);
  const isUnsure = !isRefusal(failure);
  return (
    <div ref={bar} tabIndex={-1} className={styles.place}>
      <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{words.failed[step](department.name)}</MessageBarTitle>
          {isUnsure && kindOf(failure) !== 'problem' && <span className={styles.more}>{title}</span>}
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
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
