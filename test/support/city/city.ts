/**
 * Makes the city over HTTP the way people do: the first administrator signs up with the link on the console, makes users,
 * everybody makes a personal token, the coordinator registers the form and begins the cycle.
 */
import { plansApi } from '../../../core/protocol/plans.js';
import { departmentsApi } from '../../../core/protocol/departments.js';
import { accountApi } from '../../../core/protocol/own-account.js';
import { formInYear } from '../../../core/form/form-year.js';
import type { Form } from '../../../core/form/form.js';
import { pino } from 'pino';
import { startServer } from '../../../server/serve.js';
import { Client, firstAdministrator, PASSWORD, tokenOf } from '../../server/api/client.js';
import { sharedThreads } from '../shared-threads.js';
import { cityForm, cityWorkbook, departmentName, FISCAL_YEAR, type CitySize } from './city-form.js';
import { formsApi } from '../../../core/protocol/forms.js';
import { usersApi } from '../../../core/protocol/users.js';
import { linksApi } from '../../../core/protocol/one-time-links.js';

export interface City {
  /** In the cycle's year. */
  readonly form: Form;
  readonly cycleId: string;
  /** Personal tokens. */
  readonly coordinator: string;
  /** In the order of the departments; each of one staff member. */
  readonly staff: readonly { readonly department: string; readonly departmentId: string; readonly token: string }[];
}

/** Cheap, because everybody signs in once. */
const PASSWORD_COST = 8;

/** @param databaseUrl of an empty database; nobody has it open afterwards */
export async function foundCity(databaseUrl: string, size: CitySize): Promise<City> {
  const logger = pino({ level: 'silent' });
  const server = await startServer({
    port: 0,
    databaseUrl,
    sample: false,
    logger,
    passwordCost: PASSWORD_COST,
    threads: sharedThreads(),
  });
  try {
    const link = server.firstLinks[0];
    if (!link) throw new Error('the database has a city already');
    return await found(() => server.url, link.url, size);
  } finally {
    await server.close();
  }
}

async function found(base: () => string, firstLink: string, size: CitySize): Promise<City> {
  const administrator = await firstAdministrator(base, firstLink, '若草町');
  const matome = await invite(administrator, base, { loginName: 'matome', role: 'coordinator' });
  const form = cityForm(size.departments);
  await matome.ask(formsApi.register, { body: form.document });
  const query = { plan: '若草町の計画', fiscalYear: FISCAL_YEAR, form: form.id, fileName: '進捗管理表.xlsx' };
  const { id: cycleId } = await matome.ask(plansApi.begin, { query, body: new Blob([await cityWorkbook(size)]) });
  const { departments } = await matome.ask(departmentsApi.list);
  const staff = [];
  for (let n = 0; n < size.departments; n++) {
    const department = departmentName(n);
    const departmentId = departments.find(({ name }) => name === department)!.id;
    const person = { loginName: `tanto${n + 1}`, role: 'staff' as const, departmentIds: [departmentId] };
    staff.push({ department, departmentId, token: await makeToken(await invite(administrator, base, person)) });
  }
  return { form: formInYear(form, FISCAL_YEAR), cycleId, coordinator: await makeToken(matome), staff };
}

interface Person {
  readonly loginName: string;
  readonly role: 'staff' | 'coordinator';
  readonly departmentIds?: string[];
}

async function invite(administrator: Client, base: () => string, person: Person): Promise<Client> {
  const user = { displayName: person.loginName, ...person };
  const { link } = await administrator.ask(usersApi.make, { body: user });
  const client = new Client(base);
  await client.ask(linksApi.use, { body: { token: tokenOf(link.url), password: PASSWORD } });
  return client;
}

async function makeToken(client: Client): Promise<string> {
  const { secret } = await client.ask(accountApi.makeToken, { body: { name: 'アドイン', days: null } });
  return secret;
}
