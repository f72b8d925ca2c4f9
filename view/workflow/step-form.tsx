/**
 * The next step of a department, with what goes with it. What somebody may regret is asked once more.
 */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { Question } from '../feedback/question.js';
import { isWritten, type UnsentReasons } from './unsent-reasons.js';
import { useWorkflowWords } from './words.js';
import { useLook } from '../look/look.js';

interface StepFormProps {
  readonly steps: readonly TakenStep[];
  readonly isReviewer: boolean;
  readonly unsent: UnsentReasons<{ readonly text: string }>;
  /** How much is open, where a step is to be asked about for it; and what it is (view/open). */
  readonly open: { readonly submit: number; readonly accept: number; readonly list?: ReactNode };
  readonly isBusy: boolean;
  /** Why nothing can be submitted now. */
  readonly obstacle?: ReactNode;
  /** Where reasons for a return are written. */
  readonly reasons: ReactNode;
  /** What is to be seen beside the steps. */
  readonly children?: ReactNode;
  onNote(note: string): void;
  onStep(step: TakenStep): void;
}

const useStyles = makeStyles({
  note: { maxWidth: '640px' },
});

/** The server's own limit. */
const LONGEST_NOTE = 2000;

type AskedStep = Exclude<TakenStep, 'return'>;

export function StepForm(props: StepFormProps) {
  const { steps, isReviewer, unsent, open, isBusy, obstacle, reasons, children, onNote, onStep } = props;
  const look = useLook();
  const styles = useStyles();
  const words = useWorkflowWords();
  const [asked, ask] = useState<AskedStep>();
  const isReturning = steps.includes('return');
  const isReturnable = isWritten(unsent);
  const isBlocked = (step: TakenStep) =>
    (step === 'return' && !isReturnable) || (step === 'submit' && Boolean(obstacle));
  // The state may have changed while the question stood there.
  const question = asked && steps.includes(asked) ? asked : undefined;
  const openFor = (step: AskedStep) => (step === 'reopen' ? 0 : open[step]);
  const take = (step: TakenStep) => {
    ask(undefined);
    onStep(step);
  };
  const press = (step: TakenStep) =>
    step !== 'return' && (step === 'reopen' || openFor(step) > 0) ? ask(step) : take(step);
  const nameOf = (step: TakenStep) => (step === 'submit' && isReviewer ? words.submitFor : words.steps[step]);
  return (
    <div className={look.stack}>
      {steps.includes('submit') && obstacle}
      {isReturning && reasons}
      {steps.some((step) => step !== 'reopen') && (
        <Field label={words.note[isReturning ? 'review' : 'submit']} className={styles.note}>
          <Textarea
            resize="vertical"
            maxLength={LONGEST_NOTE}
            value={unsent.note}
            onChange={(_event, { value }) => onNote(value)}
          />
        </Field>
      )}
      {(isReturning || steps.includes('submit')) && children}
      {question ? (
        <Question
          name={nameOf(question)}
          text={words.ask[question](openFor(question))}
          confirm={words.anyway[question]}
          cancel={words.cancel}
          onConfirm={() => take(question)}
          onCancel={() => ask(undefined)}
        >
          {question !== 'reopen' && open.list}
        </Question>
      ) : (
        <div className={look.row}>
          {steps.map((step) => (
            <Button
              key={step}
              appearance={isMain(step, isReturnable, isReviewer) ? 'primary' : 'secondary'}
              disabledFocusable={isBusy || isBlocked(step)}
              onClick={() => press(step)}
            >
              {nameOf(step)}
            </Button>
          ))}
          {isReturning && !isReturnable && <p className={look.quiet}>{words.returnHint}</p>}
        </div>
      )}
    </div>
  );
}

/** Whoever has written down reasons is about to return; submitting is the department's own business. */
function isMain(step: TakenStep, isReturnable: boolean, isReviewer: boolean): boolean {
  if (step === 'submit') return !isReviewer;
  return isReturnable ? step === 'return' : step === 'accept';
}
