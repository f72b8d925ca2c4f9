/**
 * What became of the last correction, and the way back.
 */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
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
    <MessageBar intent={isDone ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>
        {isDone ? t.correction.done(place, text.replace(/\s+/gu, ' ')) : t.correction.notDone(place)}
        {!isDone && t.correction[result]}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t.correction.dismiss}
            onClick={onDismiss}
          />
        }
      >
        {undo.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={onUndo}>
            {t.correction.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
