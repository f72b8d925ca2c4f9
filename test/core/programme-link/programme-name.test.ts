import assert from 'node:assert/strict';
import { hasYearNote, plainName, withoutMarks } from '../../../core/programme-link/programme-name.js';

describe('the name of a programme', () => {
  it('[I3] loses marks of news at either end, and nothing else', () => {
    for (const name of [
      '見守り※新規',
      '見守り\n＊変更',
      '【新規】見守り',
      '※新規 見守り',
      '見守り［拡充］',
      '★重点　見守り※統合',
    ]) {
      assert.equal(withoutMarks(name), '見守り', name);
    }
    for (const name of ['新規就農者の支援', '※新規事業者の研修', '見守り(継続)', '計画の変更', '制度の統合', '※新規']) {
      assert.equal(withoutMarks(name), name, name);
    }
  });

  it('[I3] keeps round brackets, which tell programmes apart, but can be asked without', () => {
    assert.notEqual(withoutMarks('広場（A型）'), withoutMarks('広場（B型）'));
    assert.equal(plainName('広場（A型）'), '広場');
    assert.equal(plainName('広場 ※相談を含む。'), '広場');
    assert.equal(plainName('（仮称）'), '(仮称)');
  });

  it('[I3] says whether its notes name a year', () => {
    assert.ok(hasYearNote('広場（令和5年度より変更）'));
    assert.ok(hasYearNote('広場※R5年度から'));
    assert.ok(!hasYearNote('令和の広場（A型）'));
  });

  it('takes no long time over a long cell', () => {
    assert.equal(withoutMarks('※新規 '.repeat(20_000)).length, 60_000);
  });
});
