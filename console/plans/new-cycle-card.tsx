/**
 * Beginning a year: the blank workbook first, because it says which form it is on and for which year. The server looks at it
 * as soon as it is chosen, and again when another form is; what it finds stands right below, before anything is registered.
 */
import { Button, Field, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { KnownFormDto } from '../../core/protocol/forms.js';
import { plansApi, type AnswersChoice } from '../../core/protocol/plans.js';
import { Message } from '../../view/feedback/message.js';
import { FormButtons, SelectField, TextField } from '../../view/form/fields.js';
import { fiscalYearOf, fiscalYearsAround } from '../../view/form/fiscal-years.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { readWhole } from '../api/whole-file.js';
import { FailureBar, failureText } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DropArea } from '../file/drop-area.js';
import { useFile } from '../file/use-file.js';
import { Card } from '../frame/card.js';
import { useWording } from '../text/wording.js';
import { AnswersQuestion } from './answers-question.js';
import { fieldsOf, type TypedCycle } from './new-cycle.js';
import { PreviewSummary } from './preview-summary.js';

interface NewCycleCardProps {
  /** What was chosen or dropped: the workbook to begin with, and others that tell of its form. */
  readonly files: readonly File[];
  /** Whether a form is being made of the workbook, instead of recognising one. */
  readonly isDrafting: boolean;
  readonly forms: readonly KnownFormDto[];
  /** Another one means that there are other forms to recognise. */
  readonly formsVersion: number;
  /** The latest first. */
  readonly cycles: readonly CycleDto[];
  onFile(file: File): void;
  /** Whether no form fits the workbook, as soon as that is known. */
  onFitsNone(isSo: boolean): void;
  /** @param isWanted whether a form is to be made of the workbook although one fits */
  onDrafting(isWanted: boolean): void;
  onBegun(cycle: CycleDto): void;
  onClose(): void;
}

const nameOf = ({ id, version }: KnownFormDto) => `${id}/${version}`;

export function NewCycleCard(props: NewCycleCardProps) {
  const { files, isDrafting, forms, formsVersion, cycles, onFile, onFitsNone, onDrafting, onBegun, onClose } = props;
  const [file] = files;
  const wording = useWording();
  const { language, t, say } = wording;
  const words = t.setup.begin;
  /** Undefined where the server is to recognise it. */
  const [chosen, setForm] = useState<KnownFormDto>();
  const [typed, setTyped] = useState<TypedCycle>({ deadline: '' });
  const [asked, setAsked] = useState(false);
  const [answers, setAnswers] = useState<{ readonly file: File | undefined; readonly choice: AnswersChoice }>();
  const { busy, failure, run, forget } = useAction();
  const type = (change: Partial<TypedCycle>) => {
    setTyped({ ...typed, ...change });
    forget();
  };
  // One that was withdrawn meanwhile is chosen no more.
  const form = chosen && forms.some((one) => nameOf(one) === nameOf(chosen)) ? chosen : undefined;
  const look = useCallback(
    (body: Blob) => call(plansApi.preview, { query: { form: form?.id, formVersion: form?.version }, body }),
    [form],
  );
  const preview = useFile(file, look, formsVersion);
  // None was chosen, and none fits: one is made at once.
  const fitsNone = form === undefined && preview.failure?.code === 'no-form-fits';
  const isLookedAt = !preview.loading;
  useEffect(() => {
    if (isLookedAt) onFitsNone(fitsNone);
  }, [isLookedAt, fitsNone, onFitsNone]);
  const present = fiscalYearOf(new Date());
  const { plan, fiscalYear } = fieldsOf(typed, preview.data, cycles, present);
  const stated = preview.data?.fiscalYear ?? null;
  const years = fiscalYearsAround(present, [fiscalYear, ...(stated === null ? [] : [stated])]);

  // What was chosen of another workbook says nothing of this one.
  const choice = answers && answers.file === file ? answers.choice : undefined;
  const standing = preview.data && preview.data.answers.answers > 0 ? preview.data.answers : undefined;
  const submit = () => {
    setAsked(true);
    const { data } = preview;
    if (!file || !data || plan.trim() === '' || (standing && !choice)) return;
    const deadline = typed.deadline === '' ? {} : { deadline: typed.deadline };
    const { id, version: formVersion } = data.form;
    const said = standing && choice ? { answers: choice } : {};
    const query = { plan, fiscalYear, form: id, formVersion, fileName: file.name, ...deadline, ...said };
    run(async () => onBegun(await call(plansApi.begin, { query, body: await readWhole(file) })));
  };
  // That the plan has the year already is said there.
  const refusal = failure?.code === 'conflict' ? failureText(failure, wording).hint : undefined;
  const differs =
    stated === null || stated === fiscalYear ? undefined : words.yearDiffers(formatFiscalYear(stated, language));
  const needed = (missing: boolean, message: string) => (asked && missing ? message : undefined);
  const blankMessage = needed(!file, words.needsBlank) ?? needed(preview.failure !== undefined, words.unfit);
  return (
    <Card title={words.title} lead={words.lead} onSubmit={submit}>
      <div className={useLook().stack}>
        <Field {...(blankMessage === undefined ? {} : { validationMessage: blankMessage })}>
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
        {!fitsNone && <FailureBar failure={preview.failure} />}
        <div role="status">
          {preview.loading && <Spinner size="tiny" label={words.reading} />}
          {fitsNone && <Message intent="info">{t.ownForm.noFits}</Message>}
          {preview.data && !isDrafting && <PreviewSummary preview={preview.data} />}
        </div>
        {standing && (
          <AnswersQuestion
            answers={standing}
            choice={choice}
            isAsked={asked}
            onChoose={(one) => setAnswers({ file, choice: one })}
          />
        )}
      </div>
      <SelectField
        label={words.form}
        hint={words.formHint}
        value={form ? nameOf(form) : ''}
        choices={[
          ['', words.recognise],
          ...forms.map((one) => [nameOf(one), t.setup.formVersion(say(one.title), one.version)] as const),
        ]}
        onChoose={(name) => {
          setForm(forms.find((one) => nameOf(one) === name));
          onDrafting(false);
        }}
      >
        {file && !isDrafting && !preview.loading && (
          <Button onClick={() => onDrafting(true)}>{t.ownForm.draftInstead}</Button>
        )}
      </SelectField>
      {isDrafting ? (
        <div>
          <Button onClick={onClose}>{t.setup.cancel}</Button>
        </div>
      ) : (
        <>
          <SelectField
            label={words.year}
            message={refusal ?? differs}
            validationState={refusal === undefined ? 'warning' : 'error'}
            value={fiscalYear}
            choices={years.map((year) => [year, formatFiscalYear(year, language)])}
            onChoose={(year) => type({ fiscalYear: year })}
          />
          <TextField
            required
            label={words.plan}
            hint={words.planHint}
            message={needed(plan.trim() === '', words.needsPlan)}
            value={plan}
            maxLength={200}
            proposals={[...new Set(cycles.map((one) => one.plan))]}
            onText={(text) => type({ plan: text })}
          />
          <TextField
            label={words.deadline}
            type="date"
            value={typed.deadline}
            onText={(deadline) => type({ deadline })}
          />
          {refusal === undefined && <FailureBar failure={failure} />}
          <FormButtons
            submit={words.submit}
            isBusy={busy || preview.loading}
            cancel={t.setup.cancel}
            onCancel={onClose}
          />
        </>
      )}
    </Card>
  );
}
