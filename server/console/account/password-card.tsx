/**
 * Choosing another password.
 */
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { changePassword } from '../api/account-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/language.js';
import { Card } from './card.js';
import { useAction } from './use-action.js';

export function PasswordCard() {
  const { t } = useWording();
  const words = t.accounts;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [changed, setChanged] = useState(false);
  const { busy, failure, run } = useAction();
  const submit = () =>
    void run(async () => {
      setChanged(false);
      await changePassword(current, next);
      setCurrent('');
      setNext('');
      setChanged(true);
    });
  return (
    <Card title={words.own.passwordTitle} onSubmit={submit}>
      <FailureBar failure={failure} />
      {changed && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.own.changed}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={words.own.current} required>
        <Input
          type="password"
          value={current}
          autoComplete="current-password"
          onChange={(_event, { value }) => setCurrent(value)}
        />
      </Field>
      <Field label={words.own.next} hint={words.passwordHint} required>
        <Input
          type="password"
          value={next}
          autoComplete="new-password"
          onChange={(_event, { value }) => setNext(value)}
        />
      </Field>
      <div>
        <Button type="submit" disabledFocusable={busy}>
          {words.own.change}
        </Button>
      </div>
    </Card>
  );
}
