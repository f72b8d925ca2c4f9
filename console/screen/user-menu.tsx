/**
 * Who is signed in, as what, and where to go from there; whoever has to set up a second factor first can only leave.
 * Nothing where nobody is.
 */
import {
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
import { pageHash } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { leave } from '../access/leave.js';
import { useSignedIn } from '../access/me.js';
import { useAction } from '../feedback/use-action.js';
import { useOwnPages } from './pages.js';
import { UserButton } from './user-button.js';

export function UserMenu() {
  const { t } = useWording();
  const signedIn = useSignedIn();
  const own = useOwnPages();
  const { run } = useAction();
  if (!signedIn) return null;
  const { me, onSignedOut } = signedIn;
  const words = t.accounts;
  const pages = me.owes ? [] : own;
  const what = [me.municipality.name, words.roles[me.role], ...me.departments.map(({ name }) => name)].join('・');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <UserButton me={me} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{what}</MenuGroupHeader>
            {pages.map(({ page, title }) => (
              <MenuItemLink key={page} href={pageHash(page)}>
                {title(t)}
              </MenuItemLink>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={() => run(() => leave(onSignedOut))}>{words.menu.signOut}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
