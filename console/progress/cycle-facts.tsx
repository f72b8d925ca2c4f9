/**
 * What everybody has to know of the year at hand: by when to submit, and that it is closed. Nothing where neither is.
 */
import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { DeadlineText } from '../setup/deadline-text.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  deadline: { margin: 0 },
  name: { fontWeight: 600, marginInlineEnd: '8px' },
  bar: { alignItems: 'start', paddingTop: '6px' },
  body: { paddingBottom: '6px', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.6 },
});

export function CycleFacts({ cycle: { deadline, state } }: { readonly cycle: CycleDto }) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <>
      {state === 'closed' && (
        <MessageBar layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{t.setup.closedHint}</MessageBarBody>
        </MessageBar>
      )}
      {deadline !== null && (
        <p className={styles.deadline}>
          <span className={styles.name}>{t.setup.deadline}</span>
          <DeadlineText deadline={deadline} state={state} />
        </p>
      )}
    </>
  );
}
