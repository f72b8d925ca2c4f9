/**
 * Adding a user. What comes of it is a link, to be handed over: there is no mail.
 */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OneTimeUrlDto, UserDto } from '../../core/protocol/accounts.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';
import { makeUser } from '../api/account-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { RightsFields, type Rights } from './rights-fields.js';

interface NewUserCardProps {
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  onMade(user: UserDto, link: OneTimeUrlDto): void;
  onClose(): void;
}

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

export function NewUserCard({ departments, onMade, onClose }: NewUserCardProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.accounts;
  const [displayName, setDisplayName] = useState('');
  const [loginName, setLoginName] = useState('');
  const [email, setEmail] = useState('');
  const [rights, setRights] = useState<Rights>({ role: 'staff', departmentIds: [] });
  const { busy, failure, run } = useAction();
  const submit = () =>
    void run(async () => {
      const { role, departmentIds } = rights;
      const address = email.trim() === '' ? null : email;
      const user = { displayName, loginName, email: address, role, departmentIds: [...departmentIds] };
      const made = await makeUser(user);
      onMade(made.user, made.link);
    });
  return (
    <Card title={words.users.addTitle} onSubmit={submit}>
      <FailureBar failure={failure} />
      <Field label={words.displayName} required>
        <Input value={displayName} onChange={(_event, { value }) => setDisplayName(value)} />
      </Field>
      <Field label={words.loginName} hint={words.loginNameHint} required>
        <Input value={loginName} autoCapitalize="none" onChange={(_event, { value }) => setLoginName(value)} />
      </Field>
      <Field label={words.email}>
        <Input type="email" value={email} onChange={(_event, { value }) => setEmail(value)} />
      </Field>
      <RightsFields rights={rights} departments={departments} onChange={setRights} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.users.add}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Card>
  );
}
