/**
 * The register of departments. Where a department stands in a cycle is said in workflow.ts.
 */
import { z } from 'zod';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { int32Schema, nameSchema, textSchema } from '../text/storable.js';

export const departmentSchema = z.object({ id: textSchema, name: textSchema });

/** The Gregorian year in which a fiscal year starts. */
const fiscalYearSchema = int32Schema.min(1900).max(2200);

const registeredSchema = departmentSchema.extend({
  /** The first and the last fiscal year in which it exists; null where it is not limited. */
  from: fiscalYearSchema.nullable(),
  until: fiscalYearSchema.nullable(),
  /** Ids of those that go on with its work after that: one where it was renamed or merged, several where it was split. */
  successors: z.array(textSchema),
});
export type RegisteredDto = z.infer<typeof registeredSchema>;

/** The register, in its order. */
export const departmentsSchema = z.object({ departments: z.array(registeredSchema) });
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
  /** The years of a department and its successors, all anew; successors that are not there are made. */
  setYears: endpoint('put', '/api/departments/{departmentId}/years', {
    summary: { ja: '担当課の年度と引き継ぎ先', en: 'Say in which years a department exists, and who follows it' },
    body: json(
      z.strictObject({
        from: fiscalYearSchema.nullable(),
        until: fiscalYearSchema.nullable(),
        /** Names. */
        successors: z.array(departmentNameSchema.shape.name).max(20).default([]),
      }),
    ),
    answer: json(departmentsSchema),
    problems: ['not-found', 'conflict'],
  }),
};
