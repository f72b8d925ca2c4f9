/**
 * How a delivery went, as a shape.
 */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled, Clock24Regular, DismissCircle24Filled, Warning24Filled } from '@fluentui/react-icons';
import type { DeliveryState } from './delivery.js';

export type Mood = 'good' | 'doubtful' | 'bad' | 'quiet';

/** Doubtful: it was taken in, and somebody should look at it. */
export function moodOf(state: DeliveryState): Mood {
  if (state.kind === 'failed') return 'bad';
  if (state.kind !== 'taken') return 'quiet';
  const { conflicts, issues } = state.answer;
  return conflicts.length > 0 || issues.some(({ severity }) => severity !== 'info') ? 'doubtful' : 'good';
}

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function DeliveryIcon({ state }: { state: DeliveryState }) {
  const styles = useStyles();
  if (state.kind === 'sending') return <Spinner size="tiny" aria-hidden="true" />;
  const mood = moodOf(state);
  const Icon = {
    good: CheckmarkCircle24Filled,
    doubtful: Warning24Filled,
    bad: DismissCircle24Filled,
    quiet: Clock24Regular,
  }[mood];
  return <Icon className={styles[mood]} aria-hidden="true" />;
}
