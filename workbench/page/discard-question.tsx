/**
 * Asks before changes that are not saved are lost. The browser's own dialogue keeps the focus and gives it back.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWorkbenchText } from './wording.js';

interface DiscardQuestionProps {
  onKeep(): void;
  onDiscard(): void;
}

export function DiscardQuestion({ onKeep, onDiscard }: DiscardQuestionProps) {
  const { t } = useWorkbenchText();
  const dialogue = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialogue.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialogue} className="question" aria-label={t.unsaved} onCancel={onKeep}>
      <p>{t.discard}</p>
      <div className="answers">
        <Button appearance="primary" onClick={onKeep}>
          {t.discardNo}
        </Button>
        <Button onClick={onDiscard}>{t.discardYes}</Button>
      </div>
    </dialog>
  );
}
