/**
 * A value that is none of those in conflict, typed by whoever decides. Into which column an entry of an earlier version of
 * the form goes, nobody but a person says.
 */
import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { Field as FormField } from '../../core/form/form.js';
import { LanguageContext } from '../language/language.js';
import { useConflictWords } from './words.js';
import { useLook } from '../look/look.js';

interface EditedValueProps {
  /** To begin with. */
  readonly before: string;
  /** To choose one from; none where it is clear which is meant. */
  readonly fields: readonly Pick<FormField, 'id' | 'label'>[];
  readonly busy: boolean;
  /** @param field undefined where there was none to choose */
  onDecide(text: string, field: string | undefined): void;
  onCancel(): void;
}

export function EditedValue({ before, fields, busy, onDecide, onCancel }: EditedValueProps) {
  const look = useLook();
  const language = useContext(LanguageContext);
  const words = useConflictWords();
  const [text, setText] = useState(before);
  const [field, setField] = useState('');
  const isOpen = fields.length > 0 && field === '';
  return (
    <div className={look.group}>
      {fields.length > 0 && (
        <Field label={words.field}>
          <Select value={field} onChange={(_event, { value }) => setField(value)}>
            <option value="">{words.chooseField}</option>
            {fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.edited} hint={words.editedHint}>
        <Textarea value={text} rows={3} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={look.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || isOpen}
          onClick={() => onDecide(text, field === '' ? undefined : field)}
        >
          {words.useEdited}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
