/**
 * Asks why something is right as it is, of one finding or of many at once.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useLook } from '../../view/look/look.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';

interface FineDialogProps {
  readonly count: number;
  onSay(text: string): void;
  onCancel(): void;
}

/** The server's own limit. */
const LONGEST = 2000;

export function FineDialog({ count, onSay, onCancel }: FineDialogProps) {
  const look = useLook();
  const words = useWording().t.findings.fineDialog;
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const meaning = useId();
  const lacks = text.trim() === '';
  return (
    <ModalDialog title={words.title(count)} meaning={meaning} onCancel={onCancel}>
      <form
        noValidate
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!lacks) onSay(text.trim());
        }}
      >
        <p id={meaning} className={look.quiet}>
          {words.meaning}
        </p>
        <Field
          required
          label={words.reason}
          {...(isAsked && lacks ? { validationMessage: words.needsReason, validationState: 'error' } : {})}
        >
          <Textarea
            autoFocus
            resize="vertical"
            maxLength={LONGEST}
            value={text}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <DialogButtons>
          <Button onClick={onCancel}>{words.cancel}</Button>
          <Button type="submit" appearance="primary">
            {words.confirm}
          </Button>
        </DialogButtons>
      </form>
    </ModalDialog>
  );
}
