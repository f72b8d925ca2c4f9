/**
 * Taking a year over to another version of its form (rule E5).
 */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAction } from '../feedback/use-action.js';
import { setCycleForm } from '../api/plan-calls.js';
import { useWording } from '../text/wording.js';
import { Setting, type CycleFormProps } from './setting.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  name: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
});

export function FormVersionForm({ cycle, forms, name, onDone }: CycleFormProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.settings;
  const { id, version: present } = cycle.form;
  const versions = forms.filter((form) => form.id === id && form.version !== present).map(({ version }) => version);
  const [chosen, setChosen] = useState<number>();
  const { busy, failure, run } = useAction();
  // What was chosen is the present one once it was taken over to.
  const version = chosen === undefined || !versions.includes(chosen) ? present : chosen;
  if (versions.length === 0 || cycle.state === 'closed') {
    return (
      <div>
        <p className={styles.name}>{words.version}</p>
        <p className={styles.hint}>{cycle.state === 'closed' ? words.versionClosed : words.versionOnly}</p>
      </div>
    );
  }
  const submit = () =>
    void run(async () => {
      await setCycleForm(cycle.id, version);
      onDone(words.versionDone(name, version));
    });
  return (
    <Setting label={words.version} failure={failure} onSubmit={submit}>
      <Field label={words.version} hint={words.versionHint}>
        {(field) => (
          <div className={styles.row}>
            <Select {...field} value={String(version)} onChange={(_event, { value }) => setChosen(Number(value))}>
              <option value={present}>{words.versionNow(present)}</option>
              {versions.map((one) => (
                <option key={one} value={one}>
                  {words.versionOf(one)}
                </option>
              ))}
            </Select>
            <Button type="submit" disabledFocusable={busy || version === present}>
              {words.setVersion}
            </Button>
          </div>
        )}
      </Field>
    </Setting>
  );
}
