/**
 * A page beside the years' views: one's account, the users, setting up.
 */
import { Link } from '@fluentui/react-components';
import { Nothing } from '../feedback/loaded.js';
import { Main } from '../frame/main-region.js';
import type { Page } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { Late } from './late.js';
import { SetupNavigation } from './navigation.js';
import { PAGES_OF_MENU, useOwnPages, type PageProps } from './pages.js';

interface PageScreenProps extends PageProps {
  readonly page: Exclude<Page, 'setup'>;
  /** Where the way back leads. */
  readonly back: string;
}

export function PageScreen({ page, back, ...props }: PageScreenProps) {
  const { t } = useWording();
  const own = useOwnPages();
  const opened = PAGES_OF_MENU.find((one) => one.page === page);
  return (
    <>
      {page !== 'account' && <SetupNavigation page={page} />}
      <Main>
        <div>
          <Link href={back}>{t.accounts.menu.back}</Link>
        </div>
        {opened && !own.includes(opened) ? (
          // Whose work it is, and whom to ask.
          <Nothing wholePage title={t.setup.onlyFor} {...(opened.only && { hint: opened.only.hint(t) })} />
        ) : (
          <Late key={page}>{opened?.show(props)}</Late>
        )}
      </Main>
    </>
  );
}
