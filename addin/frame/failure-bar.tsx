/**
 * What Excel refused, in words, with the way on.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { Failure } from '../inspection/failure.js';
import { useWording, type Wording } from '../text/wording.js';

interface FailureBarProps {
  readonly failure: Failure;
  onRetry(): void;
}

const useStyles = makeStyles({ bar: { margin: '0 12px 12px' } });

export function FailureBar({ failure, onRetry }: FailureBarProps) {
  const styles = useStyles();
  const wording = useWording();
  const { title, retry } = wording.t.failure;
  return (
    <Message
      className={styles.bar}
      intent="error"
      role="alert"
      title={title}
      actions={
        <Button size="small" onClick={onRetry}>
          {retry}
        </Button>
      }
    >
      {sentenceOf(failure, wording)}
    </Message>
  );
}

/** The sentence alone, as an alert. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const wording = useWording();
  return (
    <Message intent="error" role="alert">
      {sentenceOf(failure, wording)}
    </Message>
  );
}

export function sentenceOf(failure: Failure, { t, say }: Wording): string {
  switch (failure.kind) {
    case 'problem':
      return say(failure.detail);
    case 'unexpected':
      return t.failure.unexpected(failure.code);
    case 'editing':
    case 'busy':
      return t.failure[failure.kind];
  }
}
