/**
 * One user: rights, disabling, a link for a forgotten password.
 */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OneTimeUrlDto, UserChangeDto, UserDto } from '../../core/protocol/accounts.js';
import { Card } from '../frame/card.js';
import { useAction } from '../feedback/use-action.js';
import { changeUser, makeUserLink, signOutUser } from '../api/account-calls.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import { RightsFields, type Rights } from './rights-fields.js';

interface UserCardProps {
  readonly user: UserDto;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  onChanged(): void;
  onLink(user: UserDto, link: OneTimeUrlDto): void;
  onClose(): void;
}

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

export function UserCard({ user, departments, onChanged, onLink, onClose }: UserCardProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.accounts;
  const [displayName, setDisplayName] = useState(user.displayName);
  const [email, setEmail] = useState(user.email ?? '');
  const [rights, setRights] = useState<Rights>({
    role: user.role ?? 'viewer',
    departmentIds: user.departments.map(({ id }) => id),
  });
  const { busy, failure, run } = useAction();
  const change = (changes: UserChangeDto) =>
    void run(async () => {
      await changeUser(user.id, changes);
      onChanged();
      onClose();
    });
  const save = () => {
    const membership = { role: rights.role, departmentIds: [...rights.departmentIds] };
    change({ displayName, email: email.trim() === '' ? null : email, membership });
  };
  const link = () => void run(async () => onLink(user, await makeUserLink(user.id)));
  const signOut = () =>
    void run(async () => {
      await signOutUser(user.id);
      onClose();
    });
  return (
    <Card title={`${user.displayName}（${user.loginName}）`} onSubmit={save}>
      <FailureBar failure={failure} />
      <Field label={words.displayName} required>
        <Input value={displayName} onChange={(_event, { value }) => setDisplayName(value)} />
      </Field>
      <Field label={words.email}>
        <Input type="email" value={email} onChange={(_event, { value }) => setEmail(value)} />
      </Field>
      <RightsFields rights={rights} departments={departments} onChange={setRights} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
      <div className={styles.actions}>
        <Button onClick={link} disabledFocusable={busy}>
          {words.users.link}
        </Button>
        <Button onClick={signOut} disabledFocusable={busy}>
          {words.users.signOut}
        </Button>
        <Button onClick={() => change({ disabled: !user.disabled })} disabledFocusable={busy}>
          {user.disabled ? words.users.enable : words.users.disable}
        </Button>
      </div>
    </Card>
  );
}
