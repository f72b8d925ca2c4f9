/**
 * Closing a year, after a question that says what it means, and opening it again.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAction } from '../feedback/use-action.js';
import { setCycleState } from '../api/plan-calls.js';
import { useWording } from '../text/wording.js';
import { CloseDialog } from './close-dialog.js';
import { Setting, type CycleFormProps } from './setting.js';

const useStyles = makeStyles({
  name: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
});

export function StateForm({ cycle, name, onDone }: CycleFormProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.settings;
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useAction();
  const isOpen = cycle.state === 'open';
  const change = (state: 'open' | 'closed') =>
    void run(async () => {
      await setCycleState(cycle.id, state);
      setAsking(false);
      onDone(state === 'closed' ? words.closed(name) : words.reopened(name));
    });
  return (
    <Setting label={words.state} failure={asking ? undefined : failure}>
      <p className={styles.name}>{words.state}</p>
      {!isOpen && <p className={styles.hint}>{words.reopenHint}</p>}
      <div>
        {/* One button for both, so that the focus has somewhere to go back to. */}
        <Button disabledFocusable={busy && !asking} onClick={() => (isOpen ? setAsking(true) : change('open'))}>
          {isOpen ? words.close : words.reopen}
        </Button>
      </div>
      {asking && (
        <CloseDialog
          title={words.closeTitle(name)}
          busy={busy}
          failure={failure}
          onClose={() => change('closed')}
          onCancel={() => setAsking(false)}
        />
      )}
    </Setting>
  );
}
