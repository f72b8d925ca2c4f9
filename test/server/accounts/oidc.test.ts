import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { auditApi } from '../../../core/protocol/audit.js';
import { sessionApi, oidcApi, meSchema } from '../../../core/protocol/session.js';
import { usersApi } from '../../../core/protocol/users.js';
import { readOidcSettings } from '../../../server/accounts/oidc/oidc-settings.js';
import { startServer, type RunningServer } from '../../../server/serve.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { Client, firstAdministrator } from '../api/client.js';
import { refused } from '../api/running-server.js';
import { CLIENT_ID, CLIENT_SECRET, startCityProvider, type CityProvider } from './city-provider.js';
import { temporaryFolder } from '../store/sample-data.js';
import { makeUser } from './people.js';

const LABEL = { ja: '若草町の職員としてサインイン', en: 'Sign in as staff of Wakakusa' };

for (const database of DATABASES) {
  describe(`signing in at the city’s own provider (${database.name})`, () => {
    let city: CityProvider;
    let own: OwnDatabase;
    let server: RunningServer;
    let administrator: Client;
    let municipalityId: string;
    const lines: string[] = [];
    const base = () => server.url;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      city = await startCityProvider();
      own = await database.create();
      const oidc = [
        { issuer: city.issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, label: LABEL, scope: 'openid email' },
      ];
      const logger = pino({ base: {} }, { write: (line: string) => lines.push(line) });
      server = await startServer({
        port: 0,
        databaseUrl: own.url,
        sample: false,
        logger,
        strict: true,
        passwordCost: 8,
        oidc,
      });
      city.open(server.url);
      administrator = await firstAdministrator(base, server.firstLinks[0]!.url, '若草町');
      municipalityId = (await administrator.me()).municipality.id;
    });
    after(async () => {
      await server.close();
      await city.close();
      await own.remove();
    });

    /** Follows redirects as a browser does, from our server to the provider and back, until our server is done. */
    async function browse(client: Client, tamper: (url: URL) => void = () => undefined): Promise<string> {
      const atProvider = new Client(() => '');
      let response = await client.call(oidcApi.start, { params: { municipalityId } });
      for (let hops = 0; hops < 12; hops++) {
        const location = response.headers.get('location');
        assert.ok(location, `${response.status} without a location`);
        const next = new URL(location, response.url);
        if (next.href === server.url || next.hash !== '') return next.href.slice(server.url.length);
        const home = next.href.startsWith(server.url);
        if (home) tamper(next);
        response = home ? await client.fetch(next.href.slice(server.url.length)) : await atProvider.fetch(next.href);
      }
      throw new Error('sent round in circles');
    }
    const signIn = async (person: CityProvider['person']) => {
      city.person = person;
      const client = new Client(base);
      return { client, place: await browse(client) };
    };

    it('is offered on the sign-in page', async () => {
      const { municipalities } = await new Client(base).ask(sessionApi.options);
      assert.deepEqual(municipalities, [{ id: municipalityId, name: '若草町', oidc: LABEL }]);
    });

    it('lets in the user to whom an administrator linked the account', async () => {
      const { user } = await makeUser(administrator, { loginName: 'kudo', role: 'viewer' });
      const identity = { issuer: city.issuer, subject: 'staff-1' };
      assert.equal(
        (await administrator.call(usersApi.linkIdentity, { params: { userId: user.id }, body: identity })).status,
        201,
      );
      const { client, place } = await signIn({ sub: 'staff-1' });
      assert.equal(place, '');
      assert.equal(meSchema.parse(await client.me()).loginName, 'kudo');
    });

    it('links the account by a verified e-mail address, once; the mailbox’s next owner is somebody else', async () => {
      await makeUser(administrator, { loginName: 'mail', role: 'viewer', email: 'Ume@example.lg.jp' });
      const address = { email: 'ume@example.lg.jp', email_verified: true };
      assert.equal((await (await signIn({ sub: 'staff-2', ...address })).client.me()).loginName, 'mail');
      assert.equal((await (await signIn({ sub: 'staff-2' })).client.me()).loginName, 'mail');
      assert.equal((await signIn({ sub: 'staff-9', ...address })).place, '#/?refused=unknown');
      const { users } = await administrator.ask(usersApi.list);
      assert.deepEqual(
        users.find(({ loginName }) => loginName === 'mail')?.identities.map(({ subject }) => subject),
        ['staff-2'],
      );
    });

    it('takes no address that the provider has not verified, and registers nobody', async () => {
      await makeUser(administrator, { loginName: 'unverified', role: 'viewer', email: 'take@example.lg.jp' });
      const before = (await administrator.ask(usersApi.list)).users.length;
      for (const person of [
        { sub: 'x1', email: 'take@example.lg.jp', email_verified: false },
        { sub: 'x2', email: 'take@example.lg.jp' },
        { sub: 'x3', email: 'stranger@example.lg.jp', email_verified: true },
        { sub: 'x4' },
      ]) {
        const { client, place } = await signIn(person);
        assert.equal(place, '#/?refused=unknown', person.sub);
        await refused(await client.call(sessionApi.me), 401);
      }
      assert.equal((await administrator.ask(usersApi.list)).users.length, before);
    });

    it('does not let in a disabled user', async () => {
      const { user } = await makeUser(administrator, { loginName: 'gone', role: 'viewer' });
      const identity = { issuer: city.issuer, subject: 'staff-3' };
      await administrator.call(usersApi.linkIdentity, { params: { userId: user.id }, body: identity });
      await administrator.call(usersApi.change, { params: { userId: user.id }, body: { disabled: true } });
      assert.equal((await signIn({ sub: 'staff-3' })).place, '#/?refused=unknown');
    });

    const TAMPERINGS: [name: string, tamper: (url: URL) => void][] = [
      ['another state', (url) => url.searchParams.set('state', 'forged')],
      ['no state', (url) => url.searchParams.delete('state')],
      ['another code', (url) => url.searchParams.set('code', 'forged')],
      ['another issuer', (url) => url.searchParams.set('iss', 'https://evil.example')],
      ['an error', (url) => url.searchParams.set('error', 'access_denied')],
    ];
    for (const [name, tamper] of TAMPERINGS) {
      it(`refuses ${name}`, async () => {
        city.person = { sub: 'staff-1' };
        const client = new Client(base);
        assert.equal(await browse(client, tamper), '#/?refused=failed');
        await refused(await client.call(sessionApi.me), 401);
      });
    }

    it('refuses a browser that did not begin, so that nobody is signed in as somebody else', async () => {
      city.person = { sub: 'staff-1' };
      let stolen = '';
      await browse(new Client(base), (url) => {
        stolen = url.href.slice(server.url.length);
        url.searchParams.set('state', 'withheld');
      });
      const victim = new Client(base);
      const response = await victim.fetch(stolen);
      assert.match(response.headers.get('location') ?? '', /refused=failed/);
      await refused(await victim.call(sessionApi.me), 401);
    });

    it('keeps codes, tokens and secrets out of the log', () =>
      assert.doesNotMatch(lines.join(''), new RegExp(`${CLIENT_SECRET}|code=|id_token|code_verifier`)));

    it('signs out here and leads on to sign out there', async () => {
      const { client } = await signIn({ sub: 'staff-1' });
      const { continueAt } = await client.ask(sessionApi.end);
      const url = new URL(continueAt!);
      assert.equal(url.origin, city.issuer);
      assert.equal(url.searchParams.get('post_logout_redirect_uri'), server.url);
      assert.ok(url.searchParams.get('id_token_hint'));
      await refused(await client.call(sessionApi.me), 401);
      assert.equal((await fetch(url)).status, 200);
    });

    it('is in the audit', async () => {
      const { events } = await administrator.ask(auditApi.list, { query: { limit: 500 } });
      assert.ok(events.some(({ action, detail }) => action === 'session.begin' && detail['way'] === 'oidc'));
      assert.ok(events.some(({ action, detail }) => action === 'identity.link' && detail['by'] === 'email'));
    });

    it('leads back with a sentence when the provider is away', async () => {
      await city.close();
      await server.close();
      server = await startServer({
        port: 0,
        databaseUrl: own.url,
        sample: false,
        logger: pino({ level: 'silent' }),
        oidc: [{ issuer: city.issuer, clientId: CLIENT_ID, label: LABEL, scope: 'openid' }],
      });
      const response = await new Client(base).call(oidcApi.start, { params: { municipalityId } });
      assert.match(response.headers.get('location') ?? '', /refused=failed/);
    });
  });
}

