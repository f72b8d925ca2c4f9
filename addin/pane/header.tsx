/**
 * The top of the pane: the product's name, and who is signed in, which leads to the settings.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons';
import { useDeskState } from '../desk/use-desk.js';
import { hashOf } from '../inspection/route.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '40px',
    padding: '4px 8px 4px 16px',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.04em',
    whiteSpace: 'nowrap',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    minHeight: '32px',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  present: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    // Where the system chooses the colours, the ground says nothing.
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
});

interface HeaderProps {
  /** Tells panes apart that are side by side; `''` where there is one. */
  readonly seat: string;
  readonly children?: React.ReactNode;
}

/** Without a desk there is nobody to sign in, and nothing to set. */
export function Header({ seat, children }: HeaderProps) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <header className={styles.header} aria-label={`${t.product} ${seat}`.trim()}>
      <h1 className={styles.name}>{t.product}</h1>
      {children}
    </header>
  );
}

export function SettingsLink({ present }: { readonly present: boolean }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const me = useDeskState((state) => state.me);
  const kind = useDeskState(({ connection }) => connection.kind);
  const text = kind === 'signed-out' ? t.connection.signIn : me ? t.connection.signedIn(me.displayName) : '';
  return (
    <a
      className={mergeClasses(styles.link, present && styles.present)}
      href={hashOf('settings')}
      aria-current={present ? 'page' : undefined}
      aria-label={text === '' ? t.views.settings : `${t.views.settings}: ${text}`}
    >
      <span className={look.cut}>{text}</span>
      <Settings20Regular className={look.fixed} aria-hidden />
    </a>
  );
}
