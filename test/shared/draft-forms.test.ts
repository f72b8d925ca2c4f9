import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draftForm } from '../../core/draft/draft-form.js';
import { formFrom, type Field, type Form } from '../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { fitForm } from '../../core/reader/read-form.js';
import type { FormRecord } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { expected, workbookPath, type ExpectedRecord } from './shared-files.js';

/** Workbooks, with the share of fields that a draft must at least get right: found, with their type and their role. */
const WORKBOOKS: readonly (readonly [name: string, type: number, role: number])[] = [
  ['kiyose-h23', 1, 1],
  ['kiyose-h22', 1, 1],
  ['ogori-r3', 1, 1],
  ['ogori-r3-blank', 1, 1],
  ['koganei-r2', 1, 1],
  ['kodaira-h31', 1, 0.8],
];

interface Cell {
  readonly field: Field;
  readonly text: string;
}

const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** What a draft reads, by sheet and address; one cell may hold several fields. */
function byAddress(form: Form, records: readonly FormRecord[]): Map<string, Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const record of records) {
    const block = form.blocks.find(({ id }) => id === record.block)!;
    for (const field of block.fields) {
      const cell = record.cells[field.id];
      if (!cell || cell.address === '') continue;
      const place = `${record.sheet}!${cell.address}`;
      cells.set(place, [...(cells.get(place) ?? []), { field, text: squeeze(displayText(cell.value)) }]);
    }
  }
  return cells;
}

function isFound(record: ExpectedRecord, id: string, cells: ReadonlyMap<string, Cell[]>): Field | undefined {
  const text = squeeze(record.cells[id]!);
  return cells.get(`${record.sheet}!${record.addresses[id]}`)?.find((cell) => cell.text === text)?.field;
}

describe('drafts of the cities’ workbooks', () => {
  for (const [name, typeBar, roleBar] of WORKBOOKS) {
    it(`${name}: every column and every row of its tables`, async () => {
      const workbook = await readWorkbook(readFileSync(workbookPath(name)));
      const form = formFrom(draftForm(workbook, { id: 'drafted' }));
      const { records, fiscalYear } = fitForm(workbook, form).reading;
      const cells = byAddress(form, records);
      const wanted = expected(name);
      assert.equal(fiscalYear, wanted.fiscalYear);
      const city = BUILT_IN_FORMS.find(({ id }) => id === wanted.form)!;
      let [fields, found, types, roles] = [0, 0, 0, 0];
      const others: string[] = [];
      for (const block of city.blocks.filter(({ layout }) => layout === 'table')) {
        const own = wanted.records.filter((record) => record.block === block.id);
        for (const field of block.fields.filter(({ from }) => 'column' in from)) {
          const drafted = own.map((record) => isFound(record, field.id, cells));
          assert.ok(!drafted.includes(undefined), `${block.id}.${field.id} in ${own.length} rows`);
          const { type, role } = drafted[0]!;
          fields++;
          found++;
          if (type === field.type) types++;
          if (role === field.role) roles++;
          if (type !== field.type || role !== field.role) others.push(`${field.id}: ${type} ${role}`);
        }
      }
      const share = (count: number) => `${count}/${fields}`;
      process.stdout.write(
        `      columns ${share(found)}, types ${share(types)}, roles ${share(roles)} ${others.join('; ')}\n`,
      );
      assert.ok(types >= fields * typeBar, `types ${share(types)}: ${others.join('; ')}`);
      assert.ok(roles >= fields * roleBar, `roles ${share(roles)}: ${others.join('; ')}`);
    });
  }
});
