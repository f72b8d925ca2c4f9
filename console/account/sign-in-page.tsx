/**
 * The way in: name and password, the city's own sign-in where there is one, and the sample city's users where they may
 * be tried.
 */
import { Button, Divider, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { useState } from 'react';
import type { SignInOptionsDto } from '../../core/protocol/accounts.js';
import { getSignInOptions, signIn } from '../api/account-calls.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { useWording } from '../text/wording.js';
import { Card } from '../frame/card.js';
import { SampleUsers } from './sample-users.js';
import { useAction } from '../feedback/use-action.js';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
});

/** @param refused why the city's own sign-in led back here */
export function SignInPage({ refused, onDone }: { refused: string | undefined; onDone(): void }) {
  const { t } = useWording();
  const { data, failure, loading, reload } = useResource(['ways to sign in'], getSignInOptions);
  return (
    <>
      <title>{`${t.accounts.signIn.title} | ${t.product}`}</title>
      <FailureBar failure={failure} onRetry={reload} />
      {refused !== undefined && (
        <Message intent="error" role="alert">
          {refused === 'unknown' ? t.accounts.signIn.unknown : t.accounts.signIn.failed}
        </Message>
      )}
      {!data && loading && <Loading />}
      {data && data.municipalities.length === 0 && (
        <Nothing wholePage title={t.accounts.signIn.nobody} hint={t.accounts.signIn.nobodyHint} />
      )}
      {data && data.municipalities.length > 0 && <SignInForm options={data} onDone={onDone} />}
      {data && <SampleUsers users={data.samples} onDone={onDone} />}
    </>
  );
}

function SignInForm({ options: { municipalities }, onDone }: { options: SignInOptionsDto; onDone(): void }) {
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.accounts;
  const [municipalityId, setMunicipalityId] = useState(municipalities[0]?.id ?? '');
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, failure, run } = useAction();
  const oidc = municipalities.find(({ id }) => id === municipalityId)?.oidc;
  const submit = () =>
    void run(async () => {
      await signIn({ municipalityId, loginName, password });
      onDone();
    });
  return (
    <Card page title={words.signIn.title} lead={words.signIn.lead} onSubmit={submit}>
      <FailureBar failure={failure} />
      {municipalities.length > 1 && (
        <Field label={words.municipality}>
          <Select value={municipalityId} onChange={(_event, { value }) => setMunicipalityId(value)}>
            {municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.loginName} required>
        <Input
          value={loginName}
          autoComplete="username"
          autoCapitalize="none"
          onChange={(_event, { value }) => setLoginName(value)}
        />
      </Field>
      <Field label={words.password} required>
        <Input
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={(_event, { value }) => setPassword(value)}
        />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.signIn.submit}
        </Button>
      </div>
      <p className={styles.hint}>{words.signIn.forgot}</p>
      {oidc && (
        <>
          <Divider>{words.signIn.or}</Divider>
          <div>
            <Button as="a" href={`api/oidc/${encodeURIComponent(municipalityId)}/start`}>
              {say(oidc)}
            </Button>
          </div>
          <p className={styles.hint}>{words.signIn.oidcHint}</p>
        </>
      )}
    </Card>
  );
}
