/**
 * Signing in by name and password, and a code once the server asks for it. The city is asked for only where there are several.
 */
import { Button, Field, Input, Select, Spinner } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SignInOptionsDto } from '../../core/protocol/session.js';
import { CodeField } from '../../view/form/code-field.js';
import { useDesk } from '../desk/use-desk.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface PasswordFormProps {
  readonly municipalities: SignInOptionsDto['municipalities'];
  readonly busy: boolean;
  /** Whether the server wants a code with it. */
  readonly asksCode: boolean;
}

export function PasswordForm({ municipalities, busy, asksCode }: PasswordFormProps) {
  const look = useLook();
  const { t } = useWording();
  const desk = useDesk();
  const [municipalityId, setMunicipality] = useState(municipalities[0]?.id ?? '');
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<'password' | 'code'>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isUnnamed = loginName.trim() === '' || password === '';
    const lacking = isUnnamed ? 'password' : asksCode && code.trim() === '' ? 'code' : undefined;
    setMissing(lacking);
    if (lacking || busy) return;
    const city = municipalities.some(({ id }) => id === municipalityId)
      ? municipalityId
      : (municipalities[0]?.id ?? '');
    const entry = { municipalityId: city, loginName: loginName.trim().toLowerCase(), password };
    void desk.connection.signIn(asksCode ? { ...entry, code } : entry).then(forget);
  };
  /** The password stays while a code is asked for; the server looks at a code once. */
  const forget = () => {
    const { connection } = desk.state;
    setCode('');
    if (connection.kind !== 'signed-out' || !connection.asksCode) setPassword('');
  };
  return (
    <form className={look.stack} onSubmit={submit} noValidate>
      {municipalities.length > 1 && (
        <Field label={t.settings.municipality}>
          <Select value={municipalityId} onChange={(_event, { value }) => setMunicipality(value)}>
            {municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t.settings.loginName}>
        <Input
          value={loginName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(_event, { value }) => setLoginName(value)}
        />
      </Field>
      <Field
        label={t.settings.password}
        {...(missing === 'password' ? { validationState: 'error', validationMessage: t.settings.needed } : {})}
      >
        <Input
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={(_event, { value }) => setPassword(value)}
        />
      </Field>
      {asksCode && (
        <CodeField value={code} message={missing === 'code' ? t.settings.codeNeeded : undefined} onText={setCode} />
      )}
      <div className={look.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {busy ? t.settings.signingIn : t.settings.signIn}
        </Button>
      </div>
    </form>
  );
}
