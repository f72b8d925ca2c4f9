/**
 * The workbench in a real browser, with the real office.js in its task pane.
 */
import { XLSX } from '../../core/protocol/content.js';
import type { BrowserContextOptions, FrameLocator, Locator } from 'playwright-core';
import type { ConsoleBrowser, ConsolePage } from './console-page.js';

export interface WorkbenchPage extends ConsolePage {
  /** Opens a file on a desk, the first where it is left out. */
  load(file: string | { name: string; bytes: Uint8Array }, desk?: number): Promise<void>;
  desk(number?: number): Locator;
  cell(address: string, desk?: number): Locator;
  /** What a cell shows. */
  text(address: string, desk?: number): Promise<string>;
  /** The field that takes what is typed. */
  readonly field: Locator;
  pane(desk?: number): FrameLocator;
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
  const desk = (number = 1) => page.locator('.desk').nth(number - 1);
  const cell = (address: string, number?: number) => desk(number).locator(`[data-address="${address}"]`);
  return {
    ...opened,
    desk,
    cell,
    text: async (address, number) => (await cell(address, number).locator('.text').allInnerTexts()).join('').trim(),
    field: page.locator('textarea.editor'),
    pane: (number) => desk(number).locator('iframe').contentFrame(),
    focused: () =>
      page.evaluate<string>("document.activeElement?.closest('[data-address]')?.getAttribute('data-address') ?? ''"),
    load: async (file, number) => {
      const upload =
        typeof file === 'string' ? file : { name: file.name, mimeType: XLSX, buffer: Buffer.from(file.bytes) };
      await desk(number).locator('input[type=file]').first().setInputFiles(upload);
      await desk(number).getByRole('grid').waitFor();
    },
  };
}
