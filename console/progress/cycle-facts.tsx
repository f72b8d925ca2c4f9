/**
 * What everybody has to know of the year at hand: by when to submit, and that it is closed. Nothing where neither is.
 */
import { makeStyles } from '@fluentui/react-components';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Message } from '../../view/feedback/message.js';
import type { CycleDto } from '../../core/protocol/console.js';
import { DeadlineText } from '../../view/workflow/deadline-text.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  deadline: { margin: 0 },
  name: { fontWeight: 600, marginInlineEnd: '8px' },
});

export function CycleFacts({ cycle: { deadline, state } }: { readonly cycle: CycleDto }) {
  const styles = useStyles();
  const { t } = useWording();
  const words = useWorkflowWords();
  return (
    <>
      {state === 'closed' && <Message intent="info">{t.setup.closedHint}</Message>}
      {deadline !== null && (
        <p className={styles.deadline}>
          <span className={styles.name}>{words.deadline}</span>
          <DeadlineText deadline={deadline} state={state} />
        </p>
      )}
    </>
  );
}
