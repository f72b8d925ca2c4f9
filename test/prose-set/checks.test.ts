import assert from 'node:assert/strict';
import type { Issue } from '../../core/issue/issue.js';
import { FLOORS } from './floors.js';
import { measure } from './labels.js';
import { PLACES } from './reports.js';

const told = ({ rule, sheet, address, message }: Issue) => `${rule} ${sheet} ${address}: ${message.ja}`;

describe('[R01–R48] the checks of content, on labelled reports', () => {
  for (const place of PLACES) {
    it(`find what is wrong in ${place}, and little else`, async function () {
      this.timeout(60_000);
      const { found, missed, trapped, extra } = await measure(place);
      const wrong = [...trapped, ...extra];
      const { found: least, wrong: most } = FLOORS[place];
      const misses = missed.map(({ rule, sheet, address, why }) => `${rule} ${sheet} ${address}: ${why}`);
      assert.ok(found.length >= least, `only ${found.length} found of ${least}:\n${misses.join('\n')}`);
      assert.ok(wrong.length <= most, `${wrong.length} findings too many:\n${wrong.map(told).join('\n')}`);
    });
  }
});
