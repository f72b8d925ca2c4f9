/**
 * Before findings are sent back as reasons: to whom, with how many, and who is left out.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { DialogButtons, LongPart, ModalDialog } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';
import type { Returns } from './returns.js';

interface ReturnDialogProps {
  readonly returns: Returns;
  onReturn(note: string): void;
  onCancel(): void;
}

/** The server's own limit. */
const LONGEST_NOTE = 2000;

export function ReturnDialog({ returns, onReturn, onCancel }: ReturnDialogProps) {
  const look = useLook();
  const words = useWording().t.findings.returnDialog;
  const { states } = useWorkflowWords();
  const [note, setNote] = useState('');
  const meaning = useId();
  const { returning, leftOut, ownerless } = returns;
  const isPossible = returning.length > 0;
  return (
    <ModalDialog
      isAlert
      title={isPossible ? words.title(returning.length) : words.nobody}
      meaning={meaning}
      onCancel={onCancel}
    >
      <form
        noValidate
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          onReturn(note.trim());
        }}
      >
        <p id={meaning} className={look.quiet}>
          {isPossible ? words.meaning : words.leftOut}
        </p>
        {isPossible && (
          <LongPart label={words.list}>
            <ul className={look.plain} role="list">
              {returning.map(({ department: { id, name }, reasons }) => (
                <li key={id} className={look.entry}>
                  <span className={look.line}>
                    <span className={look.strong}>{name}</span>
                    <span>{words.reasons(reasons.length)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </LongPart>
        )}
        {leftOut.length > 0 && (
          <div className={look.group}>
            {isPossible && <p className={look.text}>{words.leftOut}</p>}
            <ul className={look.points}>
              {leftOut.map(({ id, name, state }) => (
                <li key={id}>{`${name}（${states[state]}）`}</li>
              ))}
            </ul>
          </div>
        )}
        {ownerless > 0 && <p className={look.text}>{words.ownerless(ownerless)}</p>}
        {isPossible && (
          <Field label={words.note}>
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
          <Button onClick={onCancel}>{words.cancel}</Button>
          {isPossible && (
            <Button type="submit" appearance="primary">
              {words.confirm(returning.length)}
            </Button>
          )}
        </DialogButtons>
      </form>
    </ModalDialog>
  );
}
