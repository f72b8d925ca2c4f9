/**
 * Asks what a column is whose header nobody knows: its header, some of what stands in it, and the fields that are missing.
 */
import { Button } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { SelectField } from '../../view/form/fields.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import type { AskedColumn } from './asked-columns.js';

interface ColumnQuestionProps {
  readonly fileName: string;
  readonly asked: AskedColumn;
  /** @param field null for a column that is none of the form's */
  onTell(field: string | null): Promise<unknown>;
}

/** No field is called so: ids begin with a letter. */
const NOTHING = '';
const NONE = '-';

export function ColumnQuestion({ fileName, asked, onTell }: ColumnQuestionProps) {
  const look = useLook();
  const { language, t, say } = useWording();
  const words = t.told;
  const { header, places, values, fields } = asked;
  const [chosen, setChosen] = useState(NOTHING);
  const [isMissing, setMissing] = useState(false);
  const { busy, failure, run } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === NOTHING);
    if (chosen !== NOTHING) run(() => onTell(chosen === NONE ? null : chosen));
  };
  return (
    <form className={look.frame} aria-label={words.questionOf(fileName, header)} onSubmit={submit}>
      <h4 className={look.subheading}>{words.question(header)}</h4>
      <p className={look.small}>{words.where(formatList(places, language))}</p>
      <p className={look.small}>{words.values}</p>
      <ul className={look.points}>
        {values.map((value) => (
          <li key={value} className={look.text}>
            {value}
          </li>
        ))}
      </ul>
      <SelectField
        label={words.fieldOf(header)}
        message={isMissing && chosen === NOTHING ? words.needed : undefined}
        value={chosen}
        choices={[
          [NOTHING, words.choose],
          ...fields.map(({ id, label }) => [id, say(label)] as const),
          [NONE, words.none],
        ]}
        onChoose={setChosen}
      >
        <Button type="submit" appearance="primary" aria-label={words.decideNamed(header)} disabledFocusable={busy}>
          {words.decide}
        </Button>
      </SelectField>
      <FailureBar failure={failure} />
    </form>
  );
}
