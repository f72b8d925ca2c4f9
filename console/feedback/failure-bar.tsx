/**
 * Says across the page why something could not be loaded, with a button to try again.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { Failure } from '../api/failure.js';
import { useWording } from '../text/wording.js';
import { failureText } from './failure-text.js';

interface FailureBarProps {
  readonly failure: Failure | undefined;
  /** Whether something older is still on the screen. */
  readonly stale?: boolean;
  onRetry?(): void;
}

const useStyles = makeStyles({
  reference: { display: 'block', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  retry: { display: 'block', marginTop: '8px' },
});

export function FailureBar({ failure, stale = false, onRetry }: FailureBarProps) {
  const styles = useStyles();
  const wording = useWording();
  if (!failure) return null;
  const { title, hint, reference } = failureText(failure, wording);
  return (
    <Message intent={stale ? 'warning' : 'error'} role="alert" title={title}>
      {hint}
      {stale && ` ${wording.t.failure.stale}`}
      {reference && <span className={styles.reference}>{reference}</span>}
      {onRetry && (
        <span className={styles.retry}>
          <Button size="small" icon={<ArrowClockwise20Regular />} onClick={onRetry}>
            {wording.t.retry}
          </Button>
        </span>
      )}
    </Message>
  );
}
