/**
 * The next version of a form that there is, in the same table: what is corrected, what that changes, and what would be read
 * of a year that uses the form. A newer workbook shows the columns that are new in it. What is registered is another
 * version; the present one stays what it is.
 */
import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { confirmedForm, correctedForm } from '../../core/form/correct/correct-form.js';
import { NO_CORRECTIONS } from '../../core/form/correct/corrections.js';
import { faultsOf } from '../../core/form/correct/faults.js';
import { formChanges } from '../../core/form/form-changes.js';
import type { FormDocument } from '../../core/form/form-schema.js';
import { MOST_WORKBOOKS } from '../../core/protocol/content.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { formsApi, type WithdrawnFormDto } from '../../core/protocol/forms.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { useAction } from '../feedback/use-action.js';
import { DropArea } from '../file/drop-area.js';
import { FocusedHeading } from '../frame/focused-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { ChangeList } from './change-list.js';
import { CycleTrial, useCycleTrial } from './cycle-trial.js';
import { FaultList } from './fault-list.js';
import { FormEditor } from './form-editor.js';
import { useBookTrial } from './use-book-trial.js';
import { TrialSummary } from './trial-summary.js';
import { useDrafted } from './use-drafted.js';

interface EditFormPanelProps {
  /** The version that is corrected. */
  readonly form: WithdrawnFormDto;
  /** Of the version to come. */
  readonly version: number;
  /** The years that use the form, whichever version, the latest first. */
  readonly cycles: readonly CycleDto[];
  onRegistered(form: FormDocument): void;
  onClose(): void;
}

export function EditFormPanel({ form, version, cycles, onRegistered, onClose }: EditFormPanelProps) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.ownForm;
  const title = words.editTitle(t.setup.formVersion(say(form.title), form.version));
  const document = useAnswer(formsApi.document, { params: { formId: form.id, version: form.version } });
  return (
    <section className={look.card} aria-label={title}>
      <div>
        <FocusedHeading text={title} />
        <p className={look.quiet}>{words.editLead(version)}</p>
      </div>
      <Loaded of={document}>
        {(before) => <NextVersion {...{ before, version, cycles, onRegistered, onClose }} />}
      </Loaded>
    </section>
  );
}

interface NextVersionProps extends Omit<EditFormPanelProps, 'form'> {
  readonly before: FormDocument;
}

const NO_FILES: readonly File[] = [];

function NextVersion({ before, version, cycles, onRegistered, onClose }: NextVersionProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.ownForm;
  const [files, setFiles] = useState(NO_FILES);
  const [corrections, setCorrections] = useState(NO_CORRECTIONS);
  const [asked, setAsked] = useState(false);
  const drafted = useDrafted(files, before);
  const form = useMemo(() => ({ ...(drafted.data?.form ?? before), version }), [drafted.data, before, version]);
  const corrected = useMemo(() => correctedForm(form, corrections), [form, corrections]);
  const faults = useMemo(() => faultsOf(corrected), [corrected]);
  const changes = useMemo(() => formChanges(before, corrected), [before, corrected]);
  const [chosen, setCycle] = useState<string>();
  const cycleId = chosen ?? cycles[0]?.id;
  // Of its fields as they were, so that one that is left out is still seen.
  const asItWas = useCycleTrial(cycleId, form);
  const trying = useCycleTrial(cycleId, faults.length === 0 ? corrected : undefined);
  const onBooks = useBookTrial(drafted.data ? drafted : undefined, faults.length === 0 ? corrected : undefined);
  const { busy, failure, run } = useAction();
  const register = () => {
    setAsked(true);
    if (faults.length > 0) return;
    const document = confirmedForm(corrected);
    run(() => call(formsApi.register, { body: document }).then(() => onRegistered(document)));
  };
  const add = useCallback((more: readonly File[]) => {
    if (more.length > 0) setFiles((known) => [...known, ...more].slice(0, MOST_WORKBOOKS));
  }, []);
  return (
    <>
      <FormEditor
        form={form}
        corrections={corrections}
        corrected={corrected}
        added={drafted.data?.added ?? []}
        trial={drafted.data?.trial ?? asItWas.data?.trial.then}
        faults={faults}
        unreadHint={words.unreadEdit}
        onCorrections={setCorrections}
      />
      <section className={look.group} aria-label={words.newBook}>
        <p className={look.text}>{words.newBook}</p>
        <DropArea
          single
          several
          call={files.map(({ name }) => name).join('、') || words.newBookCall}
          choose={words.addBooks}
          hint={t.setup.begin.hintOfAny}
          onFiles={add}
        />
        <div role="status">
          {drafted.loading && <Spinner size="tiny" label={words.drafting} />}
          {drafted.data && !drafted.loading && (
            <p className={look.text}>
              {drafted.data.added.length > 0 ? words.found(drafted.data.added.length) : words.foundNone}
            </p>
          )}
        </div>
        <FailureBar failure={drafted.failure} />
      </section>
      <ChangeList changes={changes} />
      <section className={look.stack} aria-label={words.trial}>
        <h3 className={look.heading}>{words.trial}</h3>
        <div role="status">
          {(trying.loading || onBooks.loading) && <Spinner size="tiny" label={words.trying} />}
          {faults.length > 0 && <p className={look.quiet}>{words.stale}</p>}
        </div>
        <CycleTrial cycles={cycles} cycleId={cycleId} trying={trying} onCycle={setCycle} />
        <FailureBar failure={onBooks.failure} />
        {onBooks.data?.trial.books.map((book, i) => (
          <TrialSummary
            key={i}
            name={onBooks.data?.names[i] ?? ''}
            form={onBooks.data?.form ?? corrected}
            book={book}
          />
        ))}
      </section>
      {asked && <FaultList form={corrected} faults={faults} />}
      <FailureBar failure={failure} />
      {changes.length === 0 && asked && <Message intent="warning">{words.noChanges}</Message>}
      <div className={look.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || drafted.loading}
          onClick={changes.length > 0 ? register : () => setAsked(true)}
        >
          {words.registerVersion(version)}
        </Button>
        <Button onClick={onClose}>{t.setup.cancel}</Button>
      </div>
    </>
  );
}
