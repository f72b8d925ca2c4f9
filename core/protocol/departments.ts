/**
 * The register of departments. Where a department stands in a cycle is said in workflow.ts.
 */
import { z } from 'zod';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { nameSchema, textSchema } from '../text/storable.js';

export const departmentSchema = z.object({ id: textSchema, name: textSchema });

/** The register, in its order. */
export const departmentsSchema = z.object({ departments: z.array(departmentSchema) });
export type DepartmentsDto = z.infer<typeof departmentsSchema>;

/** A department's name as the forms have it. */
const departmentNameSchema = z.object({ name: nameSchema.min(1).max(100) });

export const departmentsApi = {
  list: endpoint('get', '/api/departments', {
    summary: { ja: '担当課の一覧', en: 'The departments' },
    answer: json(departmentsSchema),
  }),
  add: endpoint('post', '/api/departments', {
    summary: { ja: '担当課の追加', en: 'Add a department' },
    body: json(departmentNameSchema),
    answer: json(departmentSchema),
    status: 201,
    problems: ['conflict'],
  }),
  rename: endpoint('put', '/api/departments/{departmentId}', {
    summary: { ja: '担当課の名称の訂正', en: 'Correct the name of a department' },
    body: json(departmentNameSchema),
    answer: json(departmentSchema),
    problems: ['not-found', 'conflict'],
  }),
};
