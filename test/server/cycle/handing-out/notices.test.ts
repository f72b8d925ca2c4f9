/**
 * What departments are told of a cycle: the overview, the texts, the addresses, letters through a real mail server, and what
 * stays of it.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { auditApi } from '../../../../core/protocol/audit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { handingOutApi, noticesSchema, type MailDto } from '../../../../core/protocol/handing-out.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { usersApi } from '../../../../core/protocol/users.js';
import { DEFAULT_TEMPLATES } from '../../../../core/handing-out/default-templates.js';
import { DATABASES } from '../../../support/databases.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { accepted, refused, startTestServer, type TestServer } from '../../api/running-server.js';
import { attachmentOf, headOf, startMailServer, textOf, type MailServer } from '../../mail/mail-server.js';
import { CycleClient, ok, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`what departments are told (${database.name})`, () => {
    let mail: MailServer;
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;
    let library: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      mail = await startMailServer();
      const from = { from: 'torimatome@example.lg.jp', senderName: '取りまとめ' };
      const smtp = { host: '127.0.0.1', port: mail.port, security: 'none', timeoutSeconds: 5, ...from } as const;
      server = await startTestServer(true, database, { mail: smtp });
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
      library = await coordinator.departmentId('図書館');
    });
    after(async () => {
      await server.stop();
      await mail.close();
    });

    const overview = async () => server.ask(handingOutApi.overview, { params: { cycleId: cycle.id } });
    const ofLibrary = async () => (await overview()).departments.find(({ id }) => id === library)!;
    const params = () => ({ cycleId: cycle.id, departmentId: library });
    const setAddresses = (addresses: string[]) =>
      server.ask(handingOutApi.setAddresses, { params: { departmentId: library }, body: { addresses } });
    const letter = (more: Partial<MailDto> = {}): MailDto => ({
      requestId: randomUUID(),
      purpose: 'remind',
      subject: '提出のお願い',
      text: '図書館　御中\nよろしくお願いします。',
      recipients: ['toshokan@example.lg.jp'],
      ...more,
    });
    const send = async (body: MailDto) =>
      noticesSchema.parse(await ok(await server.call(handingOutApi.send, { params: params(), body }))).notices;
    const lastAudit = async () => {
      const administrator = await server.administrator();
      return (await administrator.ask(auditApi.list, { query: { about: 'evaluation', limit: 1 } })).events[0]!;
    };

    it('is known for each: what is open in its own rows, by row and field; where it enters; as whom is written', async () => {
      const { page, mail: sender, earlierYear, departments } = await overview();
      assert.equal(page, server.url(`#/cycles/${cycle.id}/answer`));
      assert.deepEqual([sender?.from, earlierYear], ['torimatome@example.lg.jp', 2024]);
      const rows = recordsOf(await coordinator.whole(), '図書館');
      const own = departments.find(({ id }) => id === library)!;
      assert.equal(own.rows, rows.length);
      assert.ok(own.blank > 0 && own.missing.length > 0);
      for (const { row, field } of own.missing) {
        assert.ok(!row.split(' / ').includes('図書館'), `the letter is to it: ${row}`);
        assert.ok(
          rows.some(({ key }) => Object.values(key).some((part) => row.includes(part.replace(/\s+/gu, ' ')))),
          row,
        );
        assert.notEqual(field.ja, '');
      }
    });

    it('says why answers were returned, as long as that is how they stand', async () => {
      const department = await coordinator.departmentId('学校教育課');
      const of = async () => (await overview()).departments.find(({ id }) => id === department)!;
      const { to } = await coordinator.whole();
      await coordinator.stepped(department, 'submit', to);
      assert.deepEqual((await of()).reasons, []);
      const { to: now } = await coordinator.whole();
      const [record] = recordsOf(await coordinator.whole(), '学校教育課');
      const reasons = [{ record: record!.id, field: 'achievement', text: '数を書いてください' }];
      await coordinator.stepped(department, 'return', now, { note: '全体に短いです', reasons });
      const [note, reason] = (await of()).reasons;
      assert.deepEqual(note, { row: '', field: { ja: '', en: '' }, text: '全体に短いです' });
      assert.deepEqual([reason?.field.ja, reason?.text], ['取組の成果', '数を書いてください']);
      assert.notEqual(reason?.row, '');
    });

    it('goes to the register’s addresses, and to its people’s where it has none; nobody else gets letters', async () => {
      const administrator = await server.administrator();
      const { users } = await administrator.ask(usersApi.list);
      const staff = users.find(({ loginName }) => loginName === 'toshokan')!;
      await administrator.ask(usersApi.change, { params: { userId: staff.id }, body: { email: 'hon@example.lg.jp' } });
      assert.deepEqual((await ofLibrary()).recipients, [{ address: 'hon@example.lg.jp', name: staff.displayName }]);
      await setAddresses(['toshokan@example.lg.jp', 'TOSHOKAN@example.lg.jp']);
      const { recipients, addresses } = await ofLibrary();
      assert.deepEqual(recipients, [{ address: 'toshokan@example.lg.jp', name: '' }]);
      assert.deepEqual(addresses, ['toshokan@example.lg.jp']);
      const stranger = letter({ recipients: ['toshokan@example.lg.jp', 'hon@example.lg.jp'] });
      const problem = await refused(await server.call(handingOutApi.send, { params: params(), body: stranger }), 409);
      assert.match(problem.detail.ja, /hon@example\.lg\.jp は、この課の宛先ではありません/);
      assert.equal(mail.letters.length, 0);
      for (const wrong of [['図書館'], ['a@b'], Array.from({ length: 11 }, (_, i) => `a${i}@example.jp`)]) {
        const put = { params: { departmentId: library }, body: { addresses: wrong } };
        await refused(await server.call(handingOutApi.setAddresses, put), 400);
      }
    });

    it('arrives as it was confirmed, is noted with who sent it to whom, and is in the audit', async () => {
      const body = letter();
      const [notice] = await send(body);
      assert.deepEqual(
        [notice?.purpose, notice?.way, notice?.recipient, notice?.subject, notice?.state],
        ['remind', 'smtp', 'toshokan@example.lg.jp', body.subject, 'sent'],
      );
      const arrived = mail.letters.at(-1)!;
      assert.deepEqual([headOf(arrived, 'Subject'), arrived.to], [body.subject, ['toshokan@example.lg.jp']]);
      assert.equal(textOf(arrived).trimEnd().replaceAll('\r\n', '\n'), body.text);
      const last = (await ofLibrary()).last.find(({ purpose }) => purpose === 'remind');
      assert.deepEqual([last?.id, last?.actor], [notice?.id, (await server.client.me()).displayName]);
      const { action, subject, detail } = await lastAudit();
      assert.deepEqual([action, subject], ['notice.send', { kind: 'cycle', id: cycle.id }]);
      assert.deepEqual(detail, { purpose: 'remind', department: library, recipients: ['toshokan@example.lg.jp'] });
    });

    it('has the department’s workbook with it where that is wished, and it can come back', async () => {
      await setAddresses(['toshokan@example.lg.jp']);
      await send(letter({ purpose: 'hand-out', attach: { marked: 'yes', earlier: 'none' } }));
      const { name, bytes } = attachmentOf(mail.letters.at(-1)!);
      assert.equal(name, '第３期あおばの子ども・若者計画_令和7年度_図書館.xlsx');
      const form = await readSampleForm();
      const { department, link } = await readForm(bytes, [form], form.id);
      assert.deepEqual([department, link?.fiscalYear], ['図書館', 2025]);
      const answer = await accepted(await server.send(cycle, name, bytes));
      assert.deepEqual([answer.saved, answer.conflicts, answer.refused], [[], [], []]);
    });

    it('is sent again only to those who were refused, by the same request, however often it is repeated', async () => {
      await setAddresses(['a@example.lg.jp', 'b@example.lg.jp', 'c@example.lg.jp']);
      mail.refused.set('b@example.lg.jp', { code: 450, text: '4.2.2 mailbox full' });
      const before = mail.letters.length;
      const body = letter({ recipients: ['a@example.lg.jp', 'b@example.lg.jp', 'c@example.lg.jp'] });
      const first = await send(body);
      assert.deepEqual(
        first.map(({ recipient, state }) => [recipient, state]),
        [
          ['a@example.lg.jp', 'sent'],
          ['b@example.lg.jp', 'failed'],
          ['c@example.lg.jp', 'sent'],
        ],
      );
      assert.match(first[1]!.reason, /450.*mailbox full/);
      assert.deepEqual((await lastAudit()).detail['notSent'], ['b@example.lg.jp']);
      assert.equal((await send(body))[1]?.state, 'failed');
      mail.refused.clear();
      const again = await Promise.all([send(body), send(body)]);
      assert.ok(again.some((notices) => notices[1]?.state === 'sent'));
      await send(body);
      const to = mail.letters.slice(before).map((one) => one.to.join());
      assert.deepEqual(to, ['a@example.lg.jp', 'c@example.lg.jp', 'b@example.lg.jp']);
    });

    it('is not sent a second time by itself where it is not known whether it arrived', async () => {
      await setAddresses(['a@example.lg.jp']);
      mail.lost.add('a@example.lg.jp');
      const before = mail.letters.length;
      const body = letter({ recipients: ['a@example.lg.jp'] });
      assert.equal((await send(body))[0]?.state, 'unknown');
      mail.lost.clear();
      assert.equal((await send(body))[0]?.state, 'unknown');
      assert.equal(mail.letters.length, before + 1);
    });

    it('is noted too where it was copied or opened in a mail program, once for each time', async () => {
      const requestId = randomUUID();
      const body = { requestId, purpose: 'hand-out', way: 'mailto' } as const;
      await server.ask(handingOutApi.note, { params: params(), body });
      await server.ask(handingOutApi.note, { params: params(), body });
      await server.ask(handingOutApi.note, {
        params: params(),
        body: { ...body, requestId: randomUUID(), way: 'copied' },
      });
      const { notices } = await server.ask(handingOutApi.notices, { params: params() });
      assert.deepEqual(
        notices.slice(0, 2).map(({ purpose, way, state }) => [purpose, way, state]),
        [
          ['hand-out', 'copied', 'done'],
          ['hand-out', 'mailto', 'done'],
        ],
      );
      assert.notEqual(notices[2]?.way, 'mailto');
      assert.deepEqual((await lastAudit()).detail, { purpose: 'hand-out', way: 'copied', department: library });
    });

    it('has the municipality’s own texts, checked, until it goes back to the product’s', async () => {
      const set = (subject: string, body: string) =>
        server.call(handingOutApi.setTemplate, { params: { purpose: 'remind' }, body: { subject, body } });
      const template = async () => (await overview()).templates.find(({ purpose }) => purpose === 'remind')!;
      assert.equal((await template()).isOwn, false);
      const problem = await refused(await set('お願い', '{課}　御中'), 400);
      assert.match(problem.detail.ja, /「\{課\}」という差し込みはありません/);
      await refused(await set('二行\nの件名', '本文'), 400);
      await ok(await set('{課名}へ', '{課名}　御中'));
      const { subject, body, isOwn, usual } = await template();
      assert.deepEqual([subject, body, isOwn, usual], ['{課名}へ', '{課名}　御中', true, DEFAULT_TEMPLATES.remind]);
      assert.deepEqual((await lastAudit()).detail, { purpose: 'remind', changed: 'own' });
      await server.ask(handingOutApi.resetTemplate, { params: { purpose: 'remind' } });
      assert.deepEqual([(await template()).isOwn, (await template()).body], [false, DEFAULT_TEMPLATES.remind.body]);
    });

    it('ends with the cycle: in a closed one nobody is reminded', async () => {
      const setState = (state: 'open' | 'closed') =>
        server.ask(plansApi.setState, { params: { cycleId: cycle.id }, body: { state } });
      await setState('closed');
      const sent = await server.call(handingOutApi.send, {
        params: params(),
        body: letter({ recipients: ['a@example.lg.jp'] }),
      });
      assert.equal((await refused(sent, 423)).code, 'locked');
      await setState('open');
    });
  });
}
