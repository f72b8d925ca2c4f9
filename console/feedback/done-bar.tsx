/**
 * Says that something was done, also to screen readers: the region is always there, so that what comes into it is read.
 */
import { makeStyles } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { Done } from './use-done.js';

const useStyles = makeStyles({
  // Takes no room while there is nothing to say.
  region: { minWidth: 0, ':empty': { position: 'absolute' } },
});

export function DoneBar({ done: { text } }: { readonly done: Done }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.region}>
      {text !== undefined && <Message intent="success">{text}</Message>}
    </div>
  );
}
