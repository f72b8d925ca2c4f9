import assert from 'node:assert/strict';
import { dayOf, daysLate, daysLeft } from '../../../core/workflow/deadline.js';

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

  for (const [deadline, at, late, why] of [
    ['2026-05-15', '2026-05-15T14:59:59Z', 0, 'the last second of the day in Japan'],
    ['2026-05-15', '2026-05-15T15:00:00Z', 1, 'midnight in Japan, whatever the server’s clock shows'],
    ['2026-05-15', '2026-05-17T23:00:00Z', 3, 'the morning of the 18th'],
    ['2026-05-15', '2026-05-01T00:00:00Z', 0, 'long before'],
    [null, '2026-05-17T23:00:00Z', 0, 'without a deadline'],
  ] as const) {
    it(`was missed by ${late} days: ${why}`, () => assert.equal(daysLate(deadline, new Date(at)), late));
  }
});
