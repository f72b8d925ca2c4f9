import assert from 'node:assert/strict';
import { checkContent } from '../../../core/check/content/check-content.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { formInYear } from '../../../core/form/form-year.js';
import type { FormRecord, RecordCell } from '../../../core/record/record.js';
import { MINATONO, MINATONO_FORM, MINATONO_LEGEND, MINATONO_YEAR, type CaseRow } from './minatono.js';
import { SUMIRE, SUMIRE_FORM, SUMIRE_YEAR } from './sumire.js';

interface City {
  readonly name: string;
  readonly document: FormInput;
  readonly year: number;
  readonly rows: readonly CaseRow[];
  readonly legend: string;
}

const CITIES: readonly City[] = [
  { name: '湊野市', document: MINATONO_FORM, year: MINATONO_YEAR, rows: MINATONO, legend: MINATONO_LEGEND },
  { name: '澄礼町', document: SUMIRE_FORM, year: SUMIRE_YEAR, rows: SUMIRE, legend: '' },
];

/** A record of the city's only block; what it is called stands in the last field of the key. */
function record({ document }: City, cells: Readonly<Record<string, string>>, row: number): FormRecord {
  const [block] = document.blocks;
  const named = block?.key.at(-1) ?? '';
  const name = cells[named] ?? `事業その${'一二三四五六七八九十'[row % 10]}の${Math.floor(row / 10)}`;
  const all = { ...cells, [named]: name };
  const entries = Object.entries(all).map(([id, text], i): [string, RecordCell] => [
    id,
    { value: { kind: 'value', text, raw: text }, address: `${String.fromCharCode(65 + i)}${row + 4}` },
  ]);
  const key = Object.fromEntries((block?.key ?? []).map((id) => [id, id === named ? name : (cells[id] ?? '')]));
  return { block: block?.id ?? '', sheet: '進捗', key, cells: Object.fromEntries(entries), rows: [row + 4, row + 4] };
}

for (const city of CITIES) {
  describe(`the checks of content over the rows of ${city.name}, which does not exist`, () => {
    const { rows } = city;
    const records = rows.map(({ cells }, i) => record(city, cells, i));
    const previous = rows.flatMap(({ previous: cells }, i) => (cells ? [record(city, cells, i)] : []));
    const form = formInYear(formFrom(city.document), city.year);
    const issues = checkContent({ form, records, previous, legends: [city.legend] });
    const ofRow = (i: number) => issues.filter(({ key }) => JSON.stringify(key) === JSON.stringify(records[i]?.key));

    it('finds at least nine of ten faults', () => {
      const labels = rows.flatMap(({ rules }, i) => rules.map((rule) => ({ rule, i })));
      const missed = labels.filter(({ rule, i }) => !ofRow(i).some((issue) => issue.rule === rule));
      assert.ok(
        missed.length <= labels.length * 0.1,
        missed.map(({ rule, i }) => `${rule} ${JSON.stringify(rows[i]?.cells)}`).join('\n'),
      );
    });

    it('says hardly anything of what only looks like one', () => {
      const extra = rows.flatMap(({ rules }, i) => ofRow(i).filter(({ rule }) => !rules.includes(rule)));
      assert.ok(
        extra.length <= issues.length * 0.1,
        extra.map(({ rule, message }) => `${rule} ${message.ja}`).join('\n'),
      );
    });
  });
}
