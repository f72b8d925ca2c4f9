/**
 * The question before a year is closed: what will no longer be possible, what stays, and that it can be taken back.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/language.js';

interface CloseDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Closes the year. */
  onClose(): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  title: { overflowWrap: 'anywhere' },
  content: { lineHeight: 1.7 },
  list: { margin: '0 0 8px', paddingInlineStart: '1.4em' },
});

export function CloseDialog({ open, title, busy, failure, onClose, onCancel }: CloseDialogProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.settings;
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_event, change) => !change.open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <ul className={styles.list}>
              {words.closeMeans.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <FailureBar failure={failure} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onCancel}>{t.setup.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={onClose}>
              {words.closeNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
