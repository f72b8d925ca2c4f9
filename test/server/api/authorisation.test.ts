import assert from 'node:assert/strict';
import type { Endpoint } from '../../../core/protocol/endpoint.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { usersApi, type NewUserDto } from '../../../core/protocol/users.js';
import { makeFirstLinks } from '../../../server/accounts/one-time-links.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Place, Row } from './authorisation-row.js';
import { AUTHORISATION } from './authorisation-table.js';
import { Client, firstAdministrator, PASSWORD, tokenOf } from './client.js';
import { startTestServer, type TestServer } from './running-server.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';

const ROLES = ['nobody', 'staff', 'coordinator', 'administrator', 'viewer', 'token'] as const;
type Role = (typeof ROLES)[number];

/** The sample city's user of each role; staff are in 図書館. */
const SAMPLE_USERS = {
  staff: 'toshokan',
  coordinator: 'torimatome',
  administrator: 'johosys',
  viewer: 'kaigi',
} as const;
const OTHER_MUNICIPALITY = '若草町';

const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`;

describe('who may use which route', () => {
  let server: TestServer;
  let secret: string;
  let here: Omit<Place, 'number'>;
  let closed: Pick<Place, 'cycleId' | 'cycleState' | 'workbook'>;
  let otherDepartment: string;
  const outsiders: Client[] = [];
  let number = 0;

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    server = await startTestServer(true);
    secret = (await server.client.ask(accountApi.makeToken, { body: { name: 'test', days: null } })).secret;
    const { municipality } = await server.client.me();
    const { departments } = await server.client.ask(departmentsApi.list);
    const idOf = (name: string) => departments.find((one) => one.name === name)!.id;
    const administrator = await server.sampleUser('johosys');
    const scratch: NewUserDto = { loginName: 'scratch', displayName: '練習用', role: 'viewer' };
    const open = await server.cycleOf(2025);
    here = {
      municipalityId: municipality.id,
      cycleId: open.id,
      cycleState: 'open',
      userId: (await administrator.ask(usersApi.make, { body: scratch })).user.id,
      departmentId: idOf('図書館'),
      samplePassword: server.running().samplePassword!,
      workbook: await server.blank(open),
    };
    otherDepartment = idOf('学校教育課');
    const { id: cycleId } = await server.cycleOf(2024);
    closed = { cycleId, cycleState: 'closed', workbook: await server.blank({ id: cycleId }) };
    await prepareDatabase();
  });
  after(() => server.stop());

  /** Closes a cycle; makes another municipality, whose coordinator and administrator look in from outside. */
  async function prepareDatabase(): Promise<void> {
    const store = await openStore(server.databaseUrl);
    const { client } = store;
    const where = { municipalityId_id: { municipalityId: here.municipalityId, id: closed.cycleId } };
    await client.cycle.update({ where, data: { state: 'closed' } });
    await client.municipality.create({ data: { id: 'elsewhere', name: OTHER_MUNICIPALITY, createdAt: new Date() } });
    let ids = 0;
    const [link] = await makeFirstLinks(store, { now: new Date(), newId: () => `first-${++ids}` });
    await store.close();
    const base = () => server.url('');
    const administrator = await firstAdministrator(base, link!.hash);
    const user = { loginName: 'matome', displayName: '青木', role: 'coordinator' } as const;
    const made = await administrator.ask(usersApi.make, { body: user });
    const coordinator = new Client(base);
    const use = { token: tokenOf(made.link.url), password: PASSWORD };
    await coordinator.ask(linksApi.use, { body: use });
    outsiders.push(administrator, coordinator);
  }

  /** Anew each time: some requests end the session that they were made in. */
  async function callerOf(role: Role): Promise<Client> {
    if (role === 'nobody') return server.stranger();
    return role === 'token' ? server.program(secret) : server.sampleUser(SAMPLE_USERS[role]);
  }

  async function send(client: Client, { endpoint, send }: Row, changes: Partial<Place> = {}): Promise<Response> {
    const place = { ...here, number: ++number, ...changes };
    const { params, ...sent } = send?.(place) ?? {};
    const { municipalityId, cycleId, userId, departmentId } = place;
    const there = { ...Object.fromEntries(Object.keys(endpoint.params.shape).map((name) => [name, 'none'])) };
    return client.call(endpoint, {
      ...sent,
      params: { ...there, municipalityId, cycleId, userId, departmentId, ...params },
    });
  }

  it('is said in the table for every route, and for no other', () =>
    assert.deepEqual(AUTHORISATION.map(({ endpoint }) => nameOf(endpoint)).sort(), server.routes.map(nameOf).sort()));

  it('is said for departments, cycles and foreign municipalities wherever the path names them', () => {
    for (const { endpoint, ...row } of AUTHORISATION) {
      const { path } = endpoint;
      if (path.includes('{departmentId}')) assert.ok(row.otherDepartment, path);
      if (path.includes('{cycleId}')) assert.ok(row.closed, path);
      if (/\{(cycle|user|department)Id\}/.test(path)) assert.ok(row.elsewhere, path);
    }
  });

  for (const row of AUTHORISATION) {
    describe(nameOf(row.endpoint), () => {
      for (const role of ROLES) {
        it(`${role}: ${row[role]}`, async () =>
          assert.equal((await send(await callerOf(role), row)).status, row[role]));
      }

      if (row.otherDepartment !== undefined) {
        it(`staff, in another department: ${row.otherDepartment}`, async () => {
          const response = await send(await callerOf('staff'), row, { departmentId: otherDepartment });
          assert.equal(response.status, row.otherDepartment);
        });
      }

      if (row.closed !== undefined) {
        it(`coordinator, in a closed cycle: ${row.closed}`, async () => {
          const response = await send(await callerOf('coordinator'), row, closed);
          assert.equal(response.status, row.closed);
        });
      }

      if (row.elsewhere !== undefined) {
        it(`somebody of another municipality who may there: ${row.elsewhere}`, async () => {
          const responses = await Promise.all(outsiders.map((client) => send(client, row)));
          const statuses = responses.map(({ status }) => status).filter((status) => status !== 403);
          assert.ok(statuses.length > 0 && statuses.every((status) => status === row.elsewhere), statuses.join());
        });
      }

      if (row.nobody === 401 && row.endpoint.method !== 'delete') {
        it('shows nothing of a municipality to another', async () => {
          for (const client of outsiders) {
            const text = await (await send(client, row)).text();
            assert.doesNotMatch(text, new RegExp(`青葉野市|${here.municipalityId}`));
          }
        });
      }
    });
  }
});
