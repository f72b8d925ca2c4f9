/**
 * Signing in by name and password. The city is asked for only where there are several.
 */
import { Button, Field, Input, Select, Spinner } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SignInOptionsDto } from '../../core/protocol/session.js';
import { useDesk } from '../desk/use-desk.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface PasswordFormProps {
  readonly municipalities: SignInOptionsDto['municipalities'];
  readonly busy: boolean;
}

export function PasswordForm({ municipalities, busy }: PasswordFormProps) {
  const look = useLook();
  const { t } = useWording();
  const { connection } = useDesk();
  const [municipalityId, setMunicipality] = useState(municipalities[0]?.id ?? '');
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = loginName.trim() === '' || password === '';
    setMissing(missing);
    if (missing || busy) return;
    const city = municipalities.some(({ id }) => id === municipalityId)
      ? municipalityId
      : (municipalities[0]?.id ?? '');
    void connection.signIn({ municipalityId: city, loginName: loginName.trim().toLowerCase(), password });
    setPassword('');
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
        {...(isMissing ? { validationState: 'error', validationMessage: t.settings.needed } : {})}
      >
        <Input
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={(_event, { value }) => setPassword(value)}
        />
      </Field>
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
