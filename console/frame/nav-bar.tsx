/**
 * A row of links from place to place, of which one is here. It wraps in a narrow window.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface NavItem {
  readonly href: string;
  readonly text: string;
  readonly here: boolean;
  /** What waits there. */
  readonly badge?: ReactNode;
}

const useStyles = makeStyles({
  nav: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: 'clamp(4px, 2vw, 20px)',
  },
  list: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '44px',
    padding: '0 12px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    // Where colours are forced, transparent ones would show.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    ':hover': { color: tokens.colorBrandForeground1, borderBottomColor: tokens.colorBrandStroke1 },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export function NavBar({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul className={styles.list}>
        {items.map(({ href, text, here, badge }) => (
          <li key={href}>
            <a
              href={href}
              className={mergeClasses(styles.link, here && styles.here)}
              aria-current={here ? 'page' : undefined}
            >
              {text}
              {badge}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
