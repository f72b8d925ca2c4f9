/**
 * A city on a real server that works on one of the workbooks beside the repository: a coordinator, and two people of the
 * departments that answer it.
 */
import { readFile } from 'node:fs/promises';
import { plansApi } from '../../core/protocol/plans.js';
import { departmentsApi } from '../../core/protocol/departments.js';
import { type CycleDto } from '../../core/protocol/cycles.js';
import { PASSWORD, tokenOf, type Client } from '../server/api/client.js';
import { startTestServer, type TestServer } from '../server/api/running-server.js';
import { workbookPath } from './shared-files.js';
import { usersApi } from '../../core/protocol/users.js';
import { linksApi } from '../../core/protocol/one-time-links.js';

export interface FoundedCity {
  readonly server: TestServer;
  readonly cycle: CycleDto;
  /** The workbook that the cycle began with. */
  readonly bytes: Uint8Array;
  readonly coordinator: Client;
  readonly staff: readonly { readonly department: string; readonly loginName: string; readonly client: Client }[];
}

export interface Beginning {
  /** Name of the workbook, as `workbookPath` takes it. */
  readonly name: string;
  readonly form: string;
  readonly fiscalYear: number;
  /** Whose people work on it; a department that the form does not name is made. */
  readonly departments: readonly string[];
}

export async function foundCity({ name, form, fiscalYear, departments }: Beginning): Promise<FoundedCity> {
  const server = await startTestServer(false);
  const bytes = await readFile(workbookPath(name));
  const query = { plan: '子ども計画', fiscalYear, form, fileName: '調書.xlsx', answers: 'keep' as const };
  const cycle = await server.ask(plansApi.begin, { query, body: new Blob([bytes]) });
  const staff = [];
  for (const [n, department] of departments.entries()) {
    const loginName = `tanto${n + 1}`;
    staff.push({
      department,
      loginName,
      client: await invite(server, loginName, await departmentId(server, department)),
    });
  }
  return { server, cycle, bytes, coordinator: server.client, staff };
}

async function departmentId({ client }: TestServer, name: string): Promise<string> {
  const { departments } = await client.ask(departmentsApi.list);
  const known = departments.find((one) => one.name === name);
  return (known ?? (await client.ask(departmentsApi.add, { body: { name } }))).id;
}

async function invite(server: TestServer, loginName: string, department: string): Promise<Client> {
  const user = { loginName, displayName: `担当 ${loginName}`, role: 'staff' as const, departmentIds: [department] };
  const { link } = await (await server.administrator()).ask(usersApi.make, { body: user });
  const client = server.stranger();
  await client.ask(linksApi.use, { body: { token: tokenOf(link.url), password: PASSWORD } });
  return client;
}

/** What the whole way is gone on: a workbook, and the cell in it that everybody writes into. */
export interface WorkedOn extends Beginning {
  readonly block: string;
  readonly field: string;
  /** A field of the same row that takes one of a list. */
  readonly choice?: { readonly field: string; readonly right: string };
}

export const CITIES: readonly WorkedOn[] = [
  {
    ...{ name: 'ogori-r3-blank', form: 'ogori-status', fiscalYear: 2021, departments: ['福祉課', '福祉課'] },
    ...{ block: 'entry', field: 'status', choice: { field: 'rating', right: 'A' } },
  },
  {
    ...{ name: 'kiyose-h23', form: 'kiyose-evaluation', fiscalYear: 2011, departments: ['子育て支援係', '児童係'] },
    ...{ block: 'programme', field: 'evaluation', choice: { field: 'rating', right: '充実' } },
  },
  {
    ...{ name: 'koganei-r2', form: 'koganei-progress', fiscalYear: 2020, departments: ['保育課', '保育課'] },
    ...{ block: 'programme', field: 'councilOpinion' },
  },
];
