/**
 * Signing in by a token that was made in the console, in a browser of its own: there the city's own sign-in works.
 */
import { Button, Field, Input, Link } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

export function TokenForm({ busy }: { readonly busy: boolean }) {
  const look = useLook();
  const { t } = useWording();
  const { connection } = useDesk();
  const address = useDeskState(({ server }) => server.address);
  const [token, setToken] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() === '' || busy) return;
    void connection.signInWith(token);
    setToken('');
  };
  return (
    <form className={look.stack} onSubmit={submit}>
      <p className={look.small}>{t.settings.byTokenHint}</p>
      <Link href={`${address}/`} target="_blank" rel="noopener">
        {t.settings.openConsole}
      </Link>
      <Field label={t.settings.token}>
        <Input
          type="password"
          value={token}
          autoComplete="off"
          spellCheck={false}
          placeholder="tmt_…"
          onChange={(_event, { value }) => setToken(value)}
        />
      </Field>
      <div className={look.row}>
        <Button type="submit" disabledFocusable={busy}>
          {t.settings.useToken}
        </Button>
      </div>
    </form>
  );
}
