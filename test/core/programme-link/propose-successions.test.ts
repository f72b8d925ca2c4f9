import assert from 'node:assert/strict';
import { proposeSuccessions, type Continued } from '../../../core/programme-link/propose-successions.js';

const LAST = ['福祉課', '企画課', '土木課'];
const went = (previous: string, current: string): Continued => {
  return { previous: previous.split('、'), current: current.split('、') };
};
/** In one line each: 土木課 split 道路課、河川課 (2). */
const proposed = (now: readonly string[], ...continued: Continued[]) =>
  proposeSuccessions(continued, { last: LAST, now }).map(
    ({ department, fate, heirs, programmes }) => `${department} ${fate} ${heirs.join('、')} (${programmes})`,
  );

describe('successions of departments, from the programmes that went on', () => {
  const others = ['福祉課', '企画課'];

  it('a department whose programmes are found under two names was split', () => {
    const now = [...others, '道路課', '河川課'];
    assert.deepEqual(proposed(now, went('土木課', '道路課'), went('土木課', '河川課'), went('福祉課', '福祉課')), [
      '土木課 split 道路課、河川課 (2)',
    ]);
  });

  it('under one that is new it was renamed, under one that was there it was merged', () => {
    assert.deepEqual(proposed([...others, '建設課'], went('土木課', '建設課')), ['土木課 renamed 建設課 (1)']);
    assert.deepEqual(proposed(others, went('土木課', '企画課')), ['土木課 merged 企画課 (1)']);
  });

  it('one that still has a row, or none of whose programmes went on, is not spoken of', () => {
    assert.deepEqual(proposed([...LAST, '道路課'], went('土木課', '道路課')), []);
    assert.deepEqual(proposed(others, went('福祉課', '企画課')), []);
  });

  it('who had a part in a programme already does not follow on', () => {
    assert.deepEqual(proposed([...others, '建設課'], went('土木課、企画課', '建設課、企画課')), [
      '土木課 renamed 建設課 (1)',
    ]);
    assert.deepEqual(proposed(others, went('土木課、企画課', '企画課')), []);
  });
});
