/**
 * Correcting a department's name. Where the new name would cut the department's people off from their cells, that is said
 * before it is saved.
 */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useAction } from '../feedback/use-action.js';
import { renameDepartment } from '../api/plan-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { spellingOf, type FormInUse } from './spellings.js';

interface RenameFormProps {
  readonly department: { readonly id: string; readonly name: string };
  readonly forms: readonly FormInUse[];
  onRenamed(name: string): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', flex: '1 1 100%', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  name: { minWidth: 0, flex: '0 1 320px' },
});

export function RenameForm({ department: { id, name: before }, forms, onRenamed, onCancel }: RenameFormProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.departments;
  const [name, setName] = useState(before);
  const row = useRef<HTMLDivElement>(null);
  const { busy, failure, run } = useAction();
  const wanted = name.trim();
  useEffect(() => row.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '') return;
    void run(async () => {
      const renamed = await renameDepartment(id, wanted);
      onRenamed(renamed.name);
    });
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    // While an input method composes, Escape is its own.
    if (key === 'Escape' && !nativeEvent.isComposing) onCancel();
  };
  const message = () => {
    if (wanted === '') return { validationMessage: words.needsName } as const;
    if (wanted === before || spellingOf(wanted, forms)) return {};
    return { validationMessage: words.unknownWarning, validationState: 'warning' } as const;
  };
  return (
    <form className={styles.form} aria-label={words.renameNamed(before)} onSubmit={submit}>
      <Field label={words.renameOf(before)} {...message()}>
        {(field) => (
          <div ref={row} className={styles.row}>
            <Input
              {...field}
              className={styles.name}
              value={name}
              maxLength={100}
              onKeyDown={onKeyDown}
              onChange={(_event, { value }) => setName(value)}
            />
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {words.save}
            </Button>
            <Button onClick={onCancel}>{t.setup.cancel}</Button>
          </div>
        )}
      </Field>
      <FailureBar failure={failure} />
    </form>
  );
}
