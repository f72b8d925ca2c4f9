/**
 * What can be changed of a year: the day by which departments are to submit, the version of its form (rule E5), and whether
 * it is open. Each is a form of its own, so that a refusal stands beside what caused it.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { KnownFormDto } from '../../core/protocol/forms.js';
import { plansApi } from '../../core/protocol/plans.js';
import { SelectField, TextField } from '../../view/form/fields.js';
import { formatDay } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { call } from '../api/client.js';
import type { Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import { CloseDialog } from './close-dialog.js';

interface CycleSettingsProps {
  readonly cycle: CycleDto;
  readonly forms: readonly KnownFormDto[];
  /** The year, as sentences name it. */
  readonly name: string;
  /** @param what was done, in words */
  onDone(what: string): void;
}

export function DeadlineForm({ cycle, name, onDone }: CycleSettingsProps) {
  const { language, t } = useWording();
  const words = t.setup.settings;
  const label = useWorkflowWords().deadline;
  const [day, setDay] = useState(cycle.deadline ?? '');
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAction();
  const change = (deadline: string | null) =>
    run(async () => {
      await call(plansApi.setDeadline, { params: { cycleId: cycle.id }, body: { deadline } });
      setAsked(false);
      if (deadline === null) setDay('');
      onDone(deadline === null ? words.deadlineRemoved(name) : words.deadlineDone(name, formatDay(deadline, language)));
    });
  const submit = () => {
    setAsked(true);
    if (day !== '') change(day);
  };
  return (
    <Setting label={label} failure={failure} onSubmit={submit}>
      <TextField
        label={label}
        message={asked && day === '' ? words.needsDay : undefined}
        type="date"
        value={day}
        onText={setDay}
      >
        <Button type="submit" disabledFocusable={busy}>
          {words.setDeadline}
        </Button>
        {cycle.deadline !== null && (
          <Button appearance="subtle" disabledFocusable={busy} onClick={() => change(null)}>
            {words.removeDeadline}
          </Button>
        )}
      </TextField>
    </Setting>
  );
}

export function FormVersionForm({ cycle, forms, name, onDone }: CycleSettingsProps) {
  const look = useLook();
  const words = useWording().t.setup.settings;
  const { id, version: present } = cycle.form;
  const versions = forms.filter((form) => form.id === id && form.version !== present).map(({ version }) => version);
  const [chosen, setChosen] = useState<number>();
  const { busy, failure, run } = useAction();
  // What was chosen is the present one once it was taken over to.
  const version = chosen === undefined || !versions.includes(chosen) ? present : chosen;
  if (versions.length === 0 || cycle.state === 'closed') {
    return (
      <div>
        <p className={look.text}>{words.version}</p>
        <p className={look.quiet}>{cycle.state === 'closed' ? words.versionClosed : words.versionOnly}</p>
      </div>
    );
  }
  const submit = () =>
    run(async () => {
      await call(plansApi.setForm, { params: { cycleId: cycle.id }, body: { version } });
      onDone(words.versionDone(name, version));
    });
  return (
    <Setting label={words.version} failure={failure} onSubmit={submit}>
      <SelectField
        label={words.version}
        hint={words.versionHint}
        value={version}
        choices={[[present, words.versionNow(present)], ...versions.map((one) => [one, words.versionOf(one)] as const)]}
        onChoose={setChosen}
      >
        <Button type="submit" disabledFocusable={busy || version === present}>
          {words.setVersion}
        </Button>
      </SelectField>
    </Setting>
  );
}

/** Closing it, after a question that says what it means, and opening it again. */
export function StateForm({ cycle, name, onDone }: CycleSettingsProps) {
  const look = useLook();
  const words = useWording().t.setup.settings;
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useAction();
  const isOpen = cycle.state === 'open';
  const change = (state: CycleDto['state']) =>
    run(async () => {
      await call(plansApi.setState, { params: { cycleId: cycle.id }, body: { state } });
      setAsking(false);
      onDone(state === 'closed' ? words.closed(name) : words.reopened(name));
    });
  return (
    <Setting label={words.state} failure={asking ? undefined : failure}>
      <p className={look.text}>{words.state}</p>
      {!isOpen && <p className={look.quiet}>{words.reopenHint}</p>}
      <div>
        {/* One button for both, so that the focus has somewhere to go back to. */}
        <Button disabledFocusable={busy && !asking} onClick={() => (isOpen ? setAsking(true) : change('open'))}>
          {isOpen ? words.close : words.reopen}
        </Button>
      </div>
      {asking && (
        <CloseDialog
          cycleId={cycle.id}
          title={words.closeTitle(name)}
          busy={busy}
          failure={failure}
          onClose={() => change('closed')}
          onCancel={() => setAsking(false)}
        />
      )}
    </Setting>
  );
}

interface SettingProps {
  readonly label: string;
  readonly failure: Failure | undefined;
  readonly children: ReactNode;
  onSubmit?(): void;
}

const useStyles = makeStyles({ setting: { maxWidth: '560px' } });

function Setting({ label, failure, children, onSubmit }: SettingProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form className={mergeClasses(useLook().group, useStyles().setting)} aria-label={label} onSubmit={submit}>
      {children}
      <FailureBar failure={failure} />
    </form>
  );
}
