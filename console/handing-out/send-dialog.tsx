/**
 * Before anything is sent: to whom, and what. Nothing goes out that was not shown here.
 */
import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { workbookName } from '../../core/handing-out/file-name.js';
import type { Purpose } from '../../core/handing-out/purpose.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Details } from '../frame/details.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';
import type { DressChoice } from './dress-choice.js';
import { LetterText } from './letter-text.js';
import type { ReadyLetter } from './use-sending.js';

interface SendDialogProps {
  readonly cycle: CycleDto;
  readonly purpose: Purpose;
  /** How workbooks are made ready. */
  readonly choice: DressChoice;
  /** Those without recipients are named, and not written to. */
  readonly letters: readonly ReadyLetter[];
  onConfirm(letters: readonly ReadyLetter[]): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  content: { marginBlock: '8px 16px' },
  list: { maxHeight: '46vh', overflowY: 'auto' },
});

export function SendDialog({ cycle, purpose, choice, letters, onConfirm, onCancel }: SendDialogProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.handingOut.dialog;
  const meaning = useId();
  const isHandOut = purpose === 'hand-out';
  const [isAttached, attach] = useState(isHandOut);
  const due = letters.filter(({ recipients }) => recipients.length > 0);
  const without = letters.filter(({ recipients }) => recipients.length === 0);
  const count = due.reduce((sum, { recipients }) => sum + recipients.length, 0);
  const title = due.length === 0 ? words.nobody : words.title(due.length, count);
  return (
    <ModalDialog isAlert title={title} meaning={meaning} onCancel={onCancel}>
      <div className={mergeClasses(look.stack, styles.content)}>
        <p id={meaning} className={look.text}>
          {words.meaning}
        </p>
        {isHandOut && due.length > 0 && (
          <Checkbox
            label={words.attach}
            checked={isAttached}
            onChange={(_event, { checked }) => attach(checked === true)}
          />
        )}
        {/* Scrolled by the keyboard, too. */}
        <div className={styles.list} tabIndex={0} role="group" aria-label={title}>
          {due.map(({ department, recipients, subject, text }) => (
            <Details
              key={department.id}
              summary={`${department.name}（${recipients.join('、')}）`}
              open={due.length === 1}
            >
              <LetterText label={words.text(department.name)} subject={subject} body={text} />
              {isAttached && <p className={look.text}>{words.attached(workbookName(cycle, department.name))}</p>}
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
      </div>
      <DialogButtons>
        <Button autoFocus onClick={onCancel}>
          {words.cancel}
        </Button>
        {due.length > 0 && (
          <Button
            appearance="primary"
            onClick={() => onConfirm(due.map((letter) => ({ ...letter, attach: isAttached ? choice : null })))}
          >
            {words.confirm(count)}
          </Button>
        )}
      </DialogButtons>
    </ModalDialog>
  );
}
