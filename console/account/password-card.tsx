/**
 * Choosing another password. Signing in ends everywhere else, by default in Excel and in scripts, too.
 */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { useState } from 'react';
import { changePassword } from '../api/account-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';

export function PasswordCard({ onTokensRevoked }: { onTokensRevoked(): void }) {
  const { t } = useWording();
  const words = t.accounts;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [keepTokens, setKeepTokens] = useState(false);
  const [changed, setChanged] = useState<string>();
  const { busy, failure, run } = useAction();
  const submit = () =>
    void run(async () => {
      setChanged(undefined);
      await changePassword(current, next, keepTokens);
      setCurrent('');
      setNext('');
      setChanged(keepTokens ? words.own.changed : words.own.changedAll);
      if (!keepTokens) onTokensRevoked();
    });
  return (
    <Card title={words.own.passwordTitle} lead={words.own.passwordLead} onSubmit={submit}>
      <FailureBar failure={failure} />
      {changed && (
        <Message intent="success" role="status">
          {changed}
        </Message>
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
      <Checkbox
        label={words.own.endTokens}
        checked={!keepTokens}
        onChange={(_event, { checked }) => setKeepTokens(checked !== true)}
      />
      <div>
        <Button type="submit" disabledFocusable={busy}>
          {words.own.change}
        </Button>
      </div>
    </Card>
  );
}