describe('the settings of the city’s own sign-in', () => {
  it('come from the environment', async () => {
    const [setting] = await readOidcSettings({
      TORIMATOME_OIDC_ISSUER: 'https://id.example.lg.jp',
      TORIMATOME_OIDC_CLIENT_ID: 'torimatome',
    });
    assert.deepEqual(
      [setting?.issuer, setting?.clientSecret, setting?.scope],
      ['https://id.example.lg.jp', undefined, 'openid email'],
    );
    assert.deepEqual(await readOidcSettings({}), []);
  });

  it('are refused with what is wrong: no client, no encryption', async () => {
    await assert.rejects(readOidcSettings({ TORIMATOME_OIDC_ISSUER: 'https://id.example.lg.jp' }), /clientId/);
    const plain = { TORIMATOME_OIDC_ISSUER: 'http://id.example.lg.jp', TORIMATOME_OIDC_CLIENT_ID: 'x' };
    await assert.rejects(readOidcSettings(plain), /https is needed/);
    const nonsense = { TORIMATOME_OIDC_ISSUER: 'nonsense', TORIMATOME_OIDC_CLIENT_ID: 'x' };
    await assert.rejects(readOidcSettings(nonsense), /settings-invalid.*issuer/);
  });

  it('come from a file for several cities; a broken one is named without what stands in it', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'oidc.json');
    const read = async (text: string) => {
      await writeFile(file, text);
      return readOidcSettings({ TORIMATOME_OIDC: file });
    };
    const setting = {
      municipality: '若草町',
      issuer: 'https://id.example.lg.jp',
      clientId: 'x',
      clientSecret: 's3cret',
    };
    assert.deepEqual(
      (await read(JSON.stringify([setting]))).map(({ municipality }) => municipality),
      ['若草町'],
    );
    for (const text of ['s3cret', '[{"clientSecret": s3cret}]', JSON.stringify([{ ...setting, issuer: 7 }])]) {
      await assert.rejects(read(text), (error: Error) => {
        assert.match(error.message, /settings-invalid.*oidc\.json/);
        assert.doesNotMatch(error.message, /s3cret/);
        return true;
      });
    }
    await assert.rejects(
      readOidcSettings({ TORIMATOME_OIDC: join(folder.path, 'nowhere') }),
      /settings-invalid.*ENOENT/,
    );
    await folder.remove();
  });
});
