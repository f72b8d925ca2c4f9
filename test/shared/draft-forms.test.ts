import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draftForm, draftFromSeveral } from '../../core/draft/draft-form.js';
import { formFrom, type Field, type Form } from '../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { fitForm } from '../../core/reader/read-form.js';
import type { FormRecord } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';
import type { Workbook } from '../../core/grid/grid.js';
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

/** Workbooks of one form, given together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['kiyose-h22', 'kiyose-h23'],
  ['kiyose-h23-chosho-1', 'kiyose-h23-chosho-2', 'kiyose-h23-chosho-3', 'kiyose-h23-chosho-4', 'kiyose-h23-chosho-5'],
  ['ogori-r3-blank', 'ogori-r3'],
  ['ogori-r3-blank', 'ogori-r3-dept/健康課', 'ogori-r3-dept/図書課', 'ogori-r3-dept/福祉課'],
  ['ogori-r3-dept/健康課', 'ogori-r3-dept/図書課', 'ogori-r3-dept/子育て支援課'],
];

interface Judged {
  readonly fields: number;
  readonly types: number;
  readonly roles: number;
  /** What is of another type or in another role, in words. */
  readonly others: readonly string[];
}

/** Every column and every row of a workbook's tables, as a draft reads them. */
function judge(name: string, workbook: Workbook, form: Form): Judged {
  const { records, fiscalYear } = fitForm(workbook, form).reading;
  const cells = byAddress(form, records);
  const wanted = expected(name);
  assert.equal(fiscalYear, wanted.fiscalYear);
  const city = BUILT_IN_FORMS.find(({ id }) => id === wanted.form)!;
  let [fields, types, roles] = [0, 0, 0];
  const others: string[] = [];
  for (const block of city.blocks.filter(({ layout }) => layout === 'table')) {
    const own = wanted.records.filter((record) => record.block === block.id);
    for (const field of block.fields.filter(({ from }) => 'column' in from)) {
      const drafted = own.map((record) => isFound(record, field.id, cells));
      assert.ok(!drafted.includes(undefined), `${block.id}.${field.id} in ${own.length} rows`);
      if (!drafted[0]) continue;
      const { type, role } = drafted[0];
      fields++;
      if (type === field.type) types++;
      if (role === field.role) roles++;
      if (type !== field.type || role !== field.role) others.push(`${field.id}: ${type} ${role}`);
    }
  }
  return { fields, types, roles, others };
}

const open = async (name: string) => readWorkbook(readFileSync(workbookPath(name)));

describe('drafts of the cities’ workbooks', () => {
  for (const [name, typeBar, roleBar] of WORKBOOKS) {
    it(`${name}: every column and every row of its tables`, async () => {
      const workbook = await open(name);
      const form = formFrom(draftForm(workbook, { id: 'drafted' }));
      const { fields, types, roles, others } = judge(name, workbook, form);
      const share = (count: number) => `${count}/${fields}`;
      process.stdout.write(
        `      columns ${share(fields)}, types ${share(types)}, roles ${share(roles)} ${others.join('; ')}\n`,
      );
      assert.ok(types >= fields * typeBar, `types ${share(types)}: ${others.join('; ')}`);
      assert.ok(roles >= fields * roleBar, `roles ${share(roles)}: ${others.join('; ')}`);
    });
  }

  for (const names of TOGETHER) {
    it(`${names.join(', ')} together: every column and every row of all of them, each of its type and in its role`, async () => {
      const workbooks = await Promise.all(names.map(open));
      const { form: document, used } = draftFromSeveral(workbooks, { id: 'drafted' });
      assert.equal(used.length, names.length);
      const form = formFrom(document);
      workbooks.forEach((workbook, i) => {
        assert.deepEqual(judge(names[i] ?? '', workbook, form).others, []);
      });
    });
  }
});
