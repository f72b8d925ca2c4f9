/**
 * Every view of a year and every page beside it, in forced colours and on a narrow window, for whoever may see it: axe finds
 * nothing, and nothing scrolls sideways. A view that is new is looked at by itself.
 */
import assert from 'node:assert/strict';
import { accessibilityFaults, overflow, sampleFile, startConsole, type ConsoleBrowser } from './console-page.js';

/** The console's own lists: the pages are a program of their own, which tests do not build on. Setting up without a link leads to the start. */
const { PAGES, VIEWS } = (await import(new URL('../../console/route/route.js', import.meta.url).href)) as {
  readonly PAGES: readonly string[];
  readonly VIEWS: readonly string[];
};
const COLLEAGUE = '子育て支援課（別の担当）.xlsx';
/** Who sees what: a coordinator and one of a department's staff the views, an administrator the pages. Tests of the views look at others. */
const READERS = [
  ['torimatome', VIEWS],
  ['toshokan', VIEWS],
  ['johosys', PAGES],
] as const;

describe('every view of the console', () => {
  let browser: ConsoleBrowser;
  let cycle: string;

  before(async function () {
    this.timeout(300_000);
    browser = await startConsole();
    const year = await browser.server.cycleOf(2025);
    cycle = year.id;
    // So that there are conflicts, arrivals and something to look at.
    await browser.server.send(year, COLLEAGUE, (await sampleFile(browser.server, COLLEAGUE)).buffer);
  });
  after(() => browser.close());

  for (const [loginName, places] of READERS) {
    it(`passes axe in forced colours and fits into 320 pixels: ${loginName}, ${places.join(', ')}`, async function () {
      this.timeout(300_000);
      const opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
      await opened.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      for (const place of places) {
        const isView = VIEWS.includes(place);
        await opened.page.setViewportSize({ width: 1280, height: 900 });
        await opened.open(isView ? `#/cycles/${cycle}/${place}` : `#/${place}`);
        assert.deepEqual(await accessibilityFaults(opened.page), [], place);
        await opened.page.setViewportSize({ width: 320, height: 640 });
        assert.equal(await overflow(opened.page), 0, place);
        assert.deepEqual(await accessibilityFaults(opened.page), [], `${place}, narrow`);
      }
      await opened.close();
    });
  }
});
