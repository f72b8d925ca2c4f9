/**
 * What coordinators set up is in the audit: forms, cycles, links of programmes.
 */
import { programmesApi } from '../../../../core/protocol/programmes.js';
import { findingsApi } from '../../../../core/protocol/findings.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import type { Endpoint } from '../../../../core/protocol/endpoint.js';
import { kindsAbout, AUDIT_ACTIONS, AUDIT_TOPICS, auditApi } from '../../../../core/protocol/audit.js';
import assert from 'node:assert/strict';
import { type AuditDto } from '../../../../core/protocol/audit.js';
import { cycleSchema, type CycleDto } from '../../../../core/protocol/cycles.js';
import { readSampleForm, readSampleWorkbook } from '../../../../server/sample/sample-city.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

type AuditEvent = AuditDto['events'][number];

for (const database of DATABASES) {
  describe(`the audit of cycles (${database.name})`, () => {
    let server: TestServer;
    let administrator: Client;
    let coordinator: { id: string; displayName: string };
    let cycle: CycleDto;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      administrator = await server.sampleUser('johosys');
      const { userId: id, displayName } = await server.client.me();
      coordinator = { id, displayName };
      cycle = await server.cycleOf(2025);
    });
    after(() => server.stop());

    const latest = async (): Promise<AuditEvent> =>
      (await administrator.ask(auditApi.list, { query: { limit: 1 } })).events[0]!;
    /** What the audit gained by an action, the first first; all of it by the coordinator. */
    const noted = async (act: () => Promise<unknown>) => {
      const { id } = await latest();
      await act();
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      const gained = events.slice(
        0,
        events.findIndex((event) => event.id === id),
      );
      return gained.reverse().map(({ actor, action, subject, detail }) => {
        assert.deepEqual(actor, coordinator);
        return { action, subject, detail };
      });
    };
    const call = async (status: number, endpoint: Endpoint, body: unknown) => {
      const response = await server.call(endpoint, { params: { cycleId: cycle.id }, body });
      assert.equal(response.status, status, endpoint.path);
    };
    const begin = async (fiscalYear: number) => {
      const names = { plan: '監査の計画', fileName: '管理票.xlsx', form: (await readSampleForm()).id };
      const body = await readSampleWorkbook('blank-2025.xlsx');
      return server.call(plansApi.begin, { query: { ...names, fiscalYear }, body });
    };

    it('gives one topic alone when asked, and each action belongs to one', async () => {
      const kinds = new Set(AUDIT_ACTIONS.map((action) => action.slice(0, action.indexOf('.'))));
      assert.deepEqual(AUDIT_TOPICS.flatMap(kindsAbout).toSorted(), [...kinds].toSorted());
      const { events } = await administrator.ask(auditApi.list, { query: { about: 'signing-in' } });
      assert.deepEqual([...new Set(events.map(({ action }) => action))], ['session.begin']);
      const { events: none } = await administrator.ask(auditApi.list, { query: { about: 'accounts', limit: 1 } });
      assert.deepEqual(none, []);
    });

    it('says who registered which version of a form, once', async () => {
      const document = { ...(await readSampleForm()).document, version: 41 };
      const register = () => call(204, formsApi.register, document);
      const expected = {
        action: 'form.register',
        subject: { kind: 'form', id: document.id },
        detail: { version: '41' },
      };
      assert.deepEqual(await noted(register), [expected]);
      assert.deepEqual(await noted(register), []);
      const other = { ...document, title: { ja: '別の様式', en: 'Another' } };
      assert.deepEqual(await noted(() => call(409, formsApi.register, other)), []);
    });

    it('says who began a cycle, on which form; nothing of one that could not be begun', async () => {
      let begun: CycleDto | undefined;
      const entries = await noted(async () => {
        const response = await begin(2025);
        assert.equal(response.status, 201);
        begun = cycleSchema.parse(await response.json());
      });
      const { id: form } = await readSampleForm();
      const detail = { plan: '監査の計画', fiscalYear: '2025', form, formVersion: '41' };
      assert.deepEqual(entries, [{ action: 'cycle.begin', subject: { kind: 'cycle', id: begun!.id }, detail }]);
      assert.deepEqual(await noted(async () => assert.equal((await begin(2025)).status, 409)), []);
    });

    it('says who closed a cycle and opened it again; one that is so already is left so', async () => {
      const set = (state: string) => () => call(200, plansApi.setState, { state });
      const subject = { kind: 'cycle', id: cycle.id };
      assert.deepEqual(await noted(set('open')), []);
      assert.deepEqual(await noted(set('closed')), [{ action: 'cycle.close', subject, detail: {} }]);
      assert.deepEqual(await noted(set('closed')), []);
      assert.deepEqual(await noted(set('open')), [{ action: 'cycle.reopen', subject, detail: {} }]);
    });

    it('says who set the deadline, and what it was before', async () => {
      const set = (deadline: string | null) => () => call(200, plansApi.setDeadline, { deadline });
      const subject = { kind: 'cycle', id: cycle.id };
      const entry = (deadline: string, deadlineBefore: string) => ({
        ...{ action: 'cycle.change-deadline', subject, detail: { deadline, deadlineBefore } },
      });
      assert.deepEqual(await noted(set('2026-05-22')), [entry('2026-05-22', cycle.deadline ?? '')]);
      assert.equal((await server.cycleOf(2025)).deadline, '2026-05-22');
      assert.deepEqual(await noted(set('2026-05-22')), []);
      assert.deepEqual(await noted(set(null)), [entry('', '2026-05-22')]);
      await call(400, plansApi.setDeadline, { deadline: '令和8年5月22日' });
    });

    it('says who took a cycle over to another version of its form, from which', async () => {
      const { id: form, version } = await readSampleForm();
      const entries = await noted(() => call(200, plansApi.setForm, { version: 41 }));
      const detail = { form, formVersion: '41', formVersionBefore: String(version) };
      assert.deepEqual(entries, [{ action: 'cycle.change-form', subject: { kind: 'cycle', id: cycle.id }, detail }]);
    });

    it('says who switched a check for the year, and how it was before', async () => {
      const code = 'difference-wrong';
      const set = (severity: string | null) => () =>
        server.call(findingsApi.setCheck, { params: { cycleId: cycle.id, code }, body: { severity } });
      const subject = { kind: 'cycle', id: cycle.id };
      const entry = (severity: string, severityBefore: string) => {
        return { action: 'check.set', subject, detail: { check: `R41 ${code}`, severity, severityBefore } };
      };
      assert.deepEqual(await noted(set('off')), [entry('off', '')]);
      assert.deepEqual(await noted(set('off')), []);
      assert.deepEqual(await noted(set(null)), [entry('', 'off')]);
    });

    it('keeps every decision about programmes, also those that others have replaced', async () => {
      const last = new CycleClient(server.client, (await server.cycleOf(2024)).id);
      const previous = recordsOf(await last.whole(), '図書館')[0]!.id;
      const current = recordsOf(await new CycleClient(server.client, cycle.id).whole(), '図書館')[0]!.id;
      const ended = { status: 'ended', previous: [previous] };
      const began = { status: 'new', current: [current] };
      const open = { status: 'open', previous: [previous], current: [current] };
      const subject = { kind: 'cycle', id: cycle.id };
      const entry = (...decisions: string[]) => ({ action: 'programmes.decide', subject, detail: { decisions } });
      const decide = (...decisions: object[]) => noted(() => call(200, programmesApi.decide, { decisions }));
      assert.deepEqual(await decide(ended, began), [entry(`ended: ${previous} > `, `new:  > ${current}`)]);
      assert.deepEqual(await decide(open), [entry(`open: ${previous} > ${current}`)]);
      const refused = () => call(422, programmesApi.decide, { decisions: [ended, ended] });
      assert.deepEqual(await noted(refused), []);
    });
  });
}
