/**
 * Shown while there is nothing to show yet. It waits a moment before it appears: most answers are faster than that.
 */
import { makeStyles, Spinner } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  loading: {
    padding: '64px 0',
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '0.3s',
    animationTimingFunction: 'step-end',
  },
});

export function Loading() {
  const { t } = useWording();
  return <Spinner className={useStyles().loading} label={t.loading} labelPosition="below" />;
}
