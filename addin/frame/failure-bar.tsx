/**
 * What Excel refused, in words, with the way on.
 */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
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
    <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {sentenceOf(failure, wording)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          {retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The sentence alone, as an alert. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const wording = useWording();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{sentenceOf(failure, wording)}</MessageBarBody>
    </MessageBar>
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
