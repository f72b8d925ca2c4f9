/**
 * Rows of links from place to place, of which one is here: from view to view of a year, and from page to page of setting
 * up. What waits for the coordinator is counted beside the name; nobody is led to what they may not do.
 */
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import { useMay, useSignedIn } from '../access/me.js';
import { useOpenArrivals } from '../arrivals/use-arrivals.js';
import { hashOf, pageHash, VIEWS, type Page, type View } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { useOwnPages } from './pages.js';

interface NavigationProps {
  readonly cycleId: string;
  readonly view: View;
  readonly conflicts: number;
  readonly sending: number;
  /** Departments that wait for the next step of whoever is signed in. */
  readonly waiting: number;
}

export function Navigation({ cycleId, view, conflicts, sending, waiting }: NavigationProps) {
  const { t } = useWording();
  const maySend = useMay('write-cells');
  const maySeeArrivals = useMay('read-history');
  const arrivals = useOpenArrivals(cycleId);
  const mayManage = useMay('manage-plans');
  const mayReview = useMay('review');
  const [setUpPage] = useOwnPages().filter(({ only }) => only);
  const isStaff = useSignedIn()?.me.role === 'staff';
  const counts: Partial<Record<View, number>> = { progress: waiting, conflicts, send: sending, arrivals };
  const may: Partial<Record<View, boolean>> = {
    answer: maySend,
    'handing-out': mayReview,
    send: maySend,
    arrivals: maySeeArrivals,
    check: maySeeArrivals,
    // Others see what was decided where it is used.
    programmes: mayManage,
  };
  const offered = VIEWS.filter((one) => may[one] ?? true);
  // What somebody does most comes first.
  const inOrder = isStaff ? offered.toSorted((a, b) => Number(b === 'answer') - Number(a === 'answer')) : offered;
  const views = inOrder.map((one): NavItem => {
    return { href: hashOf(cycleId, one), text: t.views[one], here: one === view, count: counts[one] ?? 0 };
  });
  const setUp = setUpPage && { href: pageHash(setUpPage.page), text: t.setup.label, here: false };
  return <NavBar label={t.viewsLabel} items={setUp ? [...views, setUp] : views} />;
}

/** Nothing where there is nothing that whoever is signed in may set up. */
export function SetupNavigation({ page }: { readonly page: Page }) {
  const { t } = useWording();
  const pages = useOwnPages().filter(({ only }) => only);
  if (pages.length === 0) return null;
  const items = pages.map((one) => ({ href: pageHash(one.page), text: one.title(t), here: one.page === page }));
  return <NavBar label={t.setup.pagesLabel} items={items} />;
}

interface NavItem {
  readonly href: string;
  readonly text: string;
  readonly here: boolean;
  /** What waits there. */
  readonly count?: number;
}

const useStyles = makeStyles({
  nav: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: 'clamp(4px, 2vw, 20px)',
  },
  list: { display: 'flex', flexWrap: 'wrap' },
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

function NavBar({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul className={mergeClasses(look.plain, styles.list)}>
        {items.map(({ href, text, here, count = 0 }) => (
          <li key={href}>
            <a
              href={href}
              className={mergeClasses(styles.link, here && styles.here)}
              aria-current={here ? 'page' : undefined}
            >
              {text}
              {count > 0 && <CounterBadge count={count} color={href.endsWith('/conflicts') ? 'danger' : 'brand'} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
