/**
 * What the chapters of the two seasons share: the coordinator's window, the hand that counts, the workbooks on their way, and
 * what the report has to say in the end.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { XLSX } from '../../../core/protocol/content.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { workbookBytes } from '../../server/cli/drafted-book.js';
import { startTestServer } from '../../server/api/running-server.js';
import { SQLITE } from '../../support/databases.js';
import { browserOf, type ConsoleBrowser, type ConsolePage } from '../console-page.js';
import type { HandedFile } from '../setup-files.js';
import { answersOf, written, type Cells } from './answers.js';
import { handOf } from './hand.js';
import { blankSheet, FIRST_SEASON, rowsOf, type Season } from './shiomino.js';

/** Where the pictures of the guide are put (`npm run pictures`). */
const PICTURES = process.env['PICTURES'];
/** A machine that does much else is slow, not broken. */
const PATIENCE_MS = 60_000;

export class Office {
  readonly hand = handOf();
  /** By address, what has to stand in the report. */
  readonly expected: Record<string, string> = {};
  /** The workbooks that were handed out, and those that came back, by division. */
  readonly handedOut = new Map<string, Uint8Array>();
  private readonly sent = new Map<string, Uint8Array>();
  /** The people of the divisions who are signed in, by division. */
  readonly staff = new Map<string, ConsolePage>();

  private constructor(
    readonly browser: ConsoleBrowser,
    readonly coordinator: ConsolePage,
  ) {}

  static async open(): Promise<Office> {
    const browser = await browserOf(await startTestServer(false, SQLITE, { municipality: '汐見野市' }));
    const permissions = ['clipboard-read', 'clipboard-write'];
    const coordinator = await browser.openPage({ permissions });
    coordinator.page.setDefaultTimeout(PATIENCE_MS);
    return new Office(browser, coordinator);
  }

  get page(): Page {
    return this.coordinator.page;
  }

  main(): Locator {
    return this.page.getByRole('main');
  }

  button(name: string | RegExp, place: Locator = this.main()): Locator {
    return place.getByRole('button', { name });
  }

  /** To a view, by the navigation: a step. */
  go(name: string | RegExp): Promise<void> {
    return this.hand.press(this.page.getByRole('navigation').getByRole('link', { name }).first());
  }

  async said(text: string | RegExp): Promise<void> {
    await this.main().getByText(text).first().waitFor();
  }

  /** Files that are chosen at once: a step. */
  give(...files: readonly HandedFile[]): Promise<void> {
    return this.hand.give(this.main().locator('input[type=file]').first(), files);
  }

  /** Prints how many steps a way took. @returns them */
  tell(way: string): number {
    const steps = this.hand.counted();
    process.stdout.write(`      ${way}: ${steps} steps\n`);
    return steps;
  }

  handedTo(division: string): Uint8Array {
    return thereIn(this.handedOut, division);
  }

  sentBy(division: string): Uint8Array {
    return thereIn(this.sent, division);
  }

  pageOf(division: string): Page {
    return thereIn(this.staff, division).page;
  }

  /** A division's workbook of the first season with its answers, which the report has to have from now on. */
  async copyOf(division: string): Promise<HandedFile> {
    const answers = answersOf(FIRST_SEASON, [division]);
    const bytes = await written(this.handedTo(division), answers);
    this.expect(answers);
    this.sent.set(division, bytes);
    return asFile(`${division}.xlsx`, bytes);
  }

  expect(cells: Cells): void {
    for (const [address, raw] of Object.entries(cells)) this.expected[address] = String(raw);
  }

  /** What is pressed to get a file. @returns its bytes */
  async download(target: Locator): Promise<Uint8Array> {
    const coming = this.page.waitForEvent('download');
    await this.hand.press(target);
    return new Uint8Array(await readFile(await (await coming).path()));
  }

  /**
   * A picture for the guide, where pictures are wanted: the top of the page.
   * @param height in CSS pixels
   */
  async picture(name: string, height: number, page = this.page): Promise<void> {
    if (PICTURES === undefined) return;
    const width = page.viewportSize()?.width ?? 0;
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true, clip, animations: 'disabled' });
  }

  /** And one of a part of it, as much of its top, or of its end, as fits. */
  async pictureOf(name: string, part: Locator, height = 900, end: 'top' | 'bottom' = 'top'): Promise<void> {
    if (PICTURES === undefined) return;
    await part.scrollIntoViewIfNeeded();
    const page = part.page();
    const box = await part.boundingBox();
    const scrolled = await page.evaluate<number>('window.scrollY');
    if (!box) throw new Error(`nothing to see of ${name}`);
    const hidden = end === 'top' ? 0 : Math.max(0, box.height - height);
    const y = box.y + scrolled + hidden;
    const clip = { x: box.x, y, width: box.width, height: Math.min(box.height, height) };
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true, clip, animations: 'disabled' });
  }
}

export function asFile(name: string, bytes: Uint8Array): HandedFile {
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

export async function blankOf(season: Season): Promise<HandedFile> {
  return asFile(`あゆみ表（${season.year}）.xlsx`, await workbookBytes([blankSheet(season)]));
}

/** The workbooks in the zip that was handed out, by division. */
export async function handedOutIn(zip: Uint8Array, divisions: readonly string[]): Promise<Map<string, Uint8Array>> {
  const { names, read } = await openPackage(zip);
  const found = new Map<string, Uint8Array>();
  for (const division of divisions) {
    const name = names.find((one) => one.includes(`_${division}`));
    if (name !== undefined) found.set(division, await read(name));
  }
  return found;
}

/** The row of a division's programme in the sheet. */
export function rowIn(season: Season, division: string): number {
  return rowsOf(season).find((one) => one.division === division)?.row ?? 0;
}

/** A day from now, as a field for days takes it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function thereIn<T>(things: ReadonlyMap<string, T>, division: string): T {
  const thing = things.get(division);
  if (thing === undefined) throw new Error(`nothing of ${division} yet`);
  return thing;
}
