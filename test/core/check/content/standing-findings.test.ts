/**
 * How a finding stands: by what people said of it this year and last, and by what its check is for the cycle.
 */
import assert from 'node:assert/strict';
import { seenBy } from '../../../../core/check/content/cycle-findings.js';
import {
  isToLookAt,
  standFindings,
  type CheckSeverity,
  type Said,
  type Standable,
} from '../../../../core/check/content/standing-findings.js';
import type { Issue } from '../../../../core/issue/issue.js';

const SEEN = { own: ['今年度の文'], others: ['前年度の文'] };
const FOUND: Standable = { id: 'a', code: 'sum-wrong', field: 'result', severity: 'error', seen: SEEN };
const said = (text: string, more: Partial<Said> = {}): Said => ({
  check: 'sum-wrong',
  field: 'result',
  finding: 'a',
  seen: SEEN,
  text,
  ...more,
});

interface Told {
  readonly now?: readonly Said[];
  readonly before?: readonly Said[];
  readonly setting?: CheckSeverity;
}

const stand = ({ now = [], before = [], setting }: Told) =>
  standFindings([FOUND], {
    said: now,
    saidBefore: () => before,
    settings: new Map(setting === undefined ? [] : [['sum-wrong', setting]]),
  })[0];

describe('how a finding stands', () => {
  it('is open until somebody says that it is right, and again when that is taken back', () => {
    assert.equal(stand({})?.standing, 'open');
    assert.equal(stand({ now: [said('内数')] })?.standing, 'fine');
    assert.equal(stand({ now: [said('内数'), said('')] })?.standing, 'open');
  });

  it('is open where something was said of another text', () => {
    assert.equal(stand({ now: [said('内数', { finding: 'b' })] })?.standing, 'open');
  });

  it('is quiet where last year’s row says the same and was said to be right, whatever it was held against', () => {
    const before = [said('内数', { finding: 'z', seen: { own: SEEN.own, others: ['前々年度の文'] } })];
    const stood = stand({ before });
    assert.deepEqual([stood?.standing, stood?.saidBefore?.text], ['fine-last-year', '内数']);
  });

  it('is open, with what was said last year, where the text is another one', () => {
    const stood = stand({ before: [said('内数', { finding: 'z', seen: { own: ['前の文'], others: [] } })] });
    assert.deepEqual([stood?.standing, stood?.saidBefore?.text], ['open', '内数']);
  });

  it('goes by this year’s word where last year’s is another', () => {
    assert.equal(stand({ now: [said('')], before: [said('内数', { finding: 'z' })] })?.standing, 'open');
  });

  it('knows nothing of another check’s or another cell’s answers of last year', () => {
    assert.equal(stand({ before: [said('内数', { check: 'rate-wrong' })] })?.saidBefore, undefined);
    assert.equal(stand({ before: [said('内数', { field: 'achievement' })] })?.saidBefore, undefined);
  });

  it('is as grave as its check is for the cycle, and is not there where the check is off', () => {
    assert.equal(stand({})?.severity, 'error');
    assert.equal(stand({ setting: 'info' })?.severity, 'info');
    assert.equal(stand({ setting: 'off' }), undefined);
  });

  it('counts where it is open and more than a note', () => {
    assert.deepEqual(
      [stand({}), stand({ setting: 'info' }), stand({ now: [said('内数')] })].map((one) => one && isToLookAt(one)),
      [true, false, false],
    );
  });
});

describe('what a finding looked at', () => {
  const issue = (text: string, quoted: string): Issue => ({
    ...{ code: 'sum-wrong', rule: 'R15', severity: 'error', sheet: '調書', address: 'F3', block: 'programme', key: {} },
    ...{ message: { ja: '', en: '' }, evidence: [] },
    compared: [
      { field: 'result', label: { ja: '', en: '' }, sheet: '調書', address: 'F3', row: '', text },
      {
        field: 'result',
        label: { ja: '', en: '' },
        sheet: '調書',
        address: 'F3',
        row: '',
        text: '前',
        isPrevious: true,
      },
    ],
    quotes: [{ field: 'result', cell: 0, start: 0, end: quoted.length, text: quoted }],
  });
  const seen = (text: string, quoted: string) => seenBy({ issue: issue(text, quoted), field: 'result', text });

  it('is the same however it is laid out (decision 32)', () => {
    assert.deepEqual(seen('合計１０人\n男４人', '１０人'), seen('合計10人男4人', '10人'));
  });

  it('is another where a word is, or where other words are quoted', () => {
    assert.notDeepEqual(seen('合計10人', '10人'), seen('合計11人', '10人'));
    assert.notDeepEqual(seen('合計10人', '10人'), seen('合計10人', '合計'));
  });

  it('parts the row’s own texts from what they were held against', () => {
    assert.deepEqual([seen('合計10人', '10人').own.length, seen('合計10人', '10人').others.length], [2, 1]);
  });
});
