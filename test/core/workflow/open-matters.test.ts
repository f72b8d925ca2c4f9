import assert from 'node:assert/strict';
import { ISSUE_CODES, type IssueCode } from '../../../core/issue/codes.js';
import { leftOf, openCount, stillToCome } from '../../../core/workflow/open-matters.js';

describe('what is left of a workbook that was taken in', () => {
  const left = (code: IssueCode) => leftOf({ code, ...ISSUE_CODES[code] });

  it('is nothing of what is wrong with cells: the table is held to that as it stands', () => {
    for (const code of ['required-blank', 'choice-unset', 'choice-unknown', 'department-unknown', 'number-unreadable'])
      assert.equal(left(code as IssueCode), undefined, code);
  });

  it('is nothing of what is only worth a note', () => {
    for (const [code, { severity }] of Object.entries(ISSUE_CODES))
      if (severity === 'info') assert.equal(left(code as IssueCode), undefined, code);
  });

  it('is a question where somebody can say what is meant, and else something to look at', () => {
    assert.equal(left('record-unknown'), 'question');
    assert.equal(left('row-unplaced'), 'doubtful');
    assert.equal(left('record-missing'), 'doubtful');
  });
});

describe('what is open when somebody says that they have finished', () => {
  it('counts everything but why it was returned', () => {
    assert.equal(
      openCount([
        { kind: 'returned', count: 3 },
        { kind: 'conflict', count: 2 },
        { kind: 'blank', count: 1 },
      ]),
      3,
    );
    assert.equal(openCount([]), 0);
  });

  it('says what is still to come until a department is accepted', () => {
    assert.deepEqual((['not-started', 'editing', 'returned', 'submitted', 'accepted'] as const).map(stillToCome), [
      'submit',
      'submit',
      'correct',
      'accept',
      undefined,
    ]);
  });
});
