/**
 * Beginning a year: the blank workbook first, because it says which form it is on and for which year. What the server
 * finds in it stands right below it, before anything is registered.
 */
import { Button, Field, Input, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import type { KnownFormDto } from '../../core/protocol/plans.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';
import { beginCycle } from '../api/plan-calls.js';
import { readWhole } from '../api/whole-file.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { failureText } from '../feedback/failure-text.js';
import { DropArea } from '../file/drop-area.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { fiscalYearOf, fiscalYearsAround } from './fiscal-years.js';
import { FormSelect } from './form-select.js';
import { fieldsOf, placeOf, queryOf, type TypedCycle } from './new-cycle.js';
import { PreviewSummary } from './preview-summary.js';
import { useCyclePreview } from './use-cycle-preview.js';

interface NewCycleCardProps {
  /** The workbook that was chosen or dropped. */
  readonly file: File | undefined;
  readonly forms: readonly KnownFormDto[];
  readonly formsVersion: number;
  /** The latest first. */
  readonly cycles: readonly CycleDto[];
  onFile(file: File): void;
  onBegun(cycle: CycleDto): void;
  onClose(): void;
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  blank: { display: 'grid', gap: '12px', minWidth: 0 },
});

export function NewCycleCard({ file, forms, formsVersion, cycles, onFile, onBegun, onClose }: NewCycleCardProps) {
  const styles = useStyles();
  const wording = useWording();
  const { language, t } = wording;
  const words = t.setup.begin;
  const plans = useId();
  const [form, setForm] = useState<KnownFormDto>();
  const [typed, setTyped] = useState<TypedCycle>({ deadline: '' });
  const [asked, setAsked] = useState(false);
  const { busy, failure, run, forget } = useAction();
  const type = (change: Partial<TypedCycle>) => {
    setTyped({ ...typed, ...change });
    forget();
  };
  const preview = useCyclePreview(file, form, formsVersion);
  const present = fiscalYearOf(new Date());
  const fields = fieldsOf(typed, preview.data, cycles, present);
  const stated = preview.data?.fiscalYear ?? null;
  const years = fiscalYearsAround(present, [fields.fiscalYear, ...(stated === null ? [] : [stated])]);

  const submit = () => {
    setAsked(true);
    const { data } = preview;
    if (!file || !data || fields.plan.trim() === '') return;
    void run(async () => {
      const blank = await readWhole(file);
      onBegun(await beginCycle(queryOf(fields, typed, data, file.name), blank));
    });
  };
  const refused = failure && failureText(failure, wording).hint;
  const atYear = placeOf(failure) === 'year';
  const differs = stated !== null && stated !== fields.fiscalYear;
  const yearMessage = () => {
    if (refused !== undefined && atYear) return { validationMessage: refused, validationState: 'error' } as const;
    if (!differs) return {};
    return {
      validationMessage: words.yearDiffers(formatFiscalYear(stated, language)),
      validationState: 'warning',
    } as const;
  };
  const needed = (missing: boolean, message: string) => (asked && missing ? { validationMessage: message } : {});
  return (
    <Card title={words.title} lead={words.lead} onSubmit={submit}>
      <div className={styles.blank}>
        <Field {...needed(!file, words.needsBlank)} {...needed(preview.failure !== undefined, words.unfit)}>
          {() => (
            <DropArea
              single
              call={file?.name ?? words.drop}
              choose={file ? words.chooseOther : words.choose}
              hint={words.hint}
              onFiles={([first]) => first && onFile(first)}
            />
          )}
        </Field>
        <FailureBar failure={preview.failure} />
        <div role="status">
          {preview.loading && <Spinner size="tiny" label={words.reading} />}
          {preview.data && <PreviewSummary preview={preview.data} />}
        </div>
      </div>
      <Field label={words.form} hint={words.formHint}>
        <FormSelect forms={forms} chosen={form} onChoose={setForm} />
      </Field>
      <Field label={words.year} {...yearMessage()}>
        <Select value={String(fields.fiscalYear)} onChange={(_event, { value }) => type({ fiscalYear: Number(value) })}>
          {years.map((year) => (
            <option key={year} value={year}>
              {formatFiscalYear(year, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.plan} hint={words.planHint} required {...needed(fields.plan.trim() === '', words.needsPlan)}>
        <Input
          value={fields.plan}
          maxLength={200}
          list={plans}
          onChange={(_event, { value }) => type({ plan: value })}
        />
      </Field>
      <datalist id={plans}>
        {[...new Set(cycles.map(({ plan }) => plan))].map((plan) => (
          <option key={plan} value={plan} />
        ))}
      </datalist>
      <Field label={words.deadline}>
        <Input type="date" value={typed.deadline} onChange={(_event, { value }) => type({ deadline: value })} />
      </Field>
      {!atYear && <FailureBar failure={failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || preview.loading}>
          {words.submit}
        </Button>
        <Button onClick={onClose}>{t.setup.cancel}</Button>
      </div>
    </Card>
  );
}
