/**
 * A dialog that has to be answered before anything else: the browser's own, which holds the focus and gives it back.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useLook } from '../../view/look/look.js';

interface ModalDialogProps {
  readonly title: string;
  /** Of what explains it; read out together with the title. */
  readonly meaning: string;
  /** Whether something is about to happen that has to be known first. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
  /** By the Escape key. */
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
  long: {
    overflowY: 'auto',
    maxHeight: '45vh',
    minWidth: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function ModalDialog({ title, meaning, isAlert = false, children, onCancel }: ModalDialogProps) {
  const look = useLook();
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
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
      role={isAlert ? 'alertdialog' : undefined}
      className={styles.dialog}
      aria-labelledby={heading}
      aria-describedby={meaning}
      onCancel={cancel}
    >
      <h2 id={heading} className={look.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** A list that may be long: it scrolls by itself, so that what can be answered stays in view. */
export function LongPart({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.long} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** What can be answered, in a row below the rest. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  const look = useLook();
  const styles = useStyles();
  return <div className={mergeClasses(look.row, styles.actions)}>{children}</div>;
}
