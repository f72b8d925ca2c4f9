/**
 * The question before a year is closed: what will no longer be possible, what stays, and that it can be taken back. The
 * browser's own dialog: it holds the focus and gives it back.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import { useLook } from '../../view/look/look.js';
import type { Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';

interface CloseDialogProps {
  readonly title: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Closes the year. */
  onClose(): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  dialog: {
    width: 'min(560px, calc(100vw - 24px))',
    padding: 'clamp(16px, 4vw, 28px)',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  actions: { justifyContent: 'flex-end' },
});

export function CloseDialog({ title, busy, failure, onClose, onCancel }: CloseDialogProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.settings;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const meaning = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onCancel();
  };
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={heading}
      aria-describedby={meaning}
      onCancel={cancel}
    >
      <h2 id={heading} className={look.title}>
        {title}
      </h2>
      <ul id={meaning} className={look.points}>
        {words.closeMeans.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <FailureBar failure={failure} />
      <div className={mergeClasses(look.row, styles.actions)}>
        <Button onClick={onCancel}>{t.setup.cancel}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={onClose}>
          {words.closeNow}
        </Button>
      </div>
    </dialog>
  );
}
