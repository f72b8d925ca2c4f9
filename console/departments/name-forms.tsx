/**
 * The name of a department: of a new one, or another one for one that there is. Where it would cut the department's people
 * off from their cells, that is said before it is saved.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { departmentsApi } from '../../core/protocol/departments.js';
import { TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useWording } from '../text/wording.js';
import { spellingOf, type FormInUse } from './spellings.js';

const LONGEST_NAME = 100;

/** The field is ready for the next one at once. */
export function NewDepartmentCard({ onAdded }: { onAdded(): void }) {
  const words = useWording().t.setup.departments;
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const done = useDone();
  const field = useRef<HTMLDivElement>(null);
  const { busy, failure, run } = useAction();
  const isBlank = name.trim() === '';
  const submit = () => {
    setAsked(true);
    if (isBlank) return;
    run(async () => {
      const added = await call(departmentsApi.add, { body: { name } });
      setName('');
      setAsked(false);
      done.say(words.added(added.name));
      focusIn(field.current);
      onAdded();
    });
  };
  return (
    <Card title={words.addTitle} onSubmit={submit}>
      <div ref={field}>
        <TextField
          required
          label={words.name}
          hint={words.nameHint}
          message={asked && isBlank ? words.needsName : undefined}
          value={name}
          maxLength={LONGEST_NAME}
          onText={setName}
        >
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {words.add}
          </Button>
        </TextField>
      </div>
      <FailureBar failure={failure} />
      <DoneBar done={done} />
    </Card>
  );
}

interface RenameFormProps {
  readonly department: { readonly id: string; readonly name: string };
  readonly forms: readonly FormInUse[];
  onRenamed(name: string): void;
  onCancel(): void;
}

const useStyles = makeStyles({ form: { flex: '1 1 100%' } });

export function RenameForm({ department: { id, name: before }, forms, onRenamed, onCancel }: RenameFormProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.departments;
  const [name, setName] = useState(before);
  const form = useRef<HTMLFormElement>(null);
  const { busy, failure, run } = useAction();
  const wanted = name.trim();
  useEffect(() => focusIn(form.current), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '') return;
    const params = { departmentId: id };
    run(async () => onRenamed((await call(departmentsApi.rename, { params, body: { name: wanted } })).name));
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    // While an input method composes, Escape is its own.
    if (key === 'Escape' && !nativeEvent.isComposing) onCancel();
  };
  const isKnown = wanted === before || spellingOf(wanted, forms);
  return (
    <form
      ref={form}
      className={mergeClasses(look.group, styles.form)}
      aria-label={words.renameNamed(before)}
      onSubmit={submit}
    >
      <TextField
        label={words.renameOf(before)}
        message={wanted === '' ? words.needsName : isKnown ? undefined : words.unknownWarning}
        validationState={wanted === '' ? 'error' : 'warning'}
        value={name}
        maxLength={LONGEST_NAME}
        onKeyDown={onKeyDown}
        onText={setName}
      >
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{t.setup.cancel}</Button>
      </TextField>
      <FailureBar failure={failure} />
    </form>
  );
}

const focusIn = (place: HTMLElement | null): void => place?.querySelector('input')?.focus();
