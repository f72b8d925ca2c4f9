/**
 * A cycle's whole way on workbooks as cities have them: the real office.js above the simulated Excel, the real server, and
 * the files that come out of it.
 */
import assert from 'node:assert/strict';
import { conflictMarks, conflictsIn } from '../../addin/session/conflicts.js';
import { ownRecords } from '../../addin/session/standing.js';
import { departmentWork, returnMarks } from '../../addin/session/department-work.js';
import type { Form } from '../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { fitForm } from '../../core/reader/read-form.js';
import type { FormRecord } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';
import { formInYear } from '../../core/form/form-year.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { Worker } from '../addin/session/worker.js';
import { changedParts } from '../server/xlsx/patch-reading.js';
import { openFile, type OpenFile } from '../support/excel-host/save-host.js';
import { CITIES, foundCity, type FoundedCity } from './founded-city.js';

for (const city of CITIES) {
  describe(`the whole way of ${city.name}`, () => {
    let founded: FoundedCity;
    let form: Form;
    let files: OpenFile[];
    let workers: Worker[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      founded = await foundCity(city);
      form = BUILT_IN_FORMS.find(({ id }) => id === city.form)!;
      const people = [...founded.staff.map(({ client }) => client), founded.coordinator];
      files = await Promise.all(people.map(() => openFile(founded.bytes)));
      const address = founded.server.url('').replace(/\/$/, '');
      workers = people.map((client, i) => new Worker(client, address, files[i]!, form, founded.cycle));
    });
    after(() => founded.server.stop());

    /** The cell that everybody writes into: the department's first row. */
    const row = async (worker: Worker): Promise<FormRecord> => {
      const { reading } = fitForm(await worker.port.read(), form);
      const dated = formInYear(form, city.fiscalYear);
      const own = ownRecords(dated, city.fiscalYear, reading.records, await worker.server.me());
      const found = own.find(({ block, cells }) => block === city.block && cells[city.field]?.address);
      assert.ok(found, `${city.departments[0]} has a row`);
      return found;
    };
    const work = async (worker: Worker) => {
      const own = new Set((await workers[0]!.server.me()).departments.map(({ id }) => id));
      const { rows } = await worker.rows();
      const [one] = await departmentWork(worker.server, founded.cycle.id, own, rows);
      assert.ok(one);
      return { one, rows };
    };

    it('is the same records for everybody, linked by the first sync', async () => {
      for (const worker of workers) {
        const report = await worker.sync();
        assert.deepEqual([report.saved, report.refused, report.written, report.unwritten], [0, 0, 0, []]);
        assert.ok((await worker.port.readLink())?.includes(founded.cycle.plan));
      }
    });

    it('brings one’s cell to the others, and shows a conflict when another wrote it too', async () => {
      const [first, second, coordinator] = workers as [Worker, Worker, Worker];
      const place = await row(first);
      first.type(place, city.field, '一人目の記入');
      second.type(place, city.field, '二人目の記入');
      assert.equal((await first.sync()).saved, 1);
      assert.equal((await second.sync()).conflicts, 1);
      assert.equal(second.shown(place, city.field), '一人目の記入');
      const { rows } = await second.rows();
      const [conflict] = conflictsIn(await second.server.conflicts(founded.cycle.id), rows);
      assert.ok(conflict);
      assert.deepEqual(
        conflict.proposals.map(({ value }) => displayText(value)),
        ['二人目の記入'],
      );
      await coordinator.port.mark(conflictMarks([conflict]));
      await second.decide(conflict, { kind: 'mine' });
      for (const worker of workers) {
        await worker.sync();
        assert.equal(worker.shown(place, city.field), '二人目の記入');
      }
      await coordinator.port.mark([]);
    });

    it('[S6] is submitted, returned with a reason at its cell, mended and accepted', async () => {
      const [first, , coordinator] = workers as [Worker, Worker, Worker];
      const place = await row(first);
      await first.take('submit', (await work(first)).one);
      const { one, rows } = await work(coordinator);
      const at = ({ sheet, cells }: FormRecord) => `${sheet}!${cells[city.field]?.address}`;
      const [record] = [...rows.places].find(([, other]) => at(other) === at(place))!;
      const reasons = [{ record, field: city.field, text: '実績の数も書いてください。' }];
      await coordinator.take('return', one, reasons);
      const returned = (await work(first)).one;
      const [mark] = returnMarks([returned]);
      assert.deepEqual([mark?.sheet, mark?.address], [place.sheet, place.cells[city.field]!.address]);
      first.type(place, city.field, '数を入れた記入');
      assert.equal((await first.sync()).saved, 1);
      await first.take('submit', (await work(first)).one);
      await coordinator.take('accept', (await work(coordinator)).one);
      assert.equal((await work(first)).one.department.state, 'accepted');
    });

    it('leaves workbooks that differ from the first in the edited cell and the link alone', async () => {
      const place = await row(workers[0]!);
      const before = fitForm(await readWorkbook(founded.bytes), form).reading.records;
      for (const [i, worker] of workers.entries()) {
        await worker.sync();
        const saved = await files[i]!.save();
        const workbook = await readWorkbook(saved);
        assert.ok(workbook.link?.includes(founded.cycle.plan));
        const after = fitForm(workbook, form).reading.records;
        assert.deepEqual(after.map(textsOf), before.map((record) => edited(record, place)).map(textsOf));
        const parts = (await changedParts(founded.bytes, saved)).filter(
          (name) => !/customXml|_rels|Content_Types/.test(name),
        );
        assert.deepEqual(
          parts.filter((name) => !/worksheets\/sheet\d+\.xml$|^xl\/workbook\.xml$/.test(name)),
          [],
        );
        assert.equal(parts.filter((name) => /worksheets/.test(name)).length, 1);
      }
    });

    /** A record of the first workbook as it is to be in the last. */
    function edited(record: FormRecord, { sheet, cells }: FormRecord): FormRecord {
      const { address } = cells[city.field]!;
      if (record.sheet !== sheet || record.cells[city.field]?.address !== address) return record;
      const value = { kind: 'value', raw: '数を入れた記入', text: '数を入れた記入' } as const;
      return { ...record, cells: { ...record.cells, [city.field]: { address, value } } };
    }
  });
}

function textsOf({ block, sheet, cells }: FormRecord) {
  return [block, sheet, ...Object.entries(cells).map(([id, { address, value }]) => [id, address, displayText(value)])];
}
