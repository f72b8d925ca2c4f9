/**
 * The task pane on the workbench with somebody signed in at it, in front of the workbook that the server hands out.
 */
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { workflowApi } from '../../core/protocol/workflow.js';
import type { Client } from '../server/api/client.js';
import type { ConsoleBrowser } from './console-page.js';
import { openWorkbench, type WorkbenchPage } from './workbench-page.js';
import { accountApi } from '../../core/protocol/own-account.js';

export interface SeatedPage extends WorkbenchPage {
  readonly task: FrameLocator;
  view(name: string): Promise<void>;
}

/** @param department whose workbook is opened */
export async function openPaneOf(
  browser: ConsoleBrowser,
  client: Client,
  department: string,
  fiscalYear = 2025,
  width = 1280,
): Promise<SeatedPage> {
  const { server } = browser;
  const cycle = await server.cycleOf(fiscalYear);
  const { departments } = await server.ask(workflowApi.departments, { params: { cycleId: cycle.id } });
  const { id } = departments.find(({ name }) => name === department)!;
  const book = { name: `${department}.xlsx`, bytes: await server.handedOut(cycle, id) };
  return openPaneWith(browser, client, book, width);
}

/** In front of any workbook. */
export async function openPaneWith(
  browser: ConsoleBrowser,
  client: Client,
  book: { readonly name: string; readonly bytes: Uint8Array },
  width = 1280,
): Promise<SeatedPage> {
  const made = await client.call(accountApi.makeToken, { body: { name: '試験', days: 1 } });
  assert.equal(made.status, 201);
  const { secret } = (await made.json()) as { readonly secret: string };
  const bench = await openWorkbench(browser, { viewport: { width, height: 900 } });
  await bench.page.evaluate<void>(`localStorage.setItem('torimatome.pane.1.token', ${JSON.stringify(secret)})`);
  await bench.load(book);
  const task = bench.pane();
  await task.locator('main[aria-busy=false]').waitFor();
  await task.getByRole('link', { name: /^設定: .+さん/ }).waitFor();
  return {
    ...bench,
    task,
    view: async (name) => {
      await task
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await task.locator(`nav a[aria-current=page]`, { hasText: name }).waitFor();
    },
  };
}

/** How far the pane reaches beyond its own width. */
export async function paneOverflow({ page }: SeatedPage): Promise<number> {
  const frame = await (await page.locator('iframe').elementHandle())!.contentFrame();
  return frame!.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
