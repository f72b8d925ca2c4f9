/**
 * The question before a year is closed: what will no longer be possible, what stays, that it can be taken back; and what is
 * still open in it.
 */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useLook } from '../../view/look/look.js';
import type { Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { StillOpen } from '../open/still-open.js';
import { useWording } from '../text/wording.js';

interface CloseDialogProps {
  readonly cycleId: string;
  readonly title: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Closes the year. */
  onClose(): void;
  onCancel(): void;
}

export function CloseDialog({ cycleId, title, busy, failure, onClose, onCancel }: CloseDialogProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.setup.settings;
  const meaning = useId();
  return (
    <ModalDialog isAlert title={title} meaning={meaning} onCancel={onCancel}>
      <ul id={meaning} className={look.points}>
        {words.closeMeans.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <StillOpen cycleId={cycleId} />
      <FailureBar failure={failure} />
      <DialogButtons>
        <Button onClick={onCancel}>{t.setup.cancel}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={onClose}>
          {words.closeNow}
        </Button>
      </DialogButtons>
    </ModalDialog>
  );
}
