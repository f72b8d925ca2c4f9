/**
 * A control for the value of a field of the city's form: its choices to choose from, the register's departments to type
 * from, room for a long text. What is wrong with the value is said below it as it is typed.
 */
import { Field, Select, Textarea } from '@fluentui/react-components';
import { useContext } from 'react';
import type { Field as FormField, Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { LanguageContext } from '../language/language.js';
import { TextField } from './fields.js';

interface ValueFieldProps {
  readonly form: Form;
  readonly field: FormField;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: string;
  /** Of the value that is in the field now. */
  readonly issues: readonly Issue[];
  /** What stands for no choice at all. */
  readonly blank: string;
  onText(text: string): void;
}

export function ValueField({ form, field, label, hint, text, issues, blank, onText }: ValueFieldProps) {
  const language = useContext(LanguageContext);
  const [worst] = issues;
  const frame = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(worst && {
      validationMessage: worst.message[language],
      validationState: worst.severity === 'error' ? ('error' as const) : ('warning' as const),
    }),
  };
  const choices =
    field.type === 'choice' ? form.vocabularies[field.vocabulary ?? '']?.choices.map(({ value }) => value) : undefined;
  if (choices) {
    const all = text === '' || choices.includes(text) ? choices : [text, ...choices];
    return (
      <Field {...frame}>
        <Select autoFocus value={text} onChange={(_event, { value }) => onText(value)}>
          <option value="">{blank}</option>
          {all.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  if (field.type !== 'text') {
    const { validationMessage: message, ...others } = { validationMessage: undefined, ...frame };
    const proposals = field.type === 'department' ? { proposals: form.departments.map(({ name }) => name) } : {};
    return <TextField autoFocus {...others} {...proposals} message={message} value={text} onText={onText} />;
  }
  return (
    <Field {...frame}>
      <Textarea autoFocus value={text} rows={6} resize="vertical" onChange={(_event, { value }) => onText(value)} />
    </Field>
  );
}
