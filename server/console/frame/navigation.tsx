/**
 * From view to view. What waits for the coordinator is counted beside the name; who may
 * write nothing is not led to sending.
 */
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMay } from '../account/me.js';
import { hashOf, VIEWS, type View } from '../route/route.js';
import { useWording } from '../text/language.js';

interface NavigationProps {
  readonly cycleId: string;
  readonly view: View;
  readonly conflicts: number;
  readonly sending: number;
  /** Divisions that wait for the next step of whoever is signed in. */
  readonly waiting: number;
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

export function Navigation({ cycleId, view, conflicts, sending, waiting }: NavigationProps) {
  const styles = useStyles();
  const { t } = useWording();
  const maySend = useMay('write-cells');
  const counts: Partial<Record<View, number>> = { conflicts, send: sending, submission: waiting };
  return (
    <nav className={styles.nav} aria-label={t.viewsLabel}>
      <ul className={styles.list}>
        {VIEWS.filter((one) => one !== 'send' || maySend).map((one) => (
          <li key={one}>
            <a
              href={hashOf(cycleId, one)}
              className={mergeClasses(styles.link, one === view && styles.here)}
              aria-current={one === view ? 'page' : undefined}
            >
              {t.views[one]}
              {(counts[one] ?? 0) > 0 && (
                <CounterBadge count={counts[one] ?? 0} color={one === 'conflicts' ? 'danger' : 'brand'} />
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
