/**
 * What can be done to a year only until something is sent in for it: its blank workbook is replaced, or it is deleted.
 * Afterwards stands here why not.
 */
import { Button, Field, Spinner } from '@fluentui/react-components';
import { useCallback, useId, useState, type FormEvent } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { plansApi, type AnswersChoice } from '../../core/protocol/plans.js';
import { TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { readWhole } from '../api/whole-file.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DropArea } from '../file/drop-area.js';
import { useFile } from '../file/use-file.js';
import { DialogButtons, ModalDialog } from '../frame/modal-dialog.js';
import { useWording } from '../text/wording.js';
import { AnswersQuestion } from './answers-question.js';
import { PreviewSummary } from './preview-summary.js';

interface UntouchedSettingsProps {
  readonly cycle: CycleDto;
  /** The year, as sentences name it. */
  readonly name: string;
  /** @param what was done, in words */
  onDone(what: string): void;
  /** The year is there no more. @param what was done, in words */
  onRemoved(what: string): void;
}

export function UntouchedSettings({ cycle, name, onDone, onRemoved }: UntouchedSettingsProps) {
  const look = useLook();
  const words = useWording().t.year;
  if (!cycle.untouched) return <p className={look.quiet}>{words.blank.over}</p>;
  return (
    <>
      {cycle.state === 'open' && <BlankForm {...{ cycle, name, onDone }} />}
      <RemoveForm {...{ cycle, name, onRemoved }} />
    </>
  );
}

function BlankForm({ cycle, name, onDone }: Omit<UntouchedSettingsProps, 'onRemoved'>) {
  const look = useLook();
  const { t } = useWording();
  const words = t.year.blank;
  const [file, setFile] = useState<File>();
  const [answers, setAnswers] = useState<AnswersChoice>();
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAction();
  const { id: form, version: formVersion } = cycle.form;
  const inspect = useCallback(
    (body: Blob) => call(plansApi.preview, { query: { form, formVersion }, body }),
    [form, formVersion],
  );
  const preview = useFile(file, inspect);
  const standing = preview.data?.answers;
  const isOpen = standing !== undefined && standing.answers > 0;
  const choose = (chosen: File) => {
    setFile(chosen);
    setAnswers(undefined);
    setAsked(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!file || !preview.data || (isOpen && answers === undefined)) return;
    const query = { fileName: file.name, ...(answers === undefined ? {} : { answers }) };
    run(async () => {
      await call(plansApi.replaceBlank, { params: { cycleId: cycle.id }, query, body: await readWhole(file) });
      setFile(undefined);
      onDone(words.done(name));
    });
  };
  return (
    <form className={look.group} aria-label={words.title} onSubmit={submit}>
      <h4 className={look.subheading}>{words.title}</h4>
      <p className={look.quiet}>{words.lead}</p>
      <Field {...(asked && !file ? { validationMessage: words.needs } : {})}>
        {() => (
          <DropArea
            single
            call={file?.name ?? words.drop}
            choose={file ? t.setup.begin.chooseOther : t.setup.begin.choose}
            hint={words.hint}
            onFiles={([first]) => first && choose(first)}
          />
        )}
      </Field>
      <FailureBar failure={preview.failure} />
      <div role="status">
        {preview.loading && <Spinner size="tiny" label={t.setup.begin.reading} />}
        {preview.data && <PreviewSummary preview={preview.data} />}
      </div>
      {isOpen && <AnswersQuestion answers={standing} choice={answers} isAsked={asked} onChoose={setAnswers} />}
      <div>
        <Button type="submit" disabledFocusable={busy || preview.loading}>
          {words.submit}
        </Button>
      </div>
      <FailureBar failure={failure} />
    </form>
  );
}

function RemoveForm({ cycle, name, onRemoved }: Omit<UntouchedSettingsProps, 'onDone'>) {
  const look = useLook();
  const { t } = useWording();
  const words = t.year.remove;
  const meaning = useId();
  const [asking, setAsking] = useState(false);
  const [plan, setPlan] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAction();
  const isNamed = plan.trim() === cycle.plan;
  const remove = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isNamed) return;
    run(async () => {
      await call(plansApi.remove, { params: { cycleId: cycle.id }, query: { plan: cycle.plan } });
      onRemoved(words.done(name));
    });
  };
  return (
    <div className={look.group}>
      <h4 className={look.subheading}>{words.title}</h4>
      <p className={look.quiet}>{words.lead}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{words.open}</Button>
      </div>
      {asking && (
        <ModalDialog isAlert title={words.ask(name)} meaning={meaning} onCancel={() => setAsking(false)}>
          <form className={look.group} onSubmit={remove}>
            <ul id={meaning} className={look.points}>
              {words.means.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <TextField
              label={words.field(cycle.plan)}
              message={asked && !isNamed ? words.differs : undefined}
              value={plan}
              maxLength={200}
              onText={setPlan}
            />
            <FailureBar failure={failure} />
            <DialogButtons>
              <Button onClick={() => setAsking(false)}>{t.setup.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {words.submit}
              </Button>
            </DialogButtons>
          </form>
        </ModalDialog>
      )}
    </div>
  );
}
