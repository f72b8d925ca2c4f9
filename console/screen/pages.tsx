/**
 * The pages beside the years' views, in their order: who each is for, what it is called in the menus, and what it shows.
 * Menus, navigation and the screen itself go by this list.
 */
import type { ReactNode } from 'react';
import { isAllowedSomewhere, type Action } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { useActor } from '../access/me.js';
import type { Page } from '../route/route.js';
import type { Messages } from '../text/messages-ja.js';
import { late } from './late.js';

const AccountPage = late(async () => (await import('../account/account-page.js')).AccountPage);
const AuditPage = late(async () => (await import('../audit/audit-page.js')).AuditPage);
const DepartmentsPage = late(async () => (await import('../departments/departments-page.js')).DepartmentsPage);
const MunicipalityPage = late(async () => (await import('../municipality/municipality-page.js')).MunicipalityPage);
const PlansPage = late(async () => (await import('../plans/plans-page.js')).PlansPage);
const UsersPage = late(async () => (await import('../users/users-page.js')).UsersPage);

export interface PageProps {
  /** Undefined until they are loaded. */
  readonly cycles: readonly CycleDto[] | undefined;
  /** Cycles are not as they were. */
  onChanged(): void;
  onBegun(cycle: CycleDto): void;
}

export interface PageOfMenu {
  readonly page: Exclude<Page, 'setup'>;
  title(t: Messages): string;
  /** Whom it is for, and what everybody else is told who opens its address; not given where it is for all. */
  readonly only?: { readonly action: Action; hint(t: Messages): string };
  show(props: PageProps): ReactNode;
}

export const PAGES_OF_MENU: readonly PageOfMenu[] = [
  { page: 'account', title: (t) => t.accounts.own.title, show: () => <AccountPage /> },
  {
    page: 'plans',
    title: (t) => t.setup.plans.title,
    only: { action: 'manage-plans', hint: (t) => t.setup.onlyForPlans },
    show: (props) => <PlansPage {...props} />,
  },
  {
    page: 'departments',
    title: (t) => t.setup.departments.title,
    only: { action: 'manage-departments', hint: (t) => t.setup.onlyForDepartments },
    show: ({ cycles }) => <DepartmentsPage cycles={cycles} />,
  },
  {
    page: 'users',
    title: (t) => t.accounts.users.title,
    only: { action: 'manage-users', hint: (t) => t.accounts.users.onlyFor },
    show: () => <UsersPage />,
  },
  {
    page: 'audit',
    title: (t) => t.audit.title,
    only: { action: 'read-audit', hint: (t) => t.audit.onlyFor },
    show: ({ cycles }) => <AuditPage cycles={cycles} />,
  },
  {
    page: 'municipality',
    title: (t) => t.municipality.title,
    only: { action: 'manage-users', hint: (t) => t.municipality.onlyFor },
    show: () => <MunicipalityPage />,
  },
];

/** Those that whoever is signed in may open. */
export function useOwnPages(): readonly PageOfMenu[] {
  const actor = useActor();
  return PAGES_OF_MENU.filter(({ only }) => !only || (actor && isAllowedSomewhere(actor, only.action)));
}
