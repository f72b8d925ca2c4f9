/**
 * What the checks of content found in a cycle, and what people answer to it.
 */
import assert from 'node:assert/strict';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { findingAnswersSchema, findingsApi, type FindingDto } from '../../../../core/protocol/findings.js';
import { historyApi, recordHistorySchema } from '../../../../core/protocol/history.js';
import { openMattersApi } from '../../../../core/protocol/open-matters.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, ok, problem, recordsOf } from '../cycle-client.js';

const WRONG = '相談は前年度の45件から52件へ8件増加した。';
const RIGHT = '相談は前年度の45件から52件へ7件増加した。';

for (const database of DATABASES) {
  describe(`what the checks of content found in a cycle (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;
    let library: CycleClient;
    let school: CycleClient;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      school = new CycleClient(await server.sampleUser('gakko'), cycle.id);
    });
    afterEach(() => server.stop());

    const read = (who: CycleClient) => who.client.ask(findingsApi.list, { params: who.params });
    const rowOf = async (department = '図書館') => recordsOf(await coordinator.whole(), department)[0]!.id;
    const about = async (who: CycleClient, record: string, code = 'difference-wrong'): Promise<FindingDto[]> =>
      (await read(who)).findings.filter((one) => one.record === record && one.code === code);
    const write = (record: string, text: string) => coordinator.write(record, 'achievement', text);
    const say = (who: CycleClient, findings: string[], text: string) =>
      who.call(findingsApi.answer, { body: { findings, text } });
    const said = async (...args: Parameters<typeof say>) =>
      findingAnswersSchema.parse(await ok(await say(...args))).answers.map(({ outcome }) => outcome);
    const counts = (who: CycleClient) => who.client.ask(findingsApi.counts, { params: who.params });
    const switched = (severity: string | null) =>
      coordinator.call(findingsApi.setCheck, { params: { code: 'difference-wrong' }, body: { severity } });
    const check = async (code = 'difference-wrong') =>
      (await read(coordinator)).checks.find((one) => one.code === code)!;

    it('names the cell, quotes the words, offers the one right value, and says who answers for the row', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      const [finding] = await about(coordinator, record);
      assert.ok(finding);
      assert.deepEqual(
        [finding.field, finding.standing, finding.departments, finding.text, finding.suggested],
        ['achievement', 'open', ['図書館'], WRONG, RIGHT],
      );
      assert.notEqual(finding.address, '');
      const [quote] = finding.quotes ?? [];
      assert.equal(finding.compared?.[quote!.cell]?.text.slice(quote!.start, quote!.end), quote!.text);
    });

    it('tells staff of their own rows alone, and of the same numbers', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      assert.equal((await about(library, record)).length, 1);
      assert.equal((await about(school, record)).length, 0);
      assert.deepEqual((await counts(school)).departments, (await read(coordinator)).departments);
    });

    it('counts the same for the list of what is open as for the page', async () => {
      await write(await rowOf(), WRONG);
      const { departments } = await counts(coordinator);
      const open = await coordinator.client.ask(openMattersApi.list, { params: coordinator.params });
      const listed = open.departments.map(({ id, name, matters }) => {
        return { id, name, open: matters.find(({ kind }) => kind === 'finding')?.count ?? 0 };
      });
      assert.deepEqual(listed, departments);
      assert.ok(departments.find(({ name }) => name === '図書館')!.open > 0);
    });

    it('is quiet once its department says that it is right and why, until the text changes', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      const [{ id }] = (await about(library, record)) as [FindingDto];
      const before = (await counts(coordinator)).open;
      assert.deepEqual(await said(library, [id], '一件は取消しのため'), ['said']);
      const [fine] = await about(coordinator, record);
      assert.deepEqual(
        [fine?.standing, fine?.said?.text, fine?.said?.actor],
        ['fine', '一件は取消しのため', '本田 文'],
      );
      assert.equal((await counts(coordinator)).open, before - 1);
      // Another layout is no other text (decision 32).
      await write(record, WRONG.replace('。', '。\n').replace('8件', '８件'));
      assert.equal((await about(coordinator, record))[0]?.standing, 'fine');
      await write(record, WRONG.replace('相談', '窓口での相談'));
      assert.equal((await about(coordinator, record))[0]?.standing, 'open');
    });

    it('keeps the reason in the history, and says when it was taken back', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      const [{ id }] = (await about(library, record)) as [FindingDto];
      await said(library, [id], '一件は取消しのため');
      assert.deepEqual(await said(library, [id], '一件は取消しのため'), ['unchanged']);
      assert.deepEqual(await said(coordinator, [id], ''), ['taken-back']);
      assert.equal((await about(coordinator, record))[0]?.standing, 'open');
      const history = recordHistorySchema.parse(
        await ok(await library.call(historyApi.record, { params: { recordId: record } })),
      );
      assert.deepEqual(
        history.findings.map(({ field, code, text }) => [field, code, text]),
        [
          ['achievement', 'difference-wrong', '一件は取消しのため'],
          ['achievement', 'difference-wrong', ''],
        ],
      );
    });

    it('takes no word about another department’s row [S5], nor about what there is no more', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      const [{ id }] = (await about(coordinator, record)) as [FindingDto];
      assert.deepEqual(await said(school, [id], '誤り'), ['foreign']);
      await write(record, RIGHT);
      assert.deepEqual(await said(library, [id], '遅い'), ['gone']);
    });

    it('takes a word after submitting too, as nothing in the row changes', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      const [{ id }] = (await about(library, record)) as [FindingDto];
      const { to } = await coordinator.whole();
      await coordinator.stepped(await coordinator.departmentId('図書館'), 'submit', to);
      assert.deepEqual(await said(library, [id], '一件は取消しのため'), ['said']);
    });

    it('shows next year what was said last year of the same row, and is quiet where the text is the same', async () => {
      const last = new CycleClient(server.client, (await server.cycleOf(2024)).id);
      const now = await rowOf();
      const { records } = await last.whole();
      const key = (await coordinator.whole()).records.find(({ id }) => id === now)!.key;
      const before = records.find((one) => JSON.stringify(one.key) === JSON.stringify(key))!.id;
      await last.write(before, 'achievement', WRONG);
      const [{ id }] = (await about(last, before)) as [FindingDto];
      await said(last, [id], '一件は取消しのため');
      await write(now, WRONG);
      const [same] = await about(coordinator, now);
      assert.deepEqual(
        [same?.standing, same?.saidLastYear?.text, same?.saidLastYear?.fiscalYear],
        ['fine-last-year', '一件は取消しのため', 2024],
      );
      await said(coordinator, [same!.id], '');
      assert.equal((await about(coordinator, now))[0]?.standing, 'open');
      await write(now, WRONG.replace('52', '54'));
      const [other] = await about(coordinator, now);
      assert.deepEqual([other?.standing, other?.saidLastYear?.text], ['open', '一件は取消しのため']);
    });

    it('tells of each check how often it was right in this city', async () => {
      const [first, second] = recordsOf(await coordinator.whole(), '図書館');
      const start = await check();
      await write(first!.id, WRONG);
      await write(second!.id, WRONG);
      assert.equal((await check()).open, start.open + 2);
      await write(first!.id, RIGHT);
      const [{ id }] = (await about(library, second!.id)) as [FindingDto];
      await said(library, [id], '一件は取消しのため');
      const { corrected, fine, open } = await check();
      assert.deepEqual([corrected, fine, open], [start.corrected + 1, start.fine + 1, start.open]);
    });

    it('lets a coordinator make a check less grave for the cycle, switch it off, and take that back', async () => {
      const record = await rowOf();
      await write(record, WRONG);
      assert.deepEqual(await ok(await switched('info')), { before: null });
      assert.equal((await about(coordinator, record))[0]?.severity, 'info');
      const noted = (await counts(coordinator)).open;
      assert.deepEqual(await ok(await switched('off')), { before: 'info' });
      assert.equal((await about(coordinator, record)).length, 0);
      assert.equal((await check()).setting, 'off');
      await ok(await switched(null));
      assert.equal((await about(coordinator, record))[0]?.severity, 'error');
      assert.equal((await counts(coordinator)).open, noted + 1);
      const unknown = { params: { code: 'no-such-check' }, body: { severity: 'off' } };
      assert.equal((await problem(await coordinator.call(findingsApi.setCheck, unknown))).code, 'not-found');
      const byStaff = { params: { code: 'difference-wrong' }, body: { severity: 'off' } };
      assert.equal((await problem(await library.call(findingsApi.setCheck, byStaff))).code, 'forbidden');
    });
  });
}
