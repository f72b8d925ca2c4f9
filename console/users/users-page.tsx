/**
 * The users of the municipality, for administrators: who there is, as what, and what to do about it; and what is
 * asked of them when they sign in.
 */
import { Badge, Button } from '@fluentui/react-components';
import { PeopleAdd20Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { departmentsApi } from '../../core/protocol/departments.js';
import { usersApi, type OneTimeUrlDto, type UserDto } from '../../core/protocol/users.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { formatDateTime, formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { SecretField } from '../frame/secret-field.js';
import { PageHeading } from '../frame/view-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import type { HandedLink } from '../user-list/handed-link.js';
import { InvitedBar } from '../user-list/invited-bar.js';
import { LinkList } from '../user-list/link-list.js';
import { UserListCard } from '../user-list/user-list-card.js';
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
  /** To hand out, shown this once. */
  const [links, setLinks] = useState<readonly HandedLink[]>([]);
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
  const told = (text: string) => {
    done.say(text);
    setOpen(undefined);
    users.reload();
  };
  const handOut = (made: readonly HandedLink[]) => {
    setLinks(made);
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
        <Button icon={<PeopleAdd20Regular />} onClick={() => setOpen('list')}>
          {t.userList.open}
        </Button>
      </PageHeading>
      {link && <SecretField key={link.url} label={words.users.linkFor(link.name)} text={link.url} />}
      <DoneBar done={done} />
      {links.length > 0 && <LinkList links={links} onClose={() => setLinks([])} />}
      {open === 'new' && <NewUserCard {...shared} />}
      {open === 'list' && users.data && (
        <UserListCard
          users={users.data.users}
          departments={departments}
          onTaken={handOut}
          onClose={() => setOpen(undefined)}
        />
      )}
      {chosen && (
        <UserCard
          key={chosen.id}
          {...shared}
          user={chosen}
          onChanged={users.reload}
          onReset={({ displayName }) => told(factor.resetDone(displayName))}
          onWithdrawn={({ displayName }) => told(t.userList.invited.withdrawn(displayName))}
        />
      )}
      {users.data && <InvitedBar users={users.data.users} onRenewed={handOut} />}
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
  const { displayName, loginName, role, departments, secondFactor } = user;
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
        <UserState user={user} />
      </td>
      <td className={look.cell}>
        <Button size="small" onClick={onEdit} aria-label={words.users.editNamed(displayName)}>
          {words.users.edit}
        </Button>
      </td>
    </tr>
  );
}

function UserState({ user: { disabled, invitation } }: { readonly user: UserDto }) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.userList.invited;
  if (disabled || !invitation) {
    return (
      <Badge appearance="tint" color={disabled ? 'warning' : 'success'}>
        {disabled ? t.accounts.users.disabled : t.accounts.users.active}
      </Badge>
    );
  }
  const { state, expiresAt } = invitation;
  return (
    <>
      <Badge appearance="tint" color={state === 'open' ? 'brand' : 'warning'}>
        {words[state]}
      </Badge>
      {state === 'open' && expiresAt !== null && (
        <p className={look.small}>{words.until(formatDateTime(expiresAt, language))}</p>
      )}
    </>
  );
}
