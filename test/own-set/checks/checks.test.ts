import assert from 'node:assert/strict';
import { checkContent } from '../../../core/check/content/check-content.js';
import { formFrom } from '../../../core/form/form.js';
import { formInYear } from '../../../core/form/form-year.js';
import type { FormRecord, RecordCell } from '../../../core/record/record.js';
import { MINATONO, MINATONO_FORM, MINATONO_LEGEND, MINATONO_YEAR } from './minatono.js';

const FORM = formInYear(formFrom(MINATONO_FORM), MINATONO_YEAR);

function record(cells: Readonly<Record<string, string>>, row: number): FormRecord {
  const name = cells['name'] ?? `事業その${'一二三四五六七八九十'[row % 10]}の${Math.floor(row / 10)}`;
  const entries = Object.entries({ ...cells, name }).map(([id, text], i): [string, RecordCell] => [
    id,
    { value: { kind: 'value', text, raw: text }, address: `${String.fromCharCode(65 + i)}${row + 4}` },
  ]);
  return { block: 'row', sheet: '進捗', key: { name }, cells: Object.fromEntries(entries), rows: [row + 4, row + 4] };
}

describe('the checks of content over an invented city’s rows', () => {
  const records = MINATONO.map(({ cells }, i) => record(cells, i));
  const previous = MINATONO.flatMap(({ previous: cells }, i) => (cells ? [record(cells, i)] : []));
  const issues = checkContent({ form: FORM, records, previous, legends: [MINATONO_LEGEND] });
  const rulesOf = (row: number) =>
    issues.filter(({ key }) => key['name'] === records[row]?.key['name']).map(({ rule }) => rule);

  it('finds at least nine of ten faults', () => {
    const labels = MINATONO.flatMap(({ rules }, i) => rules.map((rule) => ({ rule, i })));
    const missed = labels.filter(({ rule, i }) => !rulesOf(i).includes(rule));
    const told = missed.map(({ rule, i }) => `${rule} ${JSON.stringify(MINATONO[i]?.cells)}`);
    assert.ok(missed.length <= labels.length * 0.1, told.join('\n'));
  });

  it('says hardly anything of what only looks like one', () => {
    const extra = MINATONO.flatMap(({ rules }, i) =>
      rulesOf(i)
        .filter((rule) => !rules.includes(rule))
        .map((rule) => ({ rule, i })),
    );
    const told = extra.map(
      ({ rule, i }) =>
        `${rule} ${JSON.stringify(MINATONO[i]?.cells)} ${issues.find((issue) => issue.rule === rule && issue.key['name'] === records[i]?.key['name'])?.message.ja ?? ''}`,
    );
    assert.ok(extra.length <= issues.length * 0.1, told.join('\n'));
  });
});
