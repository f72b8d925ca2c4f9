/**
 * One question for many departments: what is about to be done with which of them, what is still open in each, and which are
 * left out and why.
 */
import { Button, Field, Spinner, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { OpenTally } from '../../view/open/open-matters.js';
import { useOpenWords } from '../../view/open/words.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useFocus } from '../feedback/use-action.js';
import { Details } from '../frame/details.js';
import { DialogButtons, LongPart, ModalDialog } from '../frame/modal-dialog.js';
import { MattersOf, useOpenMatters } from '../open/matters.js';
import { useWording } from '../text/wording.js';
import type { BulkStep } from './use-bulk.js';

interface BulkDialogProps {
  readonly cycleId: string;
  readonly step: BulkStep;
  readonly departments: readonly DepartmentStandingDto[];
  /** Chosen, but the step cannot be taken with them now. */
  readonly leftOut: readonly DepartmentStandingDto[];
  /** @param revision that was looked at */
  onTake(revision: number, note: string): void;
  onCancel(): void;
}

/** The server's own limit. */
const LONGEST_NOTE = 2000;

export function BulkDialog({ cycleId, step, departments, leftOut, onTake, onCancel }: BulkDialogProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.status.bulk;
  const shared = useWorkflowWords();
  const { title } = useOpenWords().t;
  const open = useOpenMatters(cycleId);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const meaning = useId();
  const confirm = useFocus();
  const { focus } = confirm;
  // After the dialog has taken the focus for its first control.
  useEffect(() => {
    if (step !== 'return') focus();
  }, [focus, step]);
  const lacksNote = step === 'return' && note.trim() === '';
  const take = () => {
    setAsked(true);
    if (open.data && !lacksNote) onTake(open.data.revision, note.trim());
  };
  const mattersOf = (id: string) => open.data?.departments.find((one) => one.id === id)?.matters ?? [];
  return (
    <ModalDialog isAlert title={words.titles[step](departments.length)} meaning={meaning} onCancel={onCancel}>
      <div className={look.stack}>
        <p id={meaning} className={look.quiet}>
          {words.meaning[step]}
        </p>
        <FailureBar failure={open.failure} onRetry={open.reload} />
        {!open.data && open.loading && <Spinner size="tiny" label={t.status.closing.loading} />}
        <LongPart label={title}>
          <ul className={look.plain} role="list">
            {departments.map(({ id, name }) => (
              <li key={id} className={look.entry}>
                <span className={look.line}>
                  <span className={look.strong}>{name}</span>
                  {open.data && <OpenTally matters={mattersOf(id)} />}
                </span>
                {mattersOf(id).length > 0 && (
                  <Details summary={words.details}>
                    <MattersOf cycleId={cycleId} department={name} matters={mattersOf(id)} />
                  </Details>
                )}
              </li>
            ))}
          </ul>
        </LongPart>
        {leftOut.length > 0 && (
          <div className={look.group}>
            <p className={look.text}>{words.leftOut(leftOut.length)}</p>
            <ul className={look.points}>
              {leftOut.map(({ id, name, state }) => (
                <li key={id}>{`${name}（${shared.states[state]}）`}</li>
              ))}
            </ul>
          </div>
        )}
        {step === 'return' && (
          <Field
            required
            label={words.note}
            {...(isAsked && lacksNote ? { validationMessage: words.needsNote, validationState: 'error' } : {})}
          >
            <Textarea
              autoFocus
              resize="vertical"
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(_event, { value }) => setNote(value)}
            />
          </Field>
        )}
        <DialogButtons>
          <Button onClick={onCancel}>{shared.cancel}</Button>
          <Button id={confirm.id} appearance="primary" disabledFocusable={!open.data} onClick={take}>
            {words.confirm[step](departments.length)}
          </Button>
        </DialogButtons>
      </div>
    </ModalDialog>
  );
}
