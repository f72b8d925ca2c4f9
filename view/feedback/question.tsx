/**
 * What is asked once more before something is done that somebody may regret. The way to do it has the focus.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Message } from './message.js';
import { useLook } from '../look/look.js';

interface QuestionProps {
  /** What is about to be done. */
  readonly name: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
  /** What is to be known for the answer. */
  readonly children?: ReactNode;
  onConfirm(): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  question: { display: 'grid', gap: '10px', flexBasis: '100%' },
});

export function Question({ name, text, confirm, cancel, children, onConfirm, onCancel }: QuestionProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div role="group" aria-label={name} className={styles.question}>
      <Message intent="warning" role="alert">
        {text}
      </Message>
      {children}
      <div className={look.row}>
        <Button appearance="primary" autoFocus onClick={onConfirm}>
          {confirm}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </div>
  );
}
