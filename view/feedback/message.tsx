/**
 * A message across the page or the pane: it wraps wherever it has to. `role` says whether it is read out: an alert for
 * what went wrong, a status for what was done, nothing for what is always there.
 */
import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../language/wording.js';

interface MessageProps {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly role?: 'alert' | 'status';
  readonly title?: string;
  /** What can be done about it. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
  /** Puts it away, where it can be. */
  onDismiss?(): void;
}

const CLOSE = { ja: '閉じる', en: 'Close' };

const useStyles = makeStyles({
  bar: { flexShrink: 0, alignItems: 'start', paddingTop: '6px' },
  body: { paddingBottom: '8px', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.6 },
  title: { display: 'block' },
});

export function Message({ intent, role, title, actions, className, children, onDismiss }: MessageProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" role={role} className={mergeClasses(styles.bar, className)}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions || onDismiss) && (
        <MessageBarActions containerAction={onDismiss ? <CloseButton onClose={onDismiss} /> : null}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function CloseButton({ onClose }: { onClose(): void }) {
  const { t } = useTexts(CLOSE);
  return <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={t} onClick={onClose} />;
}
