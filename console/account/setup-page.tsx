/**
 * Where a one-time link leads: choosing a password, and for the very first one naming the municipality and the
 * administrator. The token leaves the address as soon as it has been used.
 */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LinkDto } from '../../core/protocol/accounts.js';
import { lookAtLink, redeemLink } from '../api/account-calls.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { useWording } from '../text/wording.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';

interface SetupPageProps {
  readonly token: string;
  onDone(): void;
}

export function SetupPage({ token, onDone }: SetupPageProps) {
  const { t, say } = useWording();
  const { data, failure, loading, reload } = useResource(['link', token], () => lookAtLink(token));
  const gone = failure?.kind === 'problem' && failure.problem.code === 'gone' ? failure.problem : undefined;
  if (gone) {
    return (
      <Nothing wholePage title={t.accounts.setup.gone} hint={say(gone.detail)}>
        <Button as="a" href="#/">
          {t.accounts.setup.toStart}
        </Button>
      </Nothing>
    );
  }
  return (
    <>
      <FailureBar failure={failure} onRetry={reload} />
      {!data && loading && <Loading />}
      {data && <SetupForm link={data} token={token} onDone={onDone} />}
    </>
  );
}

function SetupForm({ link, token, onDone }: SetupPageProps & { readonly link: LinkDto }) {
  const { t } = useWording();
  const words = t.accounts;
  const [municipality, setMunicipality] = useState('');
  const [loginName, setLoginName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, failure, run } = useAction();
  const { user } = link;
  const submit = () =>
    void run(async () => {
      const named = link.municipality === null ? { municipality } : {};
      await redeemLink({ token, password, ...(user ? {} : { administrator: { ...named, loginName, displayName } }) });
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
        <Field label={words.municipality} required>
          <Input value={municipality} onChange={(_event, { value }) => setMunicipality(value)} />
        </Field>
      )}
      {!user && (
        <>
          <Field label={words.displayName} required>
            <Input value={displayName} autoComplete="name" onChange={(_event, { value }) => setDisplayName(value)} />
          </Field>
          <Field label={words.loginName} hint={words.loginNameHint} required>
            <Input
              value={loginName}
              autoComplete="username"
              autoCapitalize="none"
              onChange={(_event, { value }) => setLoginName(value)}
            />
          </Field>
        </>
      )}
      {user && <input type="text" hidden readOnly value={user.loginName} autoComplete="username" />}
      <Field label={words.password} hint={words.passwordHint} required>
        <Input
          type="password"
          value={password}
          autoComplete="new-password"
          onChange={(_event, { value }) => setPassword(value)}
        />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.setup.submit}
        </Button>
      </div>
    </Card>
  );
}
