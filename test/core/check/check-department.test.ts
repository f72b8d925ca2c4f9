import assert from 'node:assert/strict';
import { checkReading } from '../../../core/check/check-reading.js';
import { gridFromCells } from '../../support/cell-table.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { formWith } from '../../support/departments.js';
import { ENTRY_MERGES, entryCells } from '../../support/evaluation-form.js';

const REGISTER = [
  { name: '企画課' },
  { name: '福祉課' },
  { name: '公園・緑地課' },
  { name: '地域福祉課', until: 2021, successor: '社会福祉課' },
  { name: '社会福祉課', from: 2022 },
  { name: '環境課', until: 2019, successor: ['資源課', '緑化課'] },
  { name: '資源課', from: 2020 },
  { name: '緑化課', from: 2020 },
  { name: '広聴課', until: 2010 },
  { name: '市民部 庶務課' },
  { name: '教育部 庶務課' },
];
const COMPLETE = { D6: '剪定した', F6: '継続' };

/** What is said of the department in the last row, in a workbook of a year. */
function told(department: string, { year = '令和6', several = false, more = {} } = {}) {
  const cells = entryCells({ ...COMPLETE, B6: department, D3: `取組状況\n(${year}年度)`, ...more });
  const grid = gridFromCells({ name: '表', merges: ENTRY_MERGES, cells });
  return checkReading(fitForm({ sheets: [grid] }, formWith(REGISTER, { several })).reading);
}

function said(...parameters: Parameters<typeof told>): string[] {
  return told(...parameters).map(
    ({ code, severity, address, message }) => `${code} ${severity} ${address} ${message.ja}`,
  );
}

describe('checking departments against the register', () => {
  it('[R30] says whom it passed over behind a department’s name', () => {
    assert.deepEqual(said('福祉課　田所'), [
      'department-person info B6 「田所」は担当者の記載とみて、「福祉課」として読み取りました。',
    ]);
    assert.deepEqual(said('福祉課 田所・企画課 係長 阿部', { several: true }), [
      'department-person info B6 「田所」は担当者の記載とみて、「福祉課」として読み取りました。',
      'department-person info B6 「係長 阿部」は担当者の記載とみて、「企画課」として読み取りました。',
    ]);
  });

  it('[R30] says nothing of another spelling, a department in front, a unit in brackets', () => {
    for (const department of ['公園 ･ 緑地課', '健康福祉部 福祉課', '福祉課（障がい係）'])
      assert.deepEqual(said(department), []);
  });

  it('[R30] proposes the department that an unknown name resembles, and never takes it for that', () => {
    assert.deepEqual(said('公園緑地課'), [
      'department-unknown error B6 課の一覧にない名称です。「公園・緑地課」ではありませんか。',
    ]);
    assert.deepEqual(said('図書館'), ['department-unknown error B6 課の一覧にない名称です。名称を確かめてください。']);
  });

  it('[R30] names every department that an unclear name could be', () => {
    assert.deepEqual(said('庶務課'), [
      'department-unknown error B6 課の一覧にない名称です。「市民部 庶務課」・「教育部 庶務課」ではありませんか。',
    ]);
  });

  it('[R30] says what a department of earlier years is called now', () => {
    assert.deepEqual(said('地域福祉課'), [
      'department-renamed warning B6 「地域福祉課」は2022年度からは「社会福祉課」です。名称を改めてください。',
    ]);
    assert.deepEqual(said('地域福祉課', { year: '令和3' }), []);
  });

  it('[R30] says what a department of later years was called then', () => {
    assert.deepEqual(said('社会福祉課', { year: '令和3' }), [
      'department-early warning B6 「社会福祉課」は2022年度からの課です。この年度は「地域福祉課」です。名称を確かめてください。',
    ]);
  });

  it('[R30] leaves it to a person where the work was divided', () => {
    assert.deepEqual(said('環境課'), [
      'department-split error B6 「環境課」の業務は「資源課」・「緑化課」に分かれました。担当する課の名称に改めてください。',
    ]);
  });

  it('[R30] says that a department ended without a successor', () => {
    const [issue] = told('広聴課');
    assert.deepEqual([issue?.code, issue?.severity], ['department-ended', 'warning']);
    assert.match(issue?.message.en ?? '', /until fiscal year 2010/);
  });

  it('[R30] checks each of several, and names the part that is not known', () => {
    const several = { several: true };
    assert.deepEqual(said('福祉課・企画課', several), []);
    assert.deepEqual(said('公園・緑地課、福祉課', several), []);
    assert.deepEqual(said('福祉課・公園緑地課', several), [
      'department-unknown error B6 「公園緑地課」は課の一覧にありません。「公園・緑地課」ではありませんか。',
    ]);
    assert.deepEqual(
      told('福祉課・地域福祉課', several).map(({ code }) => code),
      ['department-renamed'],
    );
    assert.deepEqual(
      told('福祉課・企画課').map(({ code }) => code),
      ['department-unknown'],
    );
  });

  it('[R30] tells of each department of other years in one cell', () => {
    assert.deepEqual(
      told('地域福祉課・環境課・広聴課', { several: true }).map(({ code }) => code),
      ['department-renamed', 'department-split', 'department-ended'],
    );
  });

  it('[R02] asks a department for the rows that it shares, and for those of its former name', () => {
    const open = { D6: '', F6: '' };
    const asked = (department: string, respondent: string, several: boolean) =>
      told(department, { several, more: { ...open, E1: `回答課：${respondent}` } }).filter(
        ({ code }) => code === 'required-blank',
      ).length;
    assert.equal(asked('福祉課・企画課', '企画課', true), 2);
    assert.equal(asked('福祉課・企画課', '公園・緑地課', true), 0);
    assert.equal(asked('地域福祉課', '社会福祉課', false), 2);
    assert.equal(asked('環境課', '資源課', false), 0);
  });
});
