/**
 * What 点検 can do in the workbook itself: marks, and lists to choose from. Each can be taken away without a trace.
 */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ColorFill20Regular, MoreHorizontal20Regular, TextBulletListSquare20Regular } from '@fluentui/react-icons';
import { useWording } from '../text/wording.js';
import type { CheckActions } from './check-actions.js';

interface CheckMenuProps {
  readonly marks: boolean;
  readonly busy: boolean;
  readonly actions: CheckActions;
}

// In the dark a shadow alone does not set it off.
const useStyles = makeStyles({ popover: { border: `1px solid ${tokens.colorNeutralStroke1}` } });

export function CheckMenu({ marks, busy, actions }: CheckMenuProps) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <Menu
      checkedValues={{ marks: marks ? ['on'] : [] }}
      onCheckedValueChange={(_event, { checkedItems }) => actions.setMarks(checkedItems.includes('on'))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontal20Regular />} aria-label={t.lists.menu} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList hasCheckmarks hasIcons>
          <MenuItemCheckbox name="marks" value="on" icon={<ColorFill20Regular />}>
            {t.lists.marks}
          </MenuItemCheckbox>
          <MenuDivider />
          <MenuItem icon={<TextBulletListSquare20Regular />} disabled={busy} onClick={actions.offerLists}>
            {t.lists.offer}
          </MenuItem>
          <MenuItem disabled={busy} onClick={actions.withdrawLists}>
            {t.lists.withdraw}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
