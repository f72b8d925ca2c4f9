/**
 * The way in: name and password with a code where there is a second factor, the city's own sign-in where there is one, and the sample city's users where they may
 * be tried.
 */
import { Button, Divider } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf } from '../../core/protocol/endpoint.js';
import { oidcApi, sessionApi, type SignInOptionsDto } from '../../core/protocol/session.js';
import { Message } from '../../view/feedback/message.js';
import { CodeField } from '../../view/form/code-field.js';
import { FormButtons, SelectField, TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useCode } from '../access/use-code.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

/** @param refused why the city's own sign-in led back here */
export function SignInPage({ refused, onDone }: { refused: string | undefined; onDone(): void }) {
  const { t } = useWording();
  const { title, unknown, failed, nobody, nobodyHint } = t.accounts.signIn;
  const options = useAnswer(sessionApi.options);
  return (
    <>
      <title>{`${title} | ${t.product}`}</title>
      {refused !== undefined && (
        <Message intent="error" role="alert">
          {refused === 'unknown' ? unknown : failed}
        </Message>
      )}
      <Loaded of={options}>
        {({ municipalities, samples }) => (
          <>
            {municipalities.length === 0 && <Nothing wholePage title={nobody} hint={nobodyHint} />}
            {municipalities.length > 0 && <SignInForm {...{ municipalities, onDone }} />}
            {samples.length > 0 && <SampleUsers {...{ samples, onDone }} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function SignInForm({ municipalities, onDone }: Pick<SignInOptionsDto, 'municipalities'> & { onDone(): void }) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.accounts;
  const [municipalityId, setMunicipalityId] = useState(municipalities[0]?.id ?? '');
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const { code, sent, type, satisfies } = useCode();
  const { busy, failure, run } = useAction();
  const oidc = municipalities.find(({ id }) => id === municipalityId)?.oidc;
  const submit = () =>
    run(async () => {
      const body = { municipalityId, loginName, password, ...sent };
      if (await satisfies(() => call(sessionApi.begin, { body }))) onDone();
    });
  return (
    <Card page title={words.signIn.title} lead={words.signIn.lead} onSubmit={submit}>
      <FailureBar failure={failure} />
      {municipalities.length > 1 && (
        <SelectField
          label={words.municipality}
          value={municipalityId}
          choices={municipalities.map(({ id, name }) => [id, name])}
          onChoose={setMunicipalityId}
        />
      )}
      <TextField
        required
        label={words.loginName}
        value={loginName}
        autoComplete="username"
        autoCapitalize="none"
        onText={setLoginName}
      />
      <TextField
        required
        label={words.password}
        type="password"
        value={password}
        autoComplete="current-password"
        onText={setPassword}
      />
      {code !== undefined && <CodeField value={code} onText={type} />}
      <FormButtons submit={words.signIn.submit} isBusy={busy} />
      <p className={look.quiet}>{words.signIn.forgot}</p>
      {oidc && (
        <>
          <Divider>{words.signIn.or}</Divider>
          <div>
            <Button as="a" href={addressOf(oidcApi.start, { params: { municipalityId } })}>
              {say(oidc)}
            </Button>
          </div>
          <p className={look.quiet}>{words.signIn.oidcHint}</p>
        </>
      )}
    </Card>
  );
}

/** The sample city's users, to sign in as with one press. */
function SampleUsers({ samples, onDone }: Pick<SignInOptionsDto, 'samples'> & { onDone(): void }) {
  const look = useLook();
  const words = useWording().t.accounts;
  const { busy, failure, run } = useAction();
  const enter = (loginName: string) =>
    run(async () => {
      await call(sessionApi.beginAsSample, { body: { loginName } });
      onDone();
    });
  return (
    <Card centred title={words.signIn.samples} lead={words.signIn.samplesHint}>
      <FailureBar failure={failure} />
      <ul className={look.list} role="list">
        {samples.map(({ loginName, displayName, role, departments }) => (
          <li key={loginName}>
            <Button className={look.choice} disabledFocusable={busy} onClick={() => enter(loginName)}>
              {`${displayName}（${[words.roles[role], ...departments].join('・')}）`}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
