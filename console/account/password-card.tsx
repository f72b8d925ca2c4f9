/**
 * Choosing another password. Signing in ends everywhere else, by default in Excel and in scripts, too.
 */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { accountApi } from '../../core/protocol/own-account.js';
import { FormButtons, TextField } from '../../view/form/fields.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useWording } from '../text/wording.js';

export function PasswordCard({ onTokensRevoked }: { onTokensRevoked(): void }) {
  const { own, passwordHint } = useWording().t.accounts;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [keepTokens, setKeepTokens] = useState(false);
  const done = useDone();
  const { busy, failure, run } = useAction();
  const submit = () =>
    run(async () => {
      done.say(undefined);
      await call(accountApi.changePassword, { body: { current, next, keepTokens } });
      setCurrent('');
      setNext('');
      done.say(keepTokens ? own.changed : own.changedAll);
      if (!keepTokens) onTokensRevoked();
    });
  const shared = { type: 'password', required: true } as const;
  return (
    <Card title={own.passwordTitle} lead={own.passwordLead} onSubmit={submit}>
      <FailureBar failure={failure} />
      <DoneBar done={done} />
      <TextField {...shared} label={own.current} value={current} autoComplete="current-password" onText={setCurrent} />
      <TextField
        {...shared}
        label={own.next}
        hint={passwordHint}
        value={next}
        autoComplete="new-password"
        onText={setNext}
      />
      <Checkbox
        label={own.endTokens}
        checked={!keepTokens}
        onChange={(_event, { checked }) => setKeepTokens(checked !== true)}
      />
      <FormButtons isMinor submit={own.change} isBusy={busy} />
    </Card>
  );
}
