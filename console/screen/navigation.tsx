/**
 * From view to view. What waits for the coordinator is counted beside the name; who may
 * write nothing is not led to sending, and who sets up no years not there.
 */
import { CounterBadge } from '@fluentui/react-components';
import { useMay } from '../access/me.js';
import { hashOf, pageHash, VIEWS, type View } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { NavBar, type NavItem } from '../frame/nav-bar.js';

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
  const maySetUp = useMay('manage-plans');
  const counts: Partial<Record<View, number>> = { conflicts, send: sending, submission: waiting };
  const views = VIEWS.filter((one) => one !== 'send' || maySend).map((one): NavItem => {
    const count = counts[one] ?? 0;
    const badge = count > 0 && <CounterBadge count={count} color={one === 'conflicts' ? 'danger' : 'brand'} />;
    return { href: hashOf(cycleId, one), text: t.views[one], here: one === view, badge };
  });
  const setUp = { href: pageHash('plans'), text: t.setup.label, here: false };
  return <NavBar label={t.viewsLabel} items={maySetUp ? [...views, setUp] : views} />;
}
