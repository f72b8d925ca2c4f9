/**
 * Opens the history of a row.
 */
import { Button } from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import { useWording } from '../../text/wording.js';

interface HistoryButtonProps {
  /** What the row is called. */
  readonly row: string;
  /** Undefined where it is not the reader's to see. */
  readonly onOpen: (() => void) | undefined;
}

export function HistoryButton({ row, onOpen }: HistoryButtonProps) {
  const { t } = useWording();
  const { open, openOf } = t.decisions.history;
  if (!onOpen) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<History20Regular />}
      title={open}
      aria-label={openOf(row)}
      onClick={onOpen}
    />
  );
}
