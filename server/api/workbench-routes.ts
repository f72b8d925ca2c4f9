/**
 * What the workbench asks: a workbook described, and the same workbook with what was done to it written into it. Nothing
 * is kept here between the calls. Whoever is signed in may ask: what goes out is what came in.
 */
import { workbenchApi } from '../../core/protocol/workbench.js';
import { describeWorkbook } from '../xlsx/describe/describe-workbook.js';
import { saveWorkbook } from '../xlsx/patch/save-workbook.js';
import { serve, type Route } from './routing/route.js';

export function workbenchRoutes(): Route[] {
  return [
    serve(workbenchApi.describe, {
      access: 'signed-in',
      handle: ({ body }) => describeWorkbook(body),
    }),
    serve(workbenchApi.save, {
      access: 'signed-in',
      handle: async ({ body }) => ({ name: 'workbook.xlsx', bytes: await saveWorkbook(body.bytes, body.changes) }),
    }),
  ];
}
