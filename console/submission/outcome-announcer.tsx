/**
 * Tells a screen reader that a step was taken; a step that failed is an alert by itself.
 */
import { makeStyles } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';
import type { StepOutcome } from './use-steps.js';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function OutcomeAnnouncer({ outcome }: { readonly outcome: StepOutcome | undefined }) {
  const styles = useStyles();
  const words = useWording().t.workflow;
  const text = outcome && !outcome.failure ? words.done[outcome.step](outcome.department.name) : '';
  return (
    <div role="status" className={styles.hidden}>
      {text}
    </div>
  );
}
