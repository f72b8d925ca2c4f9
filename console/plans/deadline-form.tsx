/**
 * Setting the day by which departments are to submit, or taking it away.
 */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useAction } from '../feedback/use-action.js';
import { setCycleDeadline } from '../api/plan-calls.js';
import { formatDay } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { Setting, type CycleFormProps } from './setting.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px' },
  day: { minWidth: 0, flex: '0 1 200px' },
});

export function DeadlineForm({ cycle, name, onDone }: CycleFormProps) {
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.setup.settings;
  const shared = useWorkflowWords();
  const [day, setDay] = useState(cycle.deadline ?? '');
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAction();
  const change = (deadline: string | null) =>
    void run(async () => {
      await setCycleDeadline(cycle.id, deadline);
      setAsked(false);
      if (deadline === null) setDay('');
      onDone(deadline === null ? words.deadlineRemoved(name) : words.deadlineDone(name, formatDay(deadline, language)));
    });
  const submit = () => {
    setAsked(true);
    if (day !== '') change(day);
  };
  return (
    <Setting label={shared.deadline} failure={failure} onSubmit={submit}>
      <Field label={shared.deadline} {...(asked && day === '' ? { validationMessage: words.needsDay } : {})}>
        {(field) => (
          <div className={styles.row}>
            <Input
              {...field}
              type="date"
              className={styles.day}
              value={day}
              onChange={(_event, { value }) => setDay(value)}
            />
            <Button type="submit" disabledFocusable={busy}>
              {words.setDeadline}
            </Button>
            {cycle.deadline !== null && (
              <Button appearance="subtle" disabledFocusable={busy} onClick={() => change(null)}>
                {words.removeDeadline}
              </Button>
            )}
          </div>
        )}
      </Field>
    </Setting>
  );
}
