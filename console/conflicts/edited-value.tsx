/**
 * A value that is none of those in conflict, typed by whoever decides.
 */
import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { textValue } from '../../core/record/value.js';
import { useWording } from '../text/wording.js';
import type { Decision } from '../../core/protocol/conflicts.js';

interface EditedValueProps {
  /** To begin with. */
  readonly before: string;
  /** To choose one from; none where it is clear which is meant. */
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  readonly busy: boolean;
  onDecide(decision: Decision): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function EditedValue({ before, fields, busy, onDecide, onCancel }: EditedValueProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.decisions;
  const [text, setText] = useState(before);
  const [field, setField] = useState(fields[0]?.id);
  const decide = () =>
    onDecide({ resolution: 'edited', value: textValue(text), ...(field === undefined ? {} : { field }) });
  return (
    <div className={styles.fields}>
      {fields.length > 0 && (
        <Field label={words.field}>
          <Select value={field} onChange={(_event, { value }) => setField(value)}>
            {fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.edited} hint={words.editedHint}>
        <Textarea value={text} rows={3} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={decide}>
          {words.useEdited}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
