import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Form } from '../../core/form/form.js';
import { chooseForm } from '../../server/workbook/forms.js';
import { readForm, type WorkbookReading } from '../../server/workbook/read-form.js';
import { compare, type Compared, type DrawnReading, type Shortcomings } from './compare.js';
import { drawnPlaces, type DrawnWorkbook } from './drawn-set.js';
import { againstBlank, withoutBlank } from './drawn-readings.js';
import { FLOORS, type Floor } from './floors.js';

const KINDS: readonly (keyof Shortcomings)[] = ['wrong', 'taken', 'missing', 'lacking', 'surplus', 'unnamed'];

describe('the drawn set', () => {
  const places = drawnPlaces();
  const all: { readonly name: string; readonly compared: Compared }[] = [];

  it('is there', () => {
    assert.equal(places.flatMap(({ workbooks }) => workbooks).length, 62);
  });

  for (const place of places) {
    let form: Form;
    let blank: WorkbookReading;

    before(async () => {
      [form] = (await chooseForm(place.form)).forms as [Form];
      blank = await readForm(await readFile(place.blank), [form], form.id);
    });

    for (const workbook of place.workbooks) {
      it(`gives all of ${workbook.name}, without the blank`, async () => {
        await holds(workbook, { form, withBlank: false, ...(await withoutBlank(form, workbook)) });
      });

      it(`gives all of ${workbook.name}, against the blank`, async () => {
        await holds(workbook, { form, withBlank: true, ...(await againstBlank(blank, workbook)) });
      });
    }
  }

  it('has at most five values of 1,600 in a field that they do not belong in', () => {
    const count = (kinds: readonly ('wrong' | 'taken' | 'right')[]) =>
      all.reduce((sum, { compared }) => sum + kinds.reduce((own, kind) => own + sizeOf(compared[kind]), 0), 0);
    assert.ok(count(['wrong', 'taken']) * 1600 <= count(['right', 'wrong', 'taken']) * 5);
  });

  function holds(workbook: DrawnWorkbook, reading: DrawnReading): void {
    const compared = compare(workbook.expected(), reading);
    all.push({ name: workbook.name, compared });
    const floor: Floor = FLOORS[workbook.name]?.[reading.withBlank ? 'with' : 'without'] ?? {};
    for (const kind of KINDS) {
      const most = floor[kind] ?? 0;
      const found = compared[kind];
      assert.ok(found.length <= most, `${kind}: ${found.length}, at most ${most}\n${found.join('\n')}`);
    }
  }
});

function sizeOf(found: number | readonly string[]): number {
  return typeof found === 'number' ? found : found.length;
}
