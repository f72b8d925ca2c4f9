/**
 * The workbench in a real browser, with the real office.js in its task pane.
 */
import type { BrowserContextOptions, FrameLocator, Locator } from 'playwright-core';
import type { ConsoleBrowser, ConsolePage } from './console-page.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbenchPage extends ConsolePage {
  /** Opens a file on a side, the first where it is left out. */
  load(file: string | { name: string; bytes: Uint8Array }, side?: number): Promise<void>;
  side(number?: number): Locator;
  cell(address: string, side?: number): Locator;
  /** What a cell shows. */
  text(address: string, side?: number): Promise<string>;
  /** The field that takes what is typed. */
  readonly field: Locator;
  pane(side?: number): FrameLocator;
  /** Address of the cell that has the focus; `''` where none has. */
  focused(): Promise<string>;
}

export async function openWorkbench(
  browser: ConsoleBrowser,
  options: BrowserContextOptions = {},
): Promise<WorkbenchPage> {
  const opened = await browser.openPage(options);
  const { page } = opened;
  await page.goto(browser.server.url('workbench'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const side = (number = 1) => page.locator('.side').nth(number - 1);
  const cell = (address: string, number?: number) => side(number).locator(`[data-address="${address}"]`);
  return {
    ...opened,
    side,
    cell,
    text: async (address, number) => (await cell(address, number).locator('.text').allInnerTexts()).join('').trim(),
    field: page.locator('textarea.editor'),
    pane: (number) => side(number).locator('iframe').contentFrame(),
    focused: () =>
      page.evaluate<string>("document.activeElement?.closest('[data-address]')?.getAttribute('data-address') ?? ''"),
    load: async (file, number) => {
      const upload =
        typeof file === 'string' ? file : { name: file.name, mimeType: XLSX, buffer: Buffer.from(file.bytes) };
      await side(number).locator('input[type=file]').first().setInputFiles(upload);
      await side(number).getByRole('grid').waitFor();
    },
  };
}
