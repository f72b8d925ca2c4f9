/**
 * The users of the municipality, for administrators: who there is, as what, and what to do about it; and what is
 * asked of them when they sign in.
 */
import { Badge, Button } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { departmentsApi } from '../../core/protocol/departments.js';
import { usersApi, type OneTimeUrlDto, type UserDto } from '../../core/protocol/users.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { SecretField } from '../frame/secret-field.js';
import { PageHeading } from '../frame/view-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { SignInPolicyCard } from './sign-in-policy-card.js';
import { NewUserCard, UserCard } from './user-cards.js';

export function UsersPage() {
  const look = useLook();
  const unseen = useUnseen();
  const { t } = useWording();
  const words = t.accounts;
  const factor = t.secondFactor.users;
  const done = useDone();
  const users = useAnswer(usersApi.list);
  const departments = useAnswer(departmentsApi.list).data?.departments ?? [];
  /** Whose card is open below the heading: somebody's, or a new one. */
  const [open, setOpen] = useState<string>();
  const [link, setLink] = useState<OneTimeUrlDto & { readonly name: string }>();
  const chosen = users.data?.users.find(({ id }) => id === open);
  const shared = {
    departments,
    onLink: (user: UserDto, made: OneTimeUrlDto) => {
      setLink({ ...made, name: user.displayName });
      setOpen(undefined);
      users.reload();
    },
    onClose: () => setOpen(undefined),
  };
  const afterReset = (user: UserDto) => {
    done.say(factor.resetDone(user.displayName));
    setOpen(undefined);
    users.reload();
  };
  const columns = [
    ...[words.displayName, words.loginName, words.role, words.departments],
    ...[factor.column, words.users.state],
  ];
  return (
    <>
      <PageHeading title={words.users.title} lead={words.users.lead}>
        <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={() => setOpen('new')}>
          {words.users.add}
        </Button>
      </PageHeading>
      {link && <SecretField key={link.url} label={words.users.linkFor(link.name)} text={link.url} />}
      <DoneBar done={done} />
      {open === 'new' && <NewUserCard {...shared} />}
      {chosen && <UserCard key={chosen.id} {...shared} user={chosen} onChanged={users.reload} onReset={afterReset} />}
      <Loaded of={users}>
        {(data) => (
          <div className={look.sideways} tabIndex={0} role="region" aria-label={words.users.caption}>
            <table className={look.table}>
              <caption className={unseen}>{words.users.caption}</caption>
              <thead className={look.small}>
                <tr>
                  {columns.map((name) => (
                    <th key={name} scope="col" className={look.cell}>
                      {name}
                    </th>
                  ))}
                  <td className={look.cell} />
                </tr>
              </thead>
              <tbody>
                {data.users.map((user) => (
                  <UserRow key={user.id} user={user} onEdit={() => setOpen(user.id)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {users.data && <SignInPolicyCard users={users.data.users} />}
    </>
  );
}

function UserRow({ user, onEdit }: { user: UserDto; onEdit(): void }) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.accounts;
  const { displayName, loginName, role, departments, disabled, secondFactor } = user;
  const names = departments.map(({ name }) => name);
  return (
    <tr>
      <th scope="row" className={look.cell}>
        {displayName}
      </th>
      <td className={look.cell}>{loginName}</td>
      <td className={look.cell}>{role === null ? words.noRole : words.roles[role]}</td>
      <td className={look.cell}>{formatList(names, language)}</td>
      <td className={look.cell}>{secondFactor ? t.secondFactor.users.has : t.secondFactor.users.hasNone}</td>
      <td className={look.cell}>
        <Badge appearance="tint" color={disabled ? 'warning' : 'success'}>
          {disabled ? words.users.disabled : words.users.active}
        </Badge>
      </td>
      <td className={look.cell}>
        <Button size="small" onClick={onEdit} aria-label={words.users.editNamed(displayName)}>
          {words.users.edit}
        </Button>
      </td>
    </tr>
  );
}
