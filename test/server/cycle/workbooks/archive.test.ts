/**
 * One zip with a workbook for each department: opened, and each workbook read by the reader that reads what comes back.
 */
import assert from 'node:assert/strict';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { auditApi } from '../../../../core/protocol/audit.js';
import { handingOutApi } from '../../../../core/protocol/handing-out.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { ASIDE_TITLE, isAsideSheet } from '../../../../core/reader/aside-sheets.js';
import { displayText } from '../../../../core/record/value.js';
import { formatAddress } from '../../../../core/grid/address.js';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { describeWorkbook } from '../../../../server/xlsx/describe/describe-workbook.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { accepted, bytesOf, refused, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

type Query = Parameters<typeof ask>[2];

const ask = (
  server: TestServer,
  cycle: CycleDto,
  query: { departments?: string; marked?: 'yes' | 'no'; earlier?: 'sheet' },
) => server.ask(handingOutApi.archive, { params: { cycleId: cycle.id }, query });

async function opened(bytes: Uint8Array) {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const files = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    files.push({ entry, name: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) });
  }
  await reader.close();
  return files;
}

const read = async (bytes: Uint8Array) => {
  const form = await readSampleForm();
  return readForm(bytes, [form], form.id);
};

describe('the workbooks of all departments in one zip', () => {
  let server: TestServer;
  let cycle: CycleDto;
  let departments: readonly { id: string; name: string }[];

  before(async function (this: Mocha.Context) {
    this.timeout(120_000);
    server = await startTestServer(true);
    cycle = await server.cycleOf(2025);
    ({ departments } = await server.ask(workflowApi.departments, { params: { cycleId: cycle.id } }));
  });
  after(() => server.stop());

  const idOf = (name: string) => departments.find((one) => one.name === name)!.id;
  const archive = async (query: Query = {}) => opened(await bytesOf(ask(server, cycle, query)));
  const only = async (name: string, query: Query = {}) => {
    const [file] = await archive({ ...query, departments: idOf(name) });
    return file!.bytes;
  };

  it('are one for each department of the cycle, under names with plan, year and department, in UTF-8', async () => {
    const { name } = await ask(server, cycle, {});
    assert.match(name, /^第３期あおばの子ども・若者計画_令和7年度_配布\.zip$/);
    const files = await archive();
    assert.deepEqual(
      files.map((file) => file.name),
      departments.map((one) => `第３期あおばの子ども・若者計画_令和7年度_${one.name}.xlsx`),
    );
    for (const { entry } of files) assert.ok(entry.filenameUTF8, 'says that its name is in UTF-8');
  });

  it('[I2] carry each the link, say each its department where the form has a place for it, and differ in nothing that is read', async () => {
    const whole = await new CycleClient(server.client, cycle.id).whole();
    const shared = await read((await archive({ departments: idOf('図書館'), marked: 'no' }))[0]!.bytes);
    for (const { name, bytes } of await archive()) {
      const { department, link, records } = await read(bytes);
      assert.ok(name.endsWith(`_${department}.xlsx`), `${name}: ${department}`);
      assert.equal(link?.revision, whole.to);
      assert.deepEqual(new Set(link?.records.map(({ id }) => id)), new Set(whole.records.map(({ id }) => id)));
      assert.deepEqual(records, shared.records, name);
    }
  }).timeout(120_000);

  it('say nothing when they come back as they are, with or without last year’s answers', async () => {
    for (const query of [{}, { earlier: 'sheet' }] as const) {
      const bytes = await only('図書館', query);
      const answer = await accepted(await server.send(cycle, '図書館.xlsx', bytes));
      assert.deepEqual([answer.saved, answer.conflicts, answer.refused], [[], [], []]);
      assert.equal(answer.department, '図書館');
      assert.doesNotMatch(JSON.stringify(answer.issues), /前年度の回答/);
    }
  });

  it('have the cells coloured that their department is to fill in, and no others', async () => {
    const [bytes, plain] = [await only('図書館'), await only('図書館', { marked: 'no' })];
    const { records } = await read(bytes);
    const form = await readSampleForm();
    const isOwn = (record: (typeof records)[number]) => displayText(record.cells['department']?.value) === '図書館';
    const answers = new Set(form.blocks[0]!.fields.filter(({ role }) => role === 'answer').map(({ id }) => id));
    const expected = records
      .filter(isOwn)
      .flatMap(({ cells }) => Object.entries(cells).flatMap(([id, { address }]) => (answers.has(id) ? [address] : [])));
    const own = await filledCells(bytes);
    assert.ok(expected.length > 4);
    assert.deepEqual(own.sort(), expected.sort());
    assert.deepEqual(await filledCells(plain), []);
  });

  it('have last year’s answers on a sheet behind the others where that is wished, each beside the cell of this year', async () => {
    const earlier = await server.cycleOf(2024);
    const before = recordsOf(await new CycleClient(server.client, earlier.id).whole(), '図書館');
    const { workbook, records } = await read(await only('図書館', { earlier: 'sheet' }));
    const sheet = workbook.sheets.at(-1)!;
    assert.ok(isAsideSheet(sheet));
    assert.deepEqual([sheet.name, sheet.cell(1, 1)?.text], ['前年度の回答', ASIDE_TITLE]);
    const rows = [...sheet.rows()].slice(2).map((row) => [...sheet.row(row)].map(({ cell }) => cell.text));
    assert.ok(rows.length > 0);
    const said = new Set(before.flatMap(({ values }) => Object.values(values).map((value) => displayText(value))));
    const addresses = new Set(records.flatMap(({ cells }) => Object.values(cells).map(({ address }) => address)));
    for (const [name = '', field, text = '', address = ''] of rows) {
      assert.ok(said.has(text), text);
      assert.ok(addresses.has(address), address);
      assert.ok(name !== '' && !name.split(' / ').includes('図書館'), name);
      assert.notEqual(field, '');
    }
  });

  it('bring in what is typed into them, with last year’s sheet behind', async () => {
    const bytes = await only('図書館', { earlier: 'sheet' });
    const { records } = await read(bytes);
    const own = records.find(({ cells }) => displayText(cells['department']?.value) === '図書館')!;
    const { sheet, cells } = own;
    const place = { sheet, address: cells['achievement']!.address };
    const typed = await patchWorkbook(bytes, {
      ...NO_EDITS,
      cells: [{ ...place, content: { text: '書いた', raw: '書いた' } }],
    });
    const answer = await accepted(await server.send(cycle, '図書館.xlsx', typed));
    assert.deepEqual(
      answer.saved.map(({ field, text }) => [field, text]),
      [['achievement', '書いた']],
    );
  });

  it('can be taken for some departments, and for none that the cycle does not have', async () => {
    const some = await archive({ departments: [idOf('図書館'), idOf('学校教育課')].join() });
    assert.equal(some.length, 2);
    const none = await server.call(handingOutApi.archive, {
      params: { cycleId: cycle.id },
      query: { departments: `${idOf('図書館')},none` },
    });
    assert.equal((await refused(none, 404)).code, 'not-found');
  });

  it('are noted for each department, and in the audit', async () => {
    await archive({ departments: [idOf('図書館'), idOf('学校教育課')].join() });
    for (const name of ['図書館', '学校教育課']) {
      const params = { cycleId: cycle.id, departmentId: idOf(name) };
      const [last] = (await server.ask(handingOutApi.notices, { params })).notices;
      assert.deepEqual([last?.purpose, last?.way, last?.state], ['hand-out', 'downloaded', 'done']);
      assert.equal(last?.actor, (await server.client.me()).displayName);
    }
    const { events } = await (
      await server.administrator()
    ).ask(auditApi.list, { query: { about: 'evaluation', limit: 1 } });
    assert.equal(events[0]?.action, 'notice.download');
    assert.deepEqual(events[0]?.detail['departments'], [idOf('学校教育課'), idOf('図書館')]);
  });

  it('leave one by one: the first is there before the last is made, and nothing is noted for who goes away', async () => {
    const departmentId = idOf('防災安全課');
    const params = { cycleId: cycle.id, departmentId };
    const before = (await server.ask(handingOutApi.notices, { params })).notices.length;
    const leaving = new AbortController();
    const response = await server.call(handingOutApi.archive, { params, signal: leaving.signal });
    const stream = response.body!.getReader();
    const { value } = await stream.read();
    assert.equal(Buffer.from(value!).toString('latin1', 0, 4), 'PK\u0003\u0004');
    leaving.abort();
    await assert.rejects(async () => {
      for (;;) if ((await stream.read()).done) return;
    });
    assert.equal((await server.ask(handingOutApi.notices, { params })).notices.length, before);
    assert.equal((await archive({ departments: departmentId })).length, 1);
  });
});

/** Those that are coloured as cells of one department are. */
async function filledCells(bytes: Uint8Array): Promise<string[]> {
  const { sheets, looks } = await describeWorkbook(bytes);
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells
        .filter(({ look }) => look !== undefined && looks[look]?.fill === '#DDEBF7')
        .map(({ column }) => formatAddress({ row, column })),
    ),
  );
}
