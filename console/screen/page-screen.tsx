/**
 * A page beside the years' views: one's account, the users, setting up.
 */
import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AccountPage } from '../account/account-page.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { DepartmentsPage } from '../departments/departments-page.js';
import { PlansPage } from '../plans/plans-page.js';
import type { Page } from '../route/route.js';
import type { Action } from '../../core/access/access.js';
import { useMay } from '../access/me.js';
import { Nothing } from '../feedback/loaded.js';
import { SetupNavigation } from './navigation.js';
import { useWording } from '../text/wording.js';
import { UsersPage } from '../users/users-page.js';
import { Main } from '../frame/main-region.js';

interface PageScreenProps {
  readonly page: Exclude<Page, 'setup'>;
  /** Undefined until they are loaded. */
  readonly cycles: readonly CycleDto[] | undefined;
  /** Where the way back leads. */
  readonly back: string;
  /** Cycles are not as they were. */
  onChanged(): void;
  onBegun(cycle: CycleDto): void;
}

export function PageScreen({ page, cycles, back, onChanged, onBegun }: PageScreenProps) {
  const { t } = useWording();
  return (
    <>
      {page !== 'account' && <SetupNavigation page={page} />}
      <Main>
        <div>
          <Link href={back}>{t.accounts.menu.back}</Link>
        </div>
        {page === 'account' && <AccountPage />}
        {page === 'users' && <UsersPage />}
        {page === 'plans' && (
          <OnlyFor action="manage-plans" hint={t.setup.onlyForPlans}>
            <PlansPage cycles={cycles} onChanged={onChanged} onBegun={onBegun} />
          </OnlyFor>
        )}
        {page === 'departments' && (
          <OnlyFor action="manage-departments" hint={t.setup.onlyForDepartments}>
            <DepartmentsPage cycles={cycles} />
          </OnlyFor>
        )}
      </Main>
    </>
  );
}

interface OnlyForProps {
  readonly action: Action;
  /** Whose work it is, and whom to ask. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** A page for those who may do something; everybody else who opens its address is told whose work it is. */
function OnlyFor({ action, hint, children }: OnlyForProps) {
  const { t } = useWording();
  return useMay(action) ? children : <Nothing wholePage title={t.setup.onlyFor} hint={hint} />;
}
