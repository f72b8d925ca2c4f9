import assert from 'node:assert/strict';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { firstAnswersSchema, type FirstAnswersDto } from '../../../core/protocol/first-answers.js';
import { plansApi } from '../../../core/protocol/plans.js';
import { signInPolicyApi } from '../../../core/protocol/second-factor.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { workflowApi } from '../../../core/protocol/workflow.js';
import { readSampleWorkbook } from '../../../server/sample/sample-city.js';
import { inviteUser } from '../accounts/people.js';
import type { Client } from './client.js';
import { startTestServer, type TestServer } from './running-server.js';

describe('the answers that come with the console’s page', () => {
  let server: TestServer;

  before(async function () {
    this.timeout(120_000);
    server = await startTestServer(true);
  });
  after(() => server.stop());

  async function pageOf(client: Client): Promise<string> {
    const cookie = client
      .allCookies()
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(server.url(''), { headers: { cookie } });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    return response.text();
  }

  async function answersOf(client: Client): Promise<FirstAnswersDto> {
    const [, text] = /<script[^>]*id="first-answers"[^>]*>([^<]*)</.exec(await pageOf(client)) ?? [];
    assert.ok(text !== undefined);
    return firstAnswersSchema.parse(JSON.parse(text));
  }

  /** A busy machine may leave out what was not there soon: asked for again it is there. */
  async function wholeAnswersOf(client: Client): Promise<FirstAnswersDto> {
    for (;;) {
      const answers = await answersOf(client);
      if (answers.standingOf !== undefined) return answers;
    }
  }

  it('are what the console would ask for, word for word', async () => {
    const answers = await wholeAnswersOf(server.client);
    const { cycleId } = await server.ask(cyclesApi.start);
    assert.ok(cycleId !== null);
    assert.deepEqual(answers, {
      me: await server.ask(sessionApi.me),
      cycles: await server.ask(cyclesApi.list),
      start: { cycleId },
      standing: await server.ask(workflowApi.standing, { params: { cycleId } }),
      standingOf: cycleId,
    });
  });

  it('are each person’s own: staff are not told what they may not see', async () => {
    const staff = await server.sampleUser('toshokan');
    const { me, standing, standingOf } = await wholeAnswersOf(staff);
    assert.equal(me?.loginName, 'toshokan');
    assert.deepEqual(standing, await staff.ask(workflowApi.standing, { params: { cycleId: standingOf! } }));
  });

  it('are none for whoever is not signed in', async () => {
    assert.deepEqual(await answersOf(server.stranger()), {});
  });

  it('say only who it is to somebody who has a second factor to set up first', async () => {
    const administrator = await server.administrator();
    const viewer = await inviteUser(administrator, server, { loginName: 'miruhito', role: 'viewer' });
    await administrator.ask(signInPolicyApi.change, { body: { secondFactorFor: ['viewer'] } });
    const { me, ...others } = await answersOf(viewer);
    assert.equal(me?.owes, 'second-factor');
    assert.deepEqual(others, {});
    await administrator.ask(signInPolicyApi.change, { body: { secondFactorFor: [] } });
  });

  it('end nothing of the page, whatever somebody called a plan', async () => {
    const plan = '</script><img src=x>計画';
    const [form] = (await server.ask(cyclesApi.list)).cycles.map((cycle) => cycle.form);
    const query = { plan, fiscalYear: 2025, form: form!.id, fileName: '管理票.xlsx' };
    const blank = new Uint8Array(await readSampleWorkbook('blank-2025.xlsx'));
    await server.ask(plansApi.begin, { query, body: new Blob([blank]) });
    const page = await pageOf(server.client);
    assert.ok(!page.includes('<img'));
    const { cycles } = await wholeAnswersOf(server.client);
    assert.ok(cycles?.cycles.some((one) => one.plan === plan));
  });
});
