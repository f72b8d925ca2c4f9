/**
 * Who is signed in, as what, and where to go from there. Nothing where nobody is.
 */
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons';
import { sessionApi } from '../../core/protocol/session.js';
import { call } from '../api/client.js';
import { pageHash } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { useMay, useSignedIn } from '../access/me.js';
import { useAction } from '../feedback/use-action.js';

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: '100%', paddingInline: '4px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '14em' },
});

export function UserMenu() {
  const styles = useStyles();
  const { t } = useWording();
  const signedIn = useSignedIn();
  const managesPlans = useMay('manage-plans');
  const managesDepartments = useMay('manage-departments');
  const managesUsers = useMay('manage-users');
  const { run } = useAction();
  if (!signedIn) return null;
  const { me, onSignedOut } = signedIn;
  const words = t.accounts;
  const leave = () =>
    run(async () => {
      const { continueAt } = await call(sessionApi.end);
      if (continueAt === null) onSignedOut();
      else window.location.assign(continueAt);
    });
  const what = [me.municipality.name, words.roles[me.role], ...me.departments.map(({ name }) => name)].join('・');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<Person20Regular />}
          aria-label={words.menu.label(me.displayName)}
        >
          <span className={styles.name}>{me.displayName}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{what}</MenuGroupHeader>
            <MenuItemLink href={pageHash('account')}>{words.menu.account}</MenuItemLink>
            {managesPlans && <MenuItemLink href={pageHash('plans')}>{words.menu.plans}</MenuItemLink>}
            {managesDepartments && <MenuItemLink href={pageHash('departments')}>{words.menu.departments}</MenuItemLink>}
            {managesUsers && <MenuItemLink href={pageHash('users')}>{words.menu.users}</MenuItemLink>}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={leave}>{words.menu.signOut}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
