/**
 * Why something could not be done, in words: what happened, what to do about it, and a button to try again where that may
 * help.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { ServerProblem } from '../../view/server/server-problem.js';
import { kindOf, type Failure } from '../api/failure.js';
import { useWording, type Wording } from '../text/wording.js';

interface FailureText {
  readonly title: string;
  readonly hint: string;
  /** To quote to the administrator. */
  readonly reference?: string;
}

export function failureText(failure: Failure, { t, say }: Wording): FailureText {
  const words = t.failure;
  switch (kindOf(failure)) {
    case 'problem': {
      const { requestId } = failure instanceof ServerProblem ? failure : {};
      const reference = failure.code === 'internal' && requestId ? { reference: words.requestId(requestId) } : {};
      return { title: words.problem, hint: say(failure.detail), ...reference };
    }
    case 'unreachable':
      return { title: words.unreachable, hint: words.unreachableHint };
    case 'unexpected':
      return { title: words.unexpected, hint: words.unexpectedHint };
    case 'unreadable':
      return { title: words.unreadable, hint: say(failure.detail) };
  }
}

interface FailureBarProps {
  readonly failure: Failure | undefined;
  /** In place of what happened, where more is known of what was to be done. */
  readonly title?: string;
  /** Whether something older is still on the screen. */
  readonly stale?: boolean;
  readonly isBusy?: boolean;
  /** What else is to be known. */
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}

const useStyles = makeStyles({
  reference: { fontFamily: tokens.fontFamilyMonospace },
  retry: { marginTop: '8px' },
});

export function FailureBar({ failure, title, stale = false, isBusy = false, children, onRetry }: FailureBarProps) {
  const look = useLook();
  const styles = useStyles();
  const wording = useWording();
  if (!failure) return null;
  const told = failureText(failure, wording);
  return (
    <Message intent={stale ? 'warning' : 'error'} role="alert" title={title ?? told.title}>
      {told.hint}
      {stale && ` ${wording.t.failure.stale}`}
      {children}
      {told.reference && (
        <span className={mergeClasses(look.block, look.small, styles.reference)}>{told.reference}</span>
      )}
      {onRetry && (
        <span className={mergeClasses(look.block, styles.retry)}>
          <Button size="small" icon={<ArrowClockwise20Regular />} disabledFocusable={isBusy} onClick={onRetry}>
            {wording.t.retry}
          </Button>
        </span>
      )}
    </Message>
  );
}
