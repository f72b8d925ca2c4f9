/**
 * From one page of setting up to another: those that whoever is signed in may use. Nothing where that is none.
 */
import { useMay } from '../access/me.js';
import { NavBar } from '../frame/nav-bar.js';
import { pageHash, type Page } from '../route/route.js';
import { useWording } from '../text/wording.js';

export function SetupNavigation({ page }: { readonly page: Page }) {
  const { t } = useWording();
  const allowed = {
    plans: useMay('manage-plans'),
    departments: useMay('manage-departments'),
    users: useMay('manage-users'),
  };
  const pages = (['plans', 'departments', 'users'] as const).filter((one) => allowed[one]);
  if (pages.length === 0) return null;
  const items = pages.map((one) => ({ href: pageHash(one), text: t.setup.pages[one], here: one === page }));
  return <NavBar label={t.setup.pagesLabel} items={items} />;
}
