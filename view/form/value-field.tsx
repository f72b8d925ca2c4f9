/**
 * A control for the value of a field of the city's form: its choices to choose from, the register's departments to type
 * from, room for a long text. What is wrong with the value is said below it as it is typed.
 */
import { Field, makeStyles, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useContext } from 'react';
import type { Field as FormField, Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import { LanguageContext } from '../language/language.js';
import { TextField } from './fields.js';

/** What is said below a control. */
export interface FieldNote {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

interface ValueFieldProps {
  readonly form: Form;
  readonly field: FormField;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: string;
  /** Of the value that is in the field now. */
  readonly issues: readonly Issue[];
  /** What became of it elsewhere: it goes before the issues. */
  readonly note?: FieldNote | undefined;
  /** What stands for no choice at all. */
  readonly blank: string;
  /** Of the control: of one among many fields, to lead to it; such a field does not take the focus by itself. */
  readonly id?: string;
  /** Few choices lie side by side; a text takes as many lines as it has. */
  readonly isSpread?: boolean;
  onText(text: string): void;
  onLeave?(): void;
}

/** More than this many choices are a list that opens. */
const MOST_RADIOS = 6;

const useStyles = makeStyles({
  radios: { flexWrap: 'wrap' },
  growing: { width: '100%', maxHeight: 'none', '& > textarea': { fieldSizing: 'content', maxHeight: '60vh' } },
});

export function ValueField(props: ValueFieldProps) {
  const { form, field, label, hint, text, issues, note, blank, id, isSpread = false, onText, onLeave } = props;
  const styles = useStyles();
  const language = useContext(LanguageContext);
  const [worst] = issues;
  const told = note ?? (worst && { severity: worst.severity, text: worst.message[language] });
  const frame = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(told && {
      validationMessage: told.text,
      validationState: told.severity === 'error' ? ('error' as const) : ('warning' as const),
    }),
  };
  const own = id === undefined ? { autoFocus: true } : { id };
  const choices =
    field.type === 'choice' ? form.vocabularies[field.vocabulary ?? '']?.choices.map(({ value }) => value) : undefined;
  if (choices) {
    const all = text === '' || choices.includes(text) ? choices : [text, ...choices];
    if (isSpread && all.length <= MOST_RADIOS) {
      return (
        <Field {...frame} onBlur={onLeave}>
          <RadioGroup
            {...(id === undefined ? {} : { id })}
            className={styles.radios}
            layout="horizontal"
            value={text}
            onChange={(_event, { value }) => onText(value)}
          >
            {all.map((choice) => (
              <Radio key={choice} value={choice} label={choice} />
            ))}
            <Radio value="" label={blank} />
          </RadioGroup>
        </Field>
      );
    }
    return (
      <Field {...frame} onBlur={onLeave}>
        <Select {...own} value={text} onChange={(_event, { value }) => onText(value)}>
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
    return (
      <div onBlur={onLeave}>
        <TextField {...own} {...others} {...proposals} message={message} value={text} onText={onText} />
      </div>
    );
  }
  return (
    <Field {...frame} onBlur={onLeave}>
      <Textarea
        {...own}
        {...(isSpread ? { className: styles.growing } : {})}
        value={text}
        rows={isSpread ? Math.min(Math.max(text.split('\n').length, 3), 12) : 6}
        resize="vertical"
        onChange={(_event, { value }) => onText(value)}
      />
    </Field>
  );
}
