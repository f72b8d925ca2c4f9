/**
 * The register of departments. Its entries come with the forms; a city whose form names none makes them here, so that people
 * can belong to them and submit for them. Nobody takes one away: its steps and its people's words stay.
 */
import { z } from 'zod';
import { departmentNameSchema, departmentSchema, departmentsSchema } from '../../core/protocol/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import { addToRegister, renameInRegister } from '../accounts/departments.js';
import { listDepartmentNames } from '../store/accounts/departments.js';
import { json } from './routing/content.js';
import { route, type Route } from './routing/route.js';

const MANAGE = { action: 'manage-departments' } as const;

export function departmentRoutes(accounts: Accounts): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/departments',
      summary: { ja: '担当課の一覧', en: 'The departments' },
      access: { action: 'read' },
      answer: json(departmentsSchema),
      handle: async ({ caller: { actor } }) => ({
        departments: await listDepartmentNames(accounts.store.client, actor.municipalityId),
      }),
    }),
    route({
      method: 'post',
      path: '/api/departments',
      summary: { ja: '担当課の追加', en: 'Add a department' },
      access: MANAGE,
      body: json(departmentNameSchema),
      answer: json(departmentSchema),
      status: 201,
      problems: ['conflict'],
      handle: ({ caller, body: { name } }) => addToRegister(accounts, caller.actor, name),
    }),
    route({
      method: 'put',
      path: '/api/departments/{departmentId}',
      summary: { ja: '担当課の名称の訂正', en: 'Correct the name of a department' },
      access: MANAGE,
      params: z.object({ departmentId: z.string() }),
      body: json(departmentNameSchema),
      answer: json(departmentSchema),
      problems: ['not-found', 'conflict'],
      handle: ({ caller, params: { departmentId: id }, body: { name } }) =>
        renameInRegister(accounts, caller.actor, { id, name }),
    }),
  ];
}
