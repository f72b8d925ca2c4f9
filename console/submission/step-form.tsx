/**
 * The next step of a department, with what goes with it. What somebody may regret is asked once more.
 */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DepartmentRowDto } from '../../core/protocol/workflow.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { useWording } from '../text/wording.js';
import { isWritten, type Draft } from './drafts.js';
import { openIn, OpenCounts, type OpenNumbers } from './open-counts.js';
import { ReasonDrafts } from './reason-drafts.js';

interface StepFormProps {
  readonly cycleId: string;
  readonly department: string;
  readonly steps: readonly TakenStep[];
  readonly isReviewer: boolean;
  readonly numbers: OpenNumbers;
  readonly rows: readonly DepartmentRowDto[];
  readonly draft: Draft;
  readonly isBusy: boolean;
  onDraft(change: Partial<Draft>): void;
  onStep(step: TakenStep): void;
}

const useStyles = makeStyles({
  form: { display: 'grid', gap: '14px', minWidth: 0 },
  asked: { display: 'grid', gap: '10px' },
  question: { whiteSpace: 'normal', lineHeight: 1.6, paddingBlock: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { maxWidth: '640px' },
});

const LONGEST_NOTE = 2000;

type AskedStep = Exclude<TakenStep, 'return'>;

export function StepForm(props: StepFormProps) {
  const { cycleId, department, steps, isReviewer, numbers, rows, draft, isBusy, onDraft, onStep } = props;
  const styles = useStyles();
  const words = useWording().t.workflow;
  const [asked, ask] = useState<AskedStep>();
  const isReturning = steps.includes('return');
  const isReturnable = isWritten(draft);
  // The state may have changed while the question stood there.
  const question = asked && steps.includes(asked) ? asked : undefined;
  const take = (step: TakenStep) => {
    ask(undefined);
    onStep(step);
  };
  const press = (step: TakenStep) => (step !== 'return' && mustAsk(step, numbers) ? ask(step) : take(step));
  const nameOf = (step: TakenStep) => (step === 'submit' && isReviewer ? words.submitFor : words.steps[step]);
  return (
    <div className={styles.form}>
      {isReturning && (
        <ReasonDrafts
          {...{ cycleId, department, rows }}
          reasons={draft.reasons}
          onChange={(reasons) => onDraft({ reasons })}
        />
      )}
      {steps.some((step) => step !== 'reopen') && (
        <Field label={words.note[isReturning ? 'review' : 'submit']} className={styles.note}>
          <Textarea
            resize="vertical"
            maxLength={LONGEST_NOTE}
            value={draft.note}
            onChange={(_event, { value }) => onDraft({ note: value })}
          />
        </Field>
      )}
      {(isReturning || steps.includes('submit')) && <OpenCounts numbers={numbers} />}
      {question ? (
        <div role="group" aria-label={nameOf(question)} className={styles.asked}>
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody className={styles.question}>{questionOf(question, numbers, words.ask)}</MessageBarBody>
          </MessageBar>
          <div className={styles.actions}>
            <Button appearance="primary" autoFocus onClick={() => take(question)}>
              {words.anyway[question]}
            </Button>
            <Button onClick={() => ask(undefined)}>{words.cancel}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.actions}>
          {steps.map((step) => (
            <Button
              key={step}
              appearance={isMain(step, isReturnable, isReviewer) ? 'primary' : 'secondary'}
              disabledFocusable={isBusy || (step === 'return' && !isReturnable)}
              onClick={() => press(step)}
            >
              {nameOf(step)}
            </Button>
          ))}
          {isReturning && !isReturnable && <p className={styles.hint}>{words.returnHint}</p>}
        </div>
      )}
    </div>
  );
}

function mustAsk(step: AskedStep, numbers: OpenNumbers): boolean {
  if (step === 'reopen') return true;
  return (step === 'submit' ? numbers.blank + numbers.wrong : openIn(numbers)) > 0;
}

function questionOf(
  step: AskedStep,
  numbers: OpenNumbers,
  words: { submit(n: number): string; accept(n: number): string; readonly reopen: string },
): string {
  if (step === 'reopen') return words.reopen;
  return step === 'submit' ? words.submit(numbers.blank + numbers.wrong) : words.accept(openIn(numbers));
}

/** Whoever has written down reasons is about to return; submitting is the department's own business. */
function isMain(step: TakenStep, isReturnable: boolean, isReviewer: boolean): boolean {
  if (step === 'submit') return !isReviewer;
  return isReturnable ? step === 'return' : step === 'accept';
}
