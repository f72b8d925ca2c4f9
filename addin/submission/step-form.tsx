/**
 * The next step of a department, with what goes with it. What cannot be undone by oneself is asked once more.
 */
import { Button, Field, Link, makeStyles, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { EMPTY_DRAFT } from '../desk/submission-work.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { hashOf } from '../inspection/route.js';
import type { DepartmentWork } from '../session/department-work.js';
import type { TakenStep } from '../../core/workflow/step-rights.js';
import { useWording } from '../text/wording.js';
import { ReasonDrafts } from './reason-drafts.js';

interface StepFormProps {
  readonly work: DepartmentWork;
  readonly isReviewer: boolean;
  readonly waiting: number | undefined;
  /** How many cells are missing or wrong. */
  readonly blank: number;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const LONGEST_NOTE = 2000;

export function StepForm({ work, isReviewer, waiting, blank }: StepFormProps) {
  const styles = useStyles();
  const { t } = useWording();
  const { submission } = useDesk();
  const { busy, drafts } = useDeskState((state) => state.submission);
  const [asked, ask] = useState<TakenStep>();
  const { department } = work;
  const steps = work.steps.filter((step) => isReviewer || step === 'submit');
  if (steps.length === 0) return null;
  const draft = drafts.get(department.id) ?? EMPTY_DRAFT;
  const reasons = draft.reasons.filter(({ text }) => text.trim() !== '').length;
  const blocked = steps.includes('submit') && waiting !== 0;
  const take = (step: TakenStep) => {
    ask(undefined);
    void submission.take(work, step);
  };
  const press = (step: TakenStep) => (mustAsk(step, blank) ? ask(step) : take(step));
  const isReturnable = reasons > 0 || draft.note.trim() !== '';
  return (
    <div className={styles.form}>
      {blocked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {waiting === undefined ? t.submission.unsynced : t.submission.waiting(waiting)}{' '}
            <Link href={hashOf('sync')} inline>
              {t.submission.toSync}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {steps.includes('return') && <ReasonDrafts departmentId={department.id} reasons={draft.reasons} />}
      {steps.some((step) => step !== 'reopen') && (
        <Field label={t.submission.note[steps.includes('return') ? 'review' : 'submit']}>
          <Textarea
            resize="vertical"
            maxLength={LONGEST_NOTE}
            value={draft.note}
            onChange={(_event, { value }) => submission.draft(department.id, { note: value })}
          />
        </Field>
      )}
      {asked ? (
        <div role="group" aria-label={t.submission.steps[asked]} className={styles.form}>
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>
              {asked === 'submit' ? t.submission.ask.submit(blank) : t.submission.ask.reopen}
            </MessageBarBody>
          </MessageBar>
          <div className={styles.actions}>
            <Button appearance="primary" autoFocus onClick={() => take(asked)}>
              {asked === 'submit' ? t.submission.submitAnyway : t.submission.steps[asked]}
            </Button>
            <Button onClick={() => ask(undefined)}>{t.submission.cancel}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.actions}>
          {steps.map((step) => (
            <Button
              key={step}
              appearance={isMain(step, isReturnable) ? 'primary' : 'secondary'}
              disabledFocusable={busy || (step === 'submit' && blocked) || (step === 'return' && !isReturnable)}
              onClick={() => press(step)}
            >
              {t.submission.steps[step]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function mustAsk(step: TakenStep, blank: number): boolean {
  return (step === 'submit' && blank > 0) || step === 'reopen';
}

/** Whoever has written down reasons is about to return. */
function isMain(step: TakenStep, isReturnable: boolean): boolean {
  return step === 'submit' || (isReturnable ? step === 'return' : step === 'accept');
}
