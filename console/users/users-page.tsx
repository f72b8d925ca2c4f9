/**
 * The users of the municipality, for administrators: who there is, as what, and what to do about it.
 */
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OneTimeUrlDto, UserDto } from '../../core/protocol/accounts.js';
import { formatList } from '../../view/language/formats.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { SecretField } from '../frame/secret-field.js';
import { getDepartments, getUsers } from '../api/account-calls.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useWording } from '../text/wording.js';
import { NewUserCard } from './new-user-card.js';
import { UserCard } from './user-card.js';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '10px 14px',
    textAlign: 'start',
    verticalAlign: 'middle',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 'inherit',
    minWidth: '6em',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What is open below the heading. */
type Open = { readonly kind: 'new' } | { readonly kind: 'user'; readonly id: string } | undefined;

export function UsersPage() {
  const styles = useStyles();
  const unseen = useUnseen();
  const { t } = useWording();
  const words = t.accounts;
  const { data, failure, loading, reload } = useResource(['users'], getUsers);
  const departments = useResource(['departments'], getDepartments).data?.departments ?? [];
  const [open, setOpen] = useState<Open>();
  const [link, setLink] = useState<OneTimeUrlDto & { readonly name: string }>();
  const chosen = open?.kind === 'user' ? data?.users.find(({ id }) => id === open.id) : undefined;
  const onLink = (user: UserDto, made: OneTimeUrlDto) => {
    setLink({ ...made, name: user.displayName });
    setOpen(undefined);
    reload();
  };
  return (
    <>
      <title>{`${words.users.title} | ${t.product}`}</title>
      <ViewHeading title={words.users.title} lead={words.users.lead}>
        <Button appearance="primary" icon={<PersonAdd20Regular />} onClick={() => setOpen({ kind: 'new' })}>
          {words.users.add}
        </Button>
      </ViewHeading>
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {link && <SecretField key={link.url} label={words.users.linkFor(link.name)} text={link.url} />}
      {open?.kind === 'new' && (
        <NewUserCard departments={departments} onMade={onLink} onClose={() => setOpen(undefined)} />
      )}
      {chosen && (
        <UserCard
          key={chosen.id}
          user={chosen}
          departments={departments}
          onChanged={reload}
          onLink={onLink}
          onClose={() => setOpen(undefined)}
        />
      )}
      {!data && loading && <Loading />}
      {data && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.users.caption}>
          <table className={styles.table}>
            <caption className={unseen}>{words.users.caption}</caption>
            <thead className={styles.head}>
              <tr>
                {[words.displayName, words.loginName, words.role, words.departments, words.users.state].map((name) => (
                  <th key={name} scope="col" className={styles.cell}>
                    {name}
                  </th>
                ))}
                <td className={styles.cell} />
              </tr>
            </thead>
            <tbody>
              {data.users.map((user) => (
                <UserRow key={user.id} user={user} onEdit={() => setOpen({ kind: 'user', id: user.id })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function UserRow({ user, onEdit }: { user: UserDto; onEdit(): void }) {
  const styles = useStyles();
  const { t, language } = useWording();
  const words = t.accounts;
  const { displayName, loginName, role, departments, disabled } = user;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {displayName}
      </th>
      <td className={styles.cell}>{loginName}</td>
      <td className={styles.cell}>{role === null ? words.noRole : words.roles[role]}</td>
      <td className={styles.cell}>
        {formatList(
          departments.map(({ name }) => name),
          language,
        )}
      </td>
      <td className={styles.cell}>
        <Badge appearance="tint" color={disabled ? 'warning' : 'success'}>
          {disabled ? words.users.disabled : words.users.active}
        </Badge>
      </td>
      <td className={styles.cell}>
        <Button size="small" onClick={onEdit} aria-label={words.users.editNamed(displayName)}>
          {words.users.edit}
        </Button>
      </td>
    </tr>
  );
}
