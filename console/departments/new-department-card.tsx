/**
 * Adding a department. The field is ready for the next one at once.
 */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';
import { addDepartment } from '../api/plan-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { DoneBar } from '../feedback/done-bar.js';
import { useDone } from '../feedback/use-done.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  name: { minWidth: 0, flex: '1 1 200px' },
});

export function NewDepartmentCard({ onAdded }: { onAdded(): void }) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.departments;
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const done = useDone();
  const row = useRef<HTMLDivElement>(null);
  const { busy, failure, run } = useAction();
  const isBlank = name.trim() === '';
  const submit = () => {
    setAsked(true);
    if (isBlank) return;
    void run(async () => {
      const added = await addDepartment(name);
      setName('');
      setAsked(false);
      done.say(words.added(added.name));
      row.current?.querySelector('input')?.focus();
      onAdded();
    });
  };
  return (
    <Card title={words.addTitle} onSubmit={submit}>
      <Field
        label={words.name}
        hint={words.nameHint}
        required
        {...(asked && isBlank ? { validationMessage: words.needsName } : {})}
      >
        {(field) => (
          <div ref={row} className={styles.row}>
            <Input
              {...field}
              className={styles.name}
              value={name}
              maxLength={100}
              onChange={(_event, { value }) => setName(value)}
            />
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {words.add}
            </Button>
          </div>
        )}
      </Field>
      <FailureBar failure={failure} />
      <DoneBar done={done} />
    </Card>
  );
}
