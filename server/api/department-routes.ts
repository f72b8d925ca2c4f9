/**
 * The register of departments. Its entries come with the forms; a city whose form names none makes them here, so that people
 * can belong to them and submit for them. Nobody takes one away: its steps and its people's words stay.
 */
import { departmentsApi } from '../../core/protocol/departments.js';
import type { Accounts } from '../accounts/accounts.js';
import { addToRegister, readRegister, renameInRegister } from '../accounts/departments.js';
import { setYears } from '../accounts/department-years.js';
import { serve, type Route } from './routing/route.js';

const MANAGE = { action: 'manage-departments' } as const;

export function departmentRoutes(accounts: Accounts): Route[] {
  return [
    serve(departmentsApi.list, {
      access: { action: 'read' },
      handle: async ({ caller }) => ({ departments: await readRegister(accounts, caller.actor) }),
    }),
    serve(departmentsApi.add, {
      access: MANAGE,
      handle: ({ caller, body: { name } }) => addToRegister(accounts, caller.actor, name),
    }),
    serve(departmentsApi.rename, {
      access: MANAGE,
      handle: ({ caller, params: { departmentId: id }, body: { name } }) =>
        renameInRegister(accounts, caller.actor, { id, name }),
    }),
    serve(departmentsApi.setYears, {
      access: MANAGE,
      handle: async ({ caller, params: { departmentId: id }, body }) => {
        await setYears(accounts, caller.actor, { id, ...body });
        return { departments: await readRegister(accounts, caller.actor) };
      },
    }),
  ];
}
