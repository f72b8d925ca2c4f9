/**
 * Says that something was done, also to screen readers: the region is always there, so that what comes into it is read.
 */
import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Done } from './use-done.js';

const useStyles = makeStyles({
  // Takes no room while there is nothing to say.
  region: { minWidth: 0, ':empty': { position: 'absolute' } },
  bar: { alignItems: 'start', paddingTop: '6px' },
  body: { paddingBottom: '6px', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.6 },
});

export function DoneBar({ done: { text } }: { readonly done: Done }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.region}>
      {text !== undefined && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
