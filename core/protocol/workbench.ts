/**
 * What the workbench asks of the server. The file's bytes stay with the browser; the server keeps nothing between calls.
 */
import { changedWorkbook, json, workbook } from './content.js';
import { endpoint } from './endpoint.js';
import { openedWorkbookSchema } from './opened-workbook.js';
import { savedWorkbookSchema } from './saved-workbook.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';

/** The largest workbook that can be sent in. Cities' workbooks have a few megabytes. */
export const LARGEST_WORKBOOK_MB = 30;

export const workbenchApi = {
  describe: endpoint('post', '/api/workbench/description', {
    summary: { ja: 'ブックを画面に表示するための記述', en: 'What a page needs to show a workbook' },
    body: workbook,
    answer: json(openedWorkbookSchema),
    problems: WORKBOOK_PROBLEMS,
  }),
  save: endpoint('post', '/api/workbench/workbook', {
    summary: { ja: '画面での変更を書き込んだブック', en: 'The workbook with what was changed on the page' },
    body: changedWorkbook(savedWorkbookSchema),
    answer: workbook,
    problems: [...WORKBOOK_PROBLEMS, 'file-not-writable'],
  }),
};
