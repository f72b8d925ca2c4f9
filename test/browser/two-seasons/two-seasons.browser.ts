/**
 * Two seasons of a city whose form is in no catalogue, by nothing but what people press and type in a browser. Each chapter
 * stands on the one before. How many steps a way takes is counted and held. `npm run pictures` takes the pictures of the
 * guide on the way.
 */
import assert from 'node:assert/strict';
import { Office } from './office.js';
import { nextYear } from './next-year.js';
import { takingIn } from './taking-in.js';
import { workingOn } from './working-on.js';

describe('two seasons of a city whose form is in no catalogue', function () {
  // What failed in the middle cannot be tried again.
  this.retries(0);
  this.timeout(180_000);
  let open: Office;
  let isBroken = false;
  const office = () => open;

  before(async () => {
    open = await Office.open();
  });
  beforeEach(() => assert.ok(!isBroken, 'a chapter before did not end as it should'));
  afterEach(function () {
    isBroken ||= this.currentTest?.state === 'failed';
  });
  after(() => open.browser.close());

  describe('the first season', () => {
    takingIn(office);
    workingOn(office);
  });

  describe('the second season', () => {
    nextYear(office);
  });

  describe('in the end', () => {
    it('no page has written an error but the answers that refuse a workbook, and who is not signed in yet', () => {
      const errors = [open.coordinator, ...open.staff.values()].flatMap((one) => one.errors);
      assert.deepEqual(
        errors.filter((text) => !/\b(?:401|422)\b/.test(text)),
        [],
      );
    });
  });
});
