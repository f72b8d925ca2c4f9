/**
 * What became of the last correction, and the way back.
 */
import { Button } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { Correction } from '../session/correction.js';
import { useWording } from '../text/wording.js';

interface CorrectionBarProps {
  readonly correction: Correction;
  readonly busy: boolean;
  onUndo(): void;
  onDismiss(): void;
}

export function CorrectionBar({ correction, busy, onUndo, onDismiss }: CorrectionBarProps) {
  const { t } = useWording();
  const { sheet, address, text, result, undo } = correction;
  const place = `${sheet} ${address}`;
  const isDone = result === 'written' || result === 'unchanged';
  return (
    <Message
      intent={isDone ? 'success' : 'warning'}
      role="status"
      onDismiss={onDismiss}
      actions={
        undo.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={onUndo}>
            {t.correction.undo}
          </Button>
        )
      }
    >
      {isDone ? t.correction.done(place, text.replace(/\s+/gu, ' ')) : t.correction.notDone(place)}
      {!isDone && t.correction[result]}
    </Message>
  );
}
