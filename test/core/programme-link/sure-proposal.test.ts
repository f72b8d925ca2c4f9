import assert from 'node:assert/strict';
import { isSureProposal } from '../../../core/programme-link/sure-proposal.js';
import type { ReasonCode } from '../../../core/programme-link/reasons.js';

describe('a proposal that may be taken with others at once', () => {
  const sure = (score: number, ...codes: ReasonCode[]) =>
    isSureProposal({ score, reasons: codes.map((code) => ({ code })) });

  it('has the same name but for marks', () => {
    assert.equal(sure(0.75, 'name-marks', 'place-changed'), true);
    assert.equal(sure(0.75, 'name-same', 'department-changed'), true);
  });

  it('or is as good as the same in everything', () => {
    assert.equal(sure(0.95, 'name-alike', 'place-same', 'department-same', 'content-same'), true);
    assert.equal(sure(0.75, 'name-alike', 'place-same'), false);
    assert.equal(sure(0.75, 'name-brackets', 'department-same'), false);
  });

  it('is none of a year’s own part, and none of several under one name', () => {
    assert.equal(sure(0.99, 'name-same', 'year-note'), false);
    assert.equal(sure(0.99, 'name-same', 'one-key'), false);
  });
});
