/**
 * Before anything is sent: to whom, and what. Nothing goes out that was not shown here.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Details } from '../frame/details.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';
import { LetterText } from './letter-text.js';
import type { ReadyLetter } from './use-sending.js';

interface SendDialogProps {
  /** Those without recipients are named, and not written to. */
  readonly letters: readonly ReadyLetter[];
  onConfirm(letters: readonly ReadyLetter[]): void;
  onCancel(): void;
}

const useStyles = makeStyles({ list: { maxHeight: '46vh', overflowY: 'auto' } });

export function SendDialog({ letters, onConfirm, onCancel }: SendDialogProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.handingOut.dialog;
  const meaning = useId();
  const due = letters.filter(({ recipients }) => recipients.length > 0);
  const without = letters.filter(({ recipients }) => recipients.length === 0);
  const count = due.reduce((sum, { recipients }) => sum + recipients.length, 0);
  const title = due.length === 0 ? words.nobody : words.title(due.length, count);
  return (
    <ModalDialog isAlert title={title} meaning={meaning} onCancel={onCancel}>
      <p id={meaning} className={look.text}>
        {words.meaning}
      </p>
      {/* Scrolled by the keyboard, too. */}
      <div className={styles.list} tabIndex={0} role="group" aria-label={title}>
        {due.map(({ department, recipients, subject, text }) => (
          <Details
            key={department.id}
            summary={`${department.name}（${recipients.join('、')}）`}
            open={due.length === 1}
          >
            <LetterText label={words.text(department.name)} subject={subject} body={text} />
          </Details>
        ))}
      </div>
      {without.length > 0 && (
        <p className={look.text}>
          {words.without(
            formatList(
              without.map(({ department }) => department.name),
              language,
            ),
          )}
        </p>
      )}
      <DialogButtons>
        <Button autoFocus onClick={onCancel}>
          {words.cancel}
        </Button>
        {due.length > 0 && (
          <Button appearance="primary" onClick={() => onConfirm(due)}>
            {words.confirm(count)}
          </Button>
        )}
      </DialogButtons>
    </ModalDialog>
  );
}
