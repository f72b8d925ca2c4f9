/**
 * A value that is none of those in conflict, entered by whoever decides and held to what the field takes: its choices are
 * offered, what is wrong is said. Into which column an entry of an earlier version of the form goes, nobody but a person
 * says.
 */
import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { checkTyped } from '../../core/check/check-typed.js';
import type { Form } from '../../core/form/form.js';
import { asTyped } from '../../core/record/typed.js';
import { textValue } from '../../core/record/value.js';
import { ValueField } from '../form/value-field.js';
import { LanguageContext } from '../language/language.js';
import { useConflictWords } from './words.js';
import { useLook } from '../look/look.js';

interface EditedValueProps {
  /** To begin with. */
  readonly before: string;
  /** Undefined until it is known. */
  readonly form: Form | undefined;
  /** Where the conflict is. */
  readonly block: string;
  /** `''` where it has to be chosen: the entry is of an earlier version of the form. */
  readonly field: string;
  readonly busy: boolean;
  /** @param field undefined where there was none to choose */
  onDecide(text: string, field: string | undefined): void;
  onCancel(): void;
}

export function EditedValue({ before, form, block, field, busy, onDecide, onCancel }: EditedValueProps) {
  const look = useLook();
  const language = useContext(LanguageContext);
  const words = useConflictWords();
  const [text, setText] = useState(before);
  const [chosen, setChosen] = useState('');
  const fields = form?.blocks.find(({ id }) => id === block)?.fields ?? [];
  const toChoose = field === '' ? fields.filter(({ role }) => role === 'answer') : [];
  const goal = fields.find(({ id }) => id === (field || chosen));
  const isOpen = field === '' && chosen === '';
  const shared = { label: words.edited, hint: words.editedHint };
  return (
    <div className={look.group}>
      {field === '' && (
        <Field label={words.field}>
          <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <option value="">{words.chooseField}</option>
            {toChoose.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {form && goal ? (
        <ValueField
          {...{ form, text, ...shared }}
          field={goal}
          issues={checkTyped(form, goal, asTyped(goal, textValue(text)))}
          blank={words.blank}
          onText={setText}
        />
      ) : (
        <Field {...shared}>
          <Textarea value={text} rows={3} resize="vertical" onChange={(_event, { value }) => setText(value)} />
        </Field>
      )}
      <div className={look.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || isOpen}
          onClick={() => onDecide(text, field === '' ? chosen : undefined)}
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
