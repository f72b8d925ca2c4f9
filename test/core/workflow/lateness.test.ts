import assert from 'node:assert/strict';
import { latenessOf } from '../../../core/workflow/lateness.js';
import { formWith } from '../../support/departments.js';

describe('what comes after the deadline', () => {
  const form = formWith([{ name: '福祉課', aliases: ['福祉'] }, { name: '企画課' }], { several: true });
  const deadline = '2026-05-15';
  const inTime = new Date('2026-05-14T02:00:00Z');
  const after = new Date('2026-05-18T02:00:00Z');

  it('is late by whole days, as long as its department has not submitted', () => {
    const late = latenessOf(form, deadline, []);
    assert.deepEqual([late('福祉課', inTime), late('福祉課', after)], [0, 3]);
  });

  it('is not late where its department had submitted in time: it was asked to mend something', () => {
    const late = latenessOf(form, deadline, [{ name: '福祉課', at: inTime }]);
    assert.deepEqual([late('福祉課', after), late('福祉', after), late('企画課', after)], [0, 0, 3]);
  });

  it('is late where the department submitted too late for the first time, and where several share it and one is late', () => {
    const late = latenessOf(form, deadline, [
      { name: '福祉課', at: inTime },
      { name: '企画課', at: after },
    ]);
    assert.deepEqual([late('企画課', after), late('福祉課、企画課', after)], [3, 3]);
  });

  it('is late whoever sent it, where nobody knows whose it is', () => {
    assert.equal(latenessOf(form, deadline, [{ name: '福祉課', at: inTime }])('', after), 3);
  });

  it('is in time for everybody once the deadline was put off, or taken away', () => {
    assert.equal(latenessOf(form, '2026-05-20', [])('福祉課', after), 0);
    assert.equal(latenessOf(form, null, [])('福祉課', after), 0);
  });
});
