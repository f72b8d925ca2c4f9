import assert from 'node:assert/strict';
import { dayOf, daysLeft } from '../../../core/workflow/deadline.js';

describe('a deadline', () => {
  for (const [deadline, today, left] of [
    ['2026-05-15', '2026-05-15', 0],
    ['2026-05-15', '2026-05-14', 1],
    ['2026-05-15', '2026-05-16', -1],
    ['2027-03-01', '2026-03-01', 365],
    ['2028-03-01', '2028-02-28', 2],
  ] as const) {
    it(`${deadline} is ${left} days away on ${today}`, () => assert.equal(daysLeft(deadline, today), left));
  }

  it('is a day of where one is, however late in the evening', () => {
    assert.equal(dayOf(new Date(2026, 4, 15, 23, 59, 59)), '2026-05-15');
    assert.equal(dayOf(new Date(2026, 0, 1, 0, 0, 0)), '2026-01-01');
  });
});
