/**
 * Adding a user, and changing one: name, rights, a link for a forgotten password, a lost phone, disabling. A link is to be
 * handed over: there is no mail.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { userListApi } from '../../core/protocol/user-list.js';
import { usersApi, type OneTimeUrlDto, type UserChangeDto, type UserDto } from '../../core/protocol/users.js';
import { Question } from '../../view/feedback/question.js';
import { FormButtons, TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useWording } from '../text/wording.js';
import { addressIn, UserFields, type Departments, type TypedUser } from './user-fields.js';

interface UserCardProps {
  readonly departments: Departments;
  onLink(user: UserDto, link: OneTimeUrlDto): void;
  onClose(): void;
}

export function NewUserCard({ departments, onLink, onClose }: UserCardProps) {
  const words = useWording().t.accounts;
  const [loginName, setLoginName] = useState('');
  const [typed, setTyped] = useState<TypedUser>({ displayName: '', email: '', role: 'staff', departmentIds: [] });
  const { busy, failure, run } = useAction();
  const submit = () =>
    run(async () => {
      const { displayName, role, departmentIds } = typed;
      const body = { displayName, loginName, email: addressIn(typed), role, departmentIds: [...departmentIds] };
      const made = await call(usersApi.make, { body });
      onLink(made.user, made.link);
    });
  return (
    <Card title={words.users.addTitle} onSubmit={submit}>
      <FailureBar failure={failure} />
      <UserFields {...{ typed, departments }} onChange={setTyped}>
        <TextField
          required
          label={words.loginName}
          hint={words.loginNameHint}
          value={loginName}
          autoCapitalize="none"
          onText={setLoginName}
        />
      </UserFields>
      <FormButtons submit={words.users.add} isBusy={busy} cancel={words.cancel} onCancel={onClose} />
    </Card>
  );
}

interface ChangedUserCardProps extends UserCardProps {
  readonly user: UserDto;
  onChanged(): void;
  /** Their second factor is gone. */
  onReset(user: UserDto): void;
  /** Their link does not work any more. */
  onWithdrawn(user: UserDto): void;
}

export function UserCard({
  user,
  departments,
  onChanged,
  onReset,
  onWithdrawn,
  onLink,
  onClose,
}: ChangedUserCardProps) {
  const { t } = useWording();
  const words = t.accounts;
  const factor = t.secondFactor.users;
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState<TypedUser>({
    displayName: user.displayName,
    email: user.email ?? '',
    role: user.role ?? 'viewer',
    departmentIds: user.departments.map(({ id }) => id),
  });
  const { busy, failure, run } = useAction();
  const params = { userId: user.id };
  const change = (body: UserChangeDto) =>
    run(async () => {
      await call(usersApi.change, { params, body });
      onChanged();
      onClose();
    });
  const save = () => {
    const { displayName, role, departmentIds } = typed;
    change({ displayName, email: addressIn(typed), membership: { role, departmentIds: [...departmentIds] } });
  };
  const reset = () =>
    run(async () => {
      await call(usersApi.resetSecondFactor, { params });
      onReset(user);
    });
  const invited = t.userList.invited;
  const withdraw = () =>
    run(async () => {
      await call(userListApi.withdraw, { params });
      onWithdrawn(user);
    });
  const actions: [string, () => void][] = [
    [
      user.invitation ? invited.renew : words.users.link,
      () => run(async () => onLink(user, await call(usersApi.makeLink, { params }))),
    ],
    [words.users.signOut, () => run(() => call(usersApi.signOut, { params }).then(onClose))],
    [user.disabled ? words.users.enable : words.users.disable, () => change({ disabled: !user.disabled })],
  ];
  if (user.invitation && user.invitation.state !== 'none') actions.push([invited.withdraw, withdraw]);
  if (user.secondFactor) actions.push([factor.reset, () => setAsked(true)]);
  return (
    <Card title={`${user.displayName}（${user.loginName}）`} onSubmit={save}>
      <FailureBar failure={failure} />
      <UserFields {...{ typed, departments }} onChange={setTyped} />
      <FormButtons submit={words.save} isBusy={busy} cancel={words.cancel} onCancel={onClose} />
      <div className={useLook().row}>
        {isAsked ? (
          <Question
            name={factor.reset}
            text={factor.resetQuestion(user.displayName)}
            confirm={factor.reset}
            cancel={words.cancel}
            onConfirm={() => {
              setAsked(false);
              reset();
            }}
            onCancel={() => setAsked(false)}
          />
        ) : (
          actions.map(([name, act]) => (
            <Button key={name} onClick={act} disabledFocusable={busy}>
              {name}
            </Button>
          ))
        )}
      </div>
    </Card>
  );
}
