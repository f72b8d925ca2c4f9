/**
 * The button with the name of who is signed in, which opens their menu.
 */
import { Button, makeStyles, type ButtonProps } from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons';
import type { MeDto } from '../../core/protocol/session.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: '100%', paddingInline: '4px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '14em' },
});

/** @param menu what the menu that it opens wants of it */
export function UserButton({ me, ...menu }: { readonly me: MeDto } & ButtonProps) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <Button
      {...(menu as Partial<ButtonProps>)}
      className={styles.button}
      appearance="subtle"
      icon={<Person20Regular />}
      aria-label={t.accounts.menu.label(me.displayName)}
    >
      <span className={styles.name}>{me.displayName}</span>
    </Button>
  );
}
