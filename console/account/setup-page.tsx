/**
 * Where a one-time link leads: choosing a password, with a code where there is a second factor, and for the very first
 * one naming the municipality and the administrator. The token leaves the address as soon as it has been used.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { linksApi, type LinkDto } from '../../core/protocol/one-time-links.js';
import { CodeField } from '../../view/form/code-field.js';
import { FormButtons, TextField } from '../../view/form/fields.js';
import { useCode } from '../access/use-code.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useResource } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

interface SetupPageProps {
  readonly token: string;
  onDone(): void;
}

export function SetupPage({ token, onDone }: SetupPageProps) {
  const { t, say } = useWording();
  const link = useResource(['link', token], () => call(linksApi.look, { body: { token } }));
  if (link.failure?.code === 'gone') {
    return (
      <Nothing wholePage title={t.accounts.setup.gone} hint={say(link.failure.detail)}>
        <Button as="a" href="#/">
          {t.accounts.setup.toStart}
        </Button>
      </Nothing>
    );
  }
  return <Loaded of={link}>{(data) => <SetupForm link={data} token={token} onDone={onDone} />}</Loaded>;
}

function SetupForm({ link, token, onDone }: SetupPageProps & { readonly link: LinkDto }) {
  const { t } = useWording();
  const words = t.accounts;
  const [municipality, setMunicipality] = useState('');
  const [loginName, setLoginName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const { code, sent, type, satisfies } = useCode();
  const { busy, failure, run } = useAction();
  const { user } = link;
  const submit = () =>
    run(async () => {
      const named = link.municipality === null ? { municipality } : {};
      const administrator = user ? {} : { administrator: { ...named, loginName, displayName } };
      const body = { token, password, ...administrator, ...sent };
      if (!(await satisfies(() => call(linksApi.use, { body })))) return;
      window.location.replace('#/');
      onDone();
    });
  const titles = {
    firstAdministrator: words.setup.firstTitle,
    invitation: words.setup.invitationTitle,
    passwordReset: words.setup.resetTitle,
  };
  const lead = user ? words.setup.passwordLead(user.displayName, user.loginName) : words.setup.firstLead;
  return (
    <Card page title={titles[link.purpose]} lead={lead} onSubmit={submit}>
      <title>{`${titles[link.purpose]} | ${t.product}`}</title>
      <FailureBar failure={failure} />
      {!user && link.municipality === null && (
        <TextField required label={words.municipality} value={municipality} onText={setMunicipality} />
      )}
      {user ? (
        <input type="text" hidden readOnly value={user.loginName} autoComplete="username" />
      ) : (
        <>
          <TextField
            required
            label={words.displayName}
            value={displayName}
            autoComplete="name"
            onText={setDisplayName}
          />
          <TextField
            required
            label={words.loginName}
            hint={words.loginNameHint}
            value={loginName}
            autoComplete="username"
            autoCapitalize="none"
            onText={setLoginName}
          />
        </>
      )}
      <TextField
        required
        label={words.password}
        hint={words.passwordHint}
        type="password"
        value={password}
        autoComplete="new-password"
        onText={setPassword}
      />
      {code !== undefined && <CodeField value={code} onText={type} />}
      <FormButtons submit={words.setup.submit} isBusy={busy} />
    </Card>
  );
}
