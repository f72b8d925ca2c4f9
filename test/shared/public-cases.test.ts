import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const CASES = resolve(ROOT, '../shared/cases');

interface Outcome {
  readonly records: readonly { readonly cells: Readonly<Record<string, string>> }[];
  readonly issues: readonly { readonly code: string; readonly address: string }[];
}

function torimatome(...args: string[]): { exit: number | null; out: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'server/cli/torimatome.js'), ...args], {
    encoding: 'utf8',
  });
  return { exit: status, out: stdout };
}

describe('the small cases of files, through the command line', () => {
  const at = (folder: string, name: string) => join(CASES, folder, name);
  const read = (folder: string) => {
    const { exit, out } = torimatome('read', at(folder, '学務課.xlsx'), '--form', at(folder, 'form.json'), '--json');
    assert.equal(exit, 0);
    return (JSON.parse(out) as Outcome).records.map(({ cells }) => cells);
  };
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'torimatome-cases-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('11: names of months and days', () => {
    const shown = read('11-month-names').map(({ due }) => due);
    assert.deepEqual(shown.slice(0, 5), ['Apr-24', '10-Apr', '10-Apr-24', 'Wed', 'April']);
  });

  it('14: elapsed and negative times of 1904', () => {
    const shown = read('14-elapsed-1904').map(({ open }) => open);
    assert.deepEqual(shown.slice(0, 4), ['36:00', '6:00', '2024/4/10', '-6:00']);
  });

  it('16: a sheet that leads nowhere', () => {
    const records = read('16-module-sheet');
    assert.equal(records.length, 6);
    assert.equal(records.find(({ programme }) => programme === '夜間の学習室')?.['actual'], '44');
  });

  it('19: an empty last row', () => {
    const output = join(folder, 'report.xlsx');
    const name = '19-libreoffice-last-row';
    const form = at(name, 'form.json');
    const { exit } = torimatome(
      'consolidate',
      at(name, 'blank.xlsx'),
      at(name, '福祉課.xlsx'),
      '--form',
      form,
      '-o',
      output,
      '--json',
    );
    assert.equal(exit, 0);
    const { out } = torimatome('read', output, '--form', form, '--json');
    const { cells } = (JSON.parse(out) as Outcome).records.at(-1) ?? { cells: {} };
    const fields = ['no', 'programme', 'department', 'target', 'actual', 'rating', 'direction'];
    assert.equal(fields.map((field) => cells[field]).join(' '), '7 朝の見守り食堂 福祉課 15 12 B 継続');
  });

  it('22: questions as headers', () => {
    const output = join(folder, 'draft.json');
    assert.equal(torimatome('form', 'draft', at('22-draft-question-headers', 'table.xlsx'), '-o', output).exit, 0);
    const { blocks } = JSON.parse(readFileSync(output, 'utf8')) as {
      blocks: { layout: string; fields: { label: { ja: string } }[] }[];
    };
    assert.deepEqual(
      blocks.map(({ layout }) => layout),
      ['table'],
    );
    const labels = blocks[0]?.fields.map(({ label }) => label.ja) ?? [];
    for (const label of ['事業名', '担当課', '評価']) assert.ok(labels.includes(label), label);
    assert.equal(labels.filter((label) => label.endsWith('か')).length, 2);
    const table = at('22-draft-question-headers', 'table.xlsx');
    const { out } = torimatome('read', table, '--form', output, '--json');
    assert.equal((JSON.parse(out) as Outcome).records.length, 12);
  });

  it('24: dates with the day of the week', () => {
    const name = '24-date-with-weekday';
    const { out } = torimatome('check', at(name, '学務課.xlsx'), '--form', at(name, 'form.json'), '--json');
    const told = (JSON.parse(out) as Outcome).issues.filter(({ code }) => code === 'date-unreadable');
    assert.deepEqual(
      told.filter(({ address }) => /^I[4-8]$/.test(address)),
      [],
    );
    const weekdays = (JSON.parse(out) as Outcome).issues.filter(({ code }) => code === 'date-weekday');
    assert.deepEqual(
      weekdays.map(({ address }) => address),
      ['I9'],
    );
  });

  it('are there', () => assert.ok(existsSync(CASES)));
});
