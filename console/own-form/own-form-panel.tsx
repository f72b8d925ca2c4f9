/**
 * A form of one's own for a workbook that no form fits: drafted at once, looked over and corrected as a table, tried as it
 * is corrected, and registered. The year is then begun with the same workbook.
 */
import { Button, Spinner } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { confirmedForm, correctedForm } from '../../core/form/correct/correct-form.js';
import { NO_CORRECTIONS, type Corrections } from '../../core/form/correct/corrections.js';
import { faultsOf } from '../../core/form/correct/faults.js';
import { formsApi, type DraftedFormDto } from '../../core/protocol/forms.js';
import type { FormDocument } from '../../core/form/form-schema.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import { BookList } from './book-list.js';
import { FaultList } from './fault-list.js';
import { FormEditor } from './form-editor.js';
import { keptCorrections } from './kept-corrections.js';
import { TrialSummary } from './trial-summary.js';
import { useDrafted } from './use-drafted.js';
import { useBookTrial, type TriedOnBooks } from './use-book-trial.js';

interface OwnFormPanelProps {
  /** The first is the one that was chosen to begin the year with. */
  readonly files: readonly File[];
  onFiles(files: readonly File[]): void;
  /** @param begin the workbook to begin with */
  onRegistered(form: FormDocument, begin: File): void;
  onClose(): void;
}

interface Work {
  readonly drafted: DraftedFormDto | undefined;
  readonly corrections: Corrections;
  /** Corrections that had no place any more when the form was drafted again. */
  readonly lost: number;
}

export function OwnFormPanel({ files, onFiles, onRegistered, onClose }: OwnFormPanelProps) {
  const look = useLook();
  const words = useWording().t.ownForm;
  const drafted = useDrafted(files);
  const [begin, setBegin] = useState(0);
  const [work, setWork] = useState<Work>({ drafted: undefined, corrections: NO_CORRECTIONS, lost: 0 });
  if (drafted.data && drafted.data !== work.drafted) setWork(workOn(drafted.data, work));
  return (
    <section className={look.card} aria-labelledby="own-form">
      <div>
        <h2 id="own-form" className={look.title}>
          {words.title}
        </h2>
        <p className={look.quiet}>{words.lead}</p>
      </div>
      <div role="status">{drafted.loading && <Spinner size="tiny" label={words.drafting} />}</div>
      <FailureBar failure={drafted.failure} />
      {(work.drafted ?? drafted.failure) && (
        <BookList
          files={files}
          used={drafted.of === files ? work.drafted?.used : undefined}
          trial={work.drafted?.trial}
          begin={begin}
          onBegin={setBegin}
          onFiles={onFiles}
        />
      )}
      <div role="status">{work.lost > 0 && <Message intent="warning">{words.correctionsLost(work.lost)}</Message>}</div>
      {work.drafted && (
        <DraftedForm
          drafted={work.drafted}
          files={drafted.of}
          corrections={work.corrections}
          isBusy={drafted.loading}
          onCorrections={(corrections) => setWork({ ...work, corrections })}
          onRegistered={(form) => {
            const chosen = files[begin];
            if (chosen) onRegistered(form, chosen);
          }}
          onClose={onClose}
        />
      )}
    </section>
  );
}

/** On another draft, with what was corrected of the last one. */
function workOn(drafted: DraftedFormDto, { drafted: before, corrections }: Work): Work {
  if (!before) return { drafted, corrections, lost: 0 };
  return { drafted, ...keptCorrections(corrections, before.trial, drafted.trial) };
}

interface DraftedFormProps {
  readonly drafted: DraftedFormDto;
  readonly files: readonly File[];
  readonly corrections: Corrections;
  /** Whether another draft is on its way. */
  readonly isBusy: boolean;
  onCorrections(corrections: Corrections): void;
  onRegistered(form: FormDocument): void;
  onClose(): void;
}

function DraftedForm({ drafted, files, corrections, isBusy, onCorrections, onRegistered, onClose }: DraftedFormProps) {
  const look = useLook();
  const { t } = useWording();
  const words = t.ownForm;
  const { form, used } = drafted;
  const corrected = useMemo(() => correctedForm(form, corrections), [form, corrections]);
  const faults = useMemo(() => faultsOf(corrected), [corrected]);
  const isAsDrafted = corrections === NO_CORRECTIONS;
  const trying = useBookTrial({ data: drafted, of: files }, isAsDrafted || faults.length > 0 ? undefined : corrected);
  const names = used.flatMap((place) => files[place]?.name ?? []);
  const asDrafted: TriedOnBooks = { form, trial: drafted.trial, names };
  const shown = isAsDrafted ? asDrafted : (trying.data ?? asDrafted);
  const { busy, failure, run } = useAction();
  const [asked, setAsked] = useState(false);
  const register = () => {
    setAsked(true);
    if (faults.length > 0) return;
    const document = confirmedForm(corrected);
    run(() => call(formsApi.register, { body: document }).then(() => onRegistered(document)));
  };
  return (
    <>
      <FormEditor
        form={form}
        corrections={corrections}
        corrected={corrected}
        added={drafted.added}
        trial={drafted.trial}
        faults={faults}
        onCorrections={onCorrections}
      />
      <section className={look.stack} aria-label={words.trial}>
        <h3 className={look.heading}>{words.trial}</h3>
        <div role="status">
          {trying.loading && <Spinner size="tiny" label={words.trying} />}
          {faults.length > 0 && <p className={look.quiet}>{words.stale}</p>}
        </div>
        <FailureBar failure={trying.failure} />
        {shown.trial.books.map((book, i) => (
          <TrialSummary key={i} name={shown.names[i] ?? ''} form={shown.form} book={book} />
        ))}
      </section>
      {asked && <FaultList form={corrected} faults={faults} />}
      <FailureBar failure={failure} />
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={busy || isBusy} onClick={register}>
          {words.register}
        </Button>
        <Button onClick={onClose}>{t.setup.cancel}</Button>
      </div>
    </>
  );
}
