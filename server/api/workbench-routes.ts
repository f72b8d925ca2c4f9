/**
 * What the workbench asks: a workbook described, and the same workbook with what was done to it written into it. Nothing
 * is kept here between the calls. Whoever is signed in may ask: what goes out is what came in.
 */
import { workbenchApi } from '../../core/protocol/workbench.js';
import type { WorkbookReader } from '../threads/workbook-reader.js';
import { StoredJson } from './routing/content.js';
import { serve, type Route } from './routing/route.js';

export function workbenchRoutes(workbooks: WorkbookReader): Route[] {
  return [
    serve(workbenchApi.describe, {
      access: 'signed-in',
      handle: async ({ body }) => new StoredJson(await workbooks.describe(body)),
    }),
    serve(workbenchApi.save, {
      access: 'signed-in',
      handle: async ({ body }) => ({ name: 'workbook.xlsx', bytes: await workbooks.save(body.bytes, body.changes) }),
    }),
  ];
}
