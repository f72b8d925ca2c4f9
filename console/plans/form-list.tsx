/**
 * The forms that a year can be begun on, and taking a version that nobody uses off the list: asked once more, and taken back
 * below, where those that were withdrawn stand.
 */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { formsApi, type FormsDto, type KnownFormDto, type WithdrawnFormDto } from '../../core/protocol/forms.js';
import { Question } from '../../view/feedback/question.js';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction, useFocus } from '../feedback/use-action.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

interface FormListProps {
  readonly forms: FormsDto;
  /** Undefined until they are loaded. */
  readonly cycles: readonly CycleDto[] | undefined;
  /** Corrects it, as its next version. */
  onEdit(form: KnownFormDto): void;
  /** @param what was done, in words */
  onDone(what: string): void;
}

const useStyles = makeStyles({ id: { fontFamily: tokens.fontFamilyMonospace } });

export function FormList({ forms: { forms, withdrawn }, cycles, onEdit, onDone }: FormListProps) {
  const look = useLook();
  const words = useWording().t.setup.forms;
  return (
    <>
      <ul className={look.rows} role="list">
        {forms.map((form, i) => (
          <FormItem
            key={nameOf(form)}
            form={form}
            cycles={cycles?.filter((one) => isOn(one, form))}
            // By id, the latest version first: that one is gone on from.
            {...(forms[i - 1]?.id === form.id ? {} : { onEdit: () => onEdit(form) })}
            onDone={onDone}
          />
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <Details summary={words.withdrawn(withdrawn.length)}>
          <p className={look.quiet}>{words.withdrawnLead}</p>
          <ul className={look.rows} role="list">
            {withdrawn.map((form) => (
              <WithdrawnItem key={nameOf(form)} form={form} onDone={onDone} />
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

const nameOf = ({ id, version }: WithdrawnFormDto) => `${id}/${version}`;
const isOn = (cycle: CycleDto, { id, version }: KnownFormDto) => cycle.form.id === id && cycle.form.version === version;

interface FormItemProps {
  readonly form: KnownFormDto;
  /** Those that are on this version; undefined until they are loaded. */
  readonly cycles: readonly CycleDto[] | undefined;
  onEdit?(): void;
  onDone(what: string): void;
}

function FormItem({ form, cycles, onEdit, onDone }: FormItemProps) {
  const { language, t, say } = useWording();
  const words = t.setup.forms;
  const [asking, setAsking] = useState(false);
  const { busy, failure, run, forget } = useAction();
  const button = useFocus();
  const name = t.setup.formVersion(say(form.title), form.version);
  const params = { formId: form.id, version: form.version };
  const years = [...new Set(cycles?.map(({ fiscalYear }) => formatFiscalYear(fiscalYear, language)))];
  const ask = () => {
    forget();
    setAsking(true);
  };
  const stop = () => {
    setAsking(false);
    button.focus();
  };
  const withdraw = () => {
    stop();
    run(async () => {
      await call(formsApi.withdraw, { params });
      onDone(words.withdrawDone(name));
    });
  };
  return (
    <Entry
      form={form}
      note={years.length > 0 ? words.usedIn(formatList(years, language)) : undefined}
      end={
        <>
          <Badge appearance="tint" color={form.inUse ? 'brand' : 'informative'}>
            {form.inUse ? words.inUse : words.builtIn}
          </Badge>
          {form.inUse && cycles?.length === 0 && (
            <Button
              id={button.id}
              size="small"
              disabledFocusable={busy}
              aria-expanded={asking}
              aria-label={words.withdrawNamed(name)}
              onClick={() => (asking ? stop() : ask())}
            >
              {words.withdraw}
            </Button>
          )}
          {onEdit && (
            <Button size="small" aria-label={t.ownForm.editNamed(name)} onClick={onEdit}>
              {t.ownForm.edit}
            </Button>
          )}
        </>
      }
    >
      {asking && (
        <Question
          name={words.withdrawNamed(name)}
          text={words.withdrawMeans}
          confirm={words.withdrawNow}
          cancel={t.setup.cancel}
          onConfirm={withdraw}
          onCancel={stop}
        />
      )}
      <FailureBar failure={failure} />
    </Entry>
  );
}

/** Taken into use again by registering what it says: the server has the document still. */
function WithdrawnItem({ form, onDone }: { readonly form: WithdrawnFormDto; onDone(what: string): void }) {
  const { t, say } = useWording();
  const words = t.setup.forms;
  const { busy, failure, run } = useAction();
  const name = t.setup.formVersion(say(form.title), form.version);
  const bringBack = () =>
    run(async () => {
      const params = { formId: form.id, version: form.version };
      await call(formsApi.register, { body: await call(formsApi.document, { params }) });
      onDone(words.broughtBack(name));
    });
  return (
    <Entry
      form={form}
      end={
        <Button size="small" disabledFocusable={busy} aria-label={words.bringBackNamed(name)} onClick={bringBack}>
          {words.bringBack}
        </Button>
      }
    >
      <FailureBar failure={failure} />
    </Entry>
  );
}

interface EntryProps {
  readonly form: WithdrawnFormDto;
  readonly note?: string | undefined;
  readonly end: ReactNode;
  readonly children: ReactNode;
}

function Entry({ form: { id, version, title }, note, end, children }: EntryProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  return (
    <li className={mergeClasses(look.between, look.entry)}>
      <span className={look.grow}>
        {t.setup.formVersion(say(title), version)} <span className={mergeClasses(look.dim, styles.id)}>{id}</span>
        {note !== undefined && <span className={mergeClasses(look.block, look.small)}>{note}</span>}
      </span>
      <span className={look.sign}>{end}</span>
      {children}
    </li>
  );
}
