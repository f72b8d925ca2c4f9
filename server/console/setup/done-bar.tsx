/**
 * Says that something was done, also to screen readers: the region is always there, so that what comes into it is read.
 */
import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { alignItems: 'start', paddingTop: '6px' },
  body: { paddingBottom: '6px', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.6 },
});

export function DoneBar({ text }: { readonly text: string | undefined }) {
  const styles = useStyles();
  return (
    <div role="status">
      {text !== undefined && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
