/**
 * Records that go back into a blank form come out of it as they were, whatever the form's shape and whatever people
 * wrote; and a workbook that gets back its own records is not touched.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockOf, type Form } from '../../core/form/form.js';
import type { FormRecord } from '../../core/record/record.js';
import { BLANK, type FieldValue } from '../../core/record/value.js';
import { openPackage } from '../../server/xlsx/package.js';
import { blankForm, consolidated, recordsIn, withAnswers } from '../support/round-trip.js';
import { SHAPES, workbookOf } from '../support/shapes.js';

function shown(records: readonly FormRecord[]) {
  return records.map(({ block, sheet, key, cells }) => ({ block, sheet, key, cells }));
}

function values(records: readonly FormRecord[]) {
  return records.map(({ block, key, cells }) => {
    return { block, key, values: Object.entries(cells).map(([id, { value }]) => [id, value]) };
  });
}

async function differingParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, now] = await Promise.all([openPackage(before), openPackage(after)]);
  assert.deepEqual(now.names, old.names);
  const differs = await Promise.all(
    old.names.map(async (name) => Buffer.compare(await old.read(name), await now.read(name)) !== 0),
  );
  return old.names.filter((_, i) => differs[i]);
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

describe('made blank and filled in again', () => {
  for (const shape of SHAPES) {
    it(`${shape.name}: every record comes back, and only its sheet was touched`, async () => {
      const before = await workbookOf(shape);
      const records = await recordsIn(before, shape.form);
      const blank = await blankForm(before, shape.form);
      assert.deepEqual(answersIn(shape.form, await recordsIn(blank, shape.form)), new Set(['']));
      const { bytes, issues, conflicts } = await consolidated(blank, shape.form, [records]);
      assert.deepEqual([issues, conflicts], [[], 0]);
      const again = await recordsIn(bytes, shape.form);
      // A mark that is left alone in its cell looks like one whose text stands in the next cell.
      if (shape.name.includes('one cell')) assert.deepEqual(values(again), values(records));
      else assert.deepEqual(shown(again), shown(records));
      assert.deepEqual(await differingParts(before, blank), [FIRST_SHEET]);
      for (const part of await differingParts(before, bytes)) assert.equal(part, FIRST_SHEET);
    });

    it(`[W2] ${shape.name}: written into itself, no byte changes`, async () => {
      const before = await workbookOf(shape);
      const { bytes } = await consolidated(before, shape.form, [await recordsIn(before, shape.form)]);
      assert.deepEqual(await differingParts(before, bytes), []);
    });
  }
});

function answersIn(form: Form, records: readonly FormRecord[]): Set<string> {
  return new Set(
    records.flatMap(({ block, cells }) =>
      blockOf(form, block)
        .fields.filter(({ id, role }) => role === 'answer' && cells[id])
        .map(({ id }) => {
          const { value } = cells[id]!;
          return value.kind === 'blank' ? '' : value.text;
        }),
    ),
  );
}

/** What people write, and what programs stumble over. */
const text = fc.oneof(
  fc.constantFrom(
    '=SUM(A1:A2)',
    '+81',
    '-5℃',
    '@市民',
    "'引用",
    '一行目\n二行目\n\n四行目',
    '子ども👨‍👩‍👧と🌳',
    '0012',
    '1e5',
  ),
  fc.constantFrom('R6.4.1', '2024/4/1', '令和6年4月1日', 'TRUE', '#該当なし', '<b>&amp;</b>', '_x000D_', '\t字下げ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => /^\S(?:.*\S)?$/su.test(one)),
  fc.constant('あ'.repeat(32_767)),
);
const answer: fc.Arbitrary<FieldValue> = fc.oneof(
  { weight: 4, arbitrary: text.map((one): FieldValue => ({ kind: 'value', text: one, raw: one })) },
  { weight: 1, arbitrary: fc.constant(BLANK) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1e6, max: 1e9 }).map((n): FieldValue => ({ kind: 'value', text: String(n), raw: n })),
  },
);

const isOutline = (form: Form, block: string) => blockOf(form, block).layout === 'outline';

/** A line that says no more than a mark would be one: nobody writes such a line. */
function isMark(value: FieldValue): boolean {
  return value.kind === 'value' && /^[\p{N}()・.、\s]+$/u.test(value.text.normalize('NFKC'));
}

describe('whatever people write', () => {
  // A mark and a text in one cell are told apart by a pattern that is not for long texts.
  for (const shape of SHAPES.filter(({ name }) => !name.includes('one cell'))) {
    it(`${shape.name}: is read as it was written`, async () => {
      const before = await workbookOf(shape);
      const blank = await blankForm(before, shape.form);
      const records = await recordsIn(blank, shape.form);
      await fc.assert(
        fc.asyncProperty(fc.array(answer, { minLength: 12, maxLength: 12 }), async (answers) => {
          let next = 0;
          const filled = withAnswers(shape.form, records, ({ block }) => {
            const value = answers[next++ % answers.length]!;
            return isOutline(shape.form, block) && isMark(value) ? BLANK : value;
          });
          const { bytes, conflicts } = await consolidated(blank, shape.form, [filled]);
          assert.equal(conflicts, 0);
          assert.deepEqual(shown(await recordsIn(bytes, shape.form)), shown(filled));
        }),
        { seed: 20_261_121, numRuns: 25 },
      );
    });
  }
});
