/**
 * What became of a department: since which year it has another name, belongs to another one, was split, or is no more.
 */
import { Button, Field, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { departmentsApi, type RegisteredDto } from '../../core/protocol/departments.js';
import { SelectField, TextField } from '../../view/form/fields.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import { FATES, fateOf, heirsOf, namesIn, type Fate } from './fates.js';

interface YearsFormProps {
  readonly department: RegisteredDto;
  readonly register: readonly RegisteredDto[];
  /** Those that can be chosen, the latest first. */
  readonly years: readonly number[];
  onSaved(): void;
  onCancel(): void;
}

const useStyles = makeStyles({ place: { flex: '1 1 100%' }, form: { maxWidth: '560px' } });
/** Stands for no year. */
const NONE = 0;

export function YearsForm({ department, register, years, onSaved, onCancel }: YearsFormProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.departmentYears;
  const heirs = heirsOf(department, register);
  const [fate, setFate] = useState<Fate>(fateOf(department, register));
  const [from, setFrom] = useState(department.from ?? NONE);
  const [since, setSince] = useState(department.until === null ? (years[0] ?? NONE) : department.until + 1);
  const [names, setNames] = useState(heirs.join('\n'));
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAction();
  const hasHeirs = fate !== 'present' && fate !== 'ended';
  const successors = hasHeirs ? [...namesIn(names)] : [];
  const isMissing = hasHeirs && successors.length < (fate === 'split' ? 2 : 1);
  const all = [...new Set([...years, since, ...(department.from === null ? [] : [department.from])])]
    .filter((year) => year !== NONE)
    .sort((a, b) => b - a);
  const choices = all.map((year) => [year, formatFiscalYear(year, language)] as const);
  const others = register.filter(({ id }) => id !== department.id).map(({ name }) => name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing) return;
    const body = { from: from === NONE ? null : from, until: fate === 'present' ? null : since - 1, successors };
    run(async () => {
      await call(departmentsApi.setYears, { params: { departmentId: department.id }, body });
      onSaved();
    });
  };
  const missing = asked && isMissing ? words.needs[fate === 'split' ? 'split' : 'one'] : undefined;
  return (
    <div className={styles.place}>
      <form
        className={mergeClasses(look.group, styles.form)}
        noValidate
        aria-label={words.titleOf(department.name)}
        onSubmit={submit}
      >
        <SelectField
          label={words.fate}
          value={fate}
          choices={FATES.map((one) => [one, words.fates[one]] as const)}
          onChoose={setFate}
        />
        {fate !== 'present' && (
          <SelectField label={words.since[fate]} value={since} choices={choices} onChoose={setSince} />
        )}
        {(fate === 'renamed' || fate === 'merged') && (
          <TextField
            required
            label={words.heir[fate]}
            hint={words.heirHint[fate]}
            message={missing}
            value={names}
            maxLength={100}
            {...(fate === 'merged' ? { proposals: others } : {})}
            onText={setNames}
          />
        )}
        {fate === 'split' && (
          <Field
            required
            label={words.heir.split}
            hint={words.heirHint.split}
            {...(missing === undefined ? {} : { validationMessage: missing })}
          >
            <Textarea value={names} rows={3} onChange={(_event, { value }) => setNames(value)} />
          </Field>
        )}
        <SelectField
          label={words.from}
          hint={words.fromHint}
          value={from}
          choices={[[NONE, words.always], ...choices]}
          onChoose={setFrom}
        />
        <FailureBar failure={failure} />
        <div className={look.row}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {t.setup.departments.save}
          </Button>
          <Button onClick={onCancel}>{t.setup.cancel}</Button>
        </div>
      </form>
    </div>
  );
}
