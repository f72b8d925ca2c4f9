/**
 * What the workbench asks: a workbook described, and the same workbook with what was done to it written into it. Nothing
 * is kept here between the calls. Whoever is signed in may ask: what goes out is what came in.
 */
import { openedWorkbookSchema } from '../../core/protocol/opened-workbook.js';
import { savedWorkbookSchema } from '../../core/protocol/saved-workbook.js';
import { describeWorkbook } from '../xlsx/describe/describe-workbook.js';
import { saveWorkbook } from '../xlsx/patch/save-workbook.js';
import { changedWorkbook, json, workbook } from './routing/content.js';
import { route, type Route } from './routing/route.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';

export function workbenchRoutes(): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/workbench/description',
      summary: { ja: 'ブックを画面に表示するための記述', en: 'What a page needs to show a workbook' },
      access: 'signed-in',
      body: workbook,
      answer: json(openedWorkbookSchema),
      problems: WORKBOOK_PROBLEMS,
      handle: ({ body }) => describeWorkbook(body),
    }),
    route({
      method: 'post',
      path: '/api/workbench/workbook',
      summary: { ja: '画面での変更を書き込んだブック', en: 'The workbook with what was changed on the page' },
      access: 'signed-in',
      body: changedWorkbook(savedWorkbookSchema),
      answer: workbook,
      problems: [...WORKBOOK_PROBLEMS, 'file-not-writable'],
      handle: async ({ body }) => ({ name: 'workbook.xlsx', bytes: await saveWorkbook(body.bytes, body.changes) }),
    }),
  ];
}
