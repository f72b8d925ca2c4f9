/**
 * Who may do what. One table: for each action the roles that may, and whether staff may only in their own departments.
 * It knows nothing of requests or databases; the state of a department's work is `core/workflow`'s business.
 */

export const ROLES = ['staff', 'coordinator', 'administrator', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody signed in, as a member of one municipality. */
export interface Actor {
  readonly userId: string;
  readonly municipalityId: string;
  readonly role: Role;
  /** Ids of the departments that a staff member belongs to. */
  readonly departmentIds: readonly string[];
}

/** What an action is done to. */
export interface Target {
  readonly municipalityId: string;
  /** The department whose cells or state are meant; not given where the whole municipality is. */
  readonly departmentId?: string;
}

/**
 * Roles that may; `own`: staff too, in their own departments. Administrators run the installation: they manage users
 * and settings, and see what happens, but the evaluation itself is the coordinator's and the departments' work.
 */
const ACTIONS = {
  /** Plans, cycles, forms, departments, programmes, progress, the merged table, the report. */
  read: { roles: ['staff', 'coordinator', 'administrator', 'viewer'], own: false },
  /** Answers that their department has not submitted yet; everybody's, where the form says so (`draftsShown`). */
  'read-drafts': { roles: ['staff', 'coordinator', 'administrator'], own: false },
  /** The history of a cell or record: names of those who wrote. */
  'read-history': { roles: ['coordinator', 'administrator'], own: true },
  /** Cells of a department: sync, upload, resolving what is in conflict there. */
  'write-cells': { roles: ['coordinator'], own: true },
  submit: { roles: ['coordinator'], own: true },
  /** Return, accept, reopen. */
  review: { roles: ['coordinator'], own: false },
  /** Plans, cycles, forms, links of programmes across years. */
  'manage-plans': { roles: ['coordinator'], own: false },
  /** The register of departments. */
  'manage-departments': { roles: ['coordinator', 'administrator'], own: false },
  /** Users, memberships, sign-in settings. */
  'manage-users': { roles: ['administrator'], own: false },
  'read-audit': { roles: ['administrator'], own: false },
} as const satisfies Record<string, { roles: readonly Role[]; own: boolean }>;

export type Action = keyof typeof ACTIONS;
export const ALL_ACTIONS = Object.keys(ACTIONS) as readonly Action[];

/** Whether somebody may do something. Nobody may do anything in another municipality (rule S5). */
export function isAllowed(actor: Actor, action: Action, target: Target): boolean {
  if (actor.municipalityId !== target.municipalityId) return false;
  const { roles, own }: { roles: readonly Role[]; own: boolean } = ACTIONS[action];
  if (roles.includes(actor.role)) return true;
  return (
    own &&
    actor.role === 'staff' &&
    target.departmentId !== undefined &&
    actor.departmentIds.includes(target.departmentId)
  );
}

/** Whether somebody may do something in at least one department: the cells of a request are then looked at one by one. */
export function isAllowedSomewhere(actor: Actor, action: Action): boolean {
  const { municipalityId, departmentIds } = actor;
  if (isAllowed(actor, action, { municipalityId })) return true;
  return departmentIds.some((departmentId) => isAllowed(actor, action, { municipalityId, departmentId }));
}
