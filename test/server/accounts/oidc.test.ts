import assert from 'node:assert/strict';
import { pino } from 'pino';
import {
  auditSchema,
  meSchema,
  signedOutSchema,
  signInOptionsSchema,
  usersSchema,
} from '../../../core/protocol/accounts.js';
import { readOidcSettings } from '../../../server/accounts/oidc/oidc-settings.js';
import { startServer, type RunningServer } from '../../../server/serve.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { Client, firstAdministrator } from '../api/client.js';
import { refused } from '../api/running-server.js';
import { CLIENT_ID, CLIENT_SECRET, startCityProvider, type CityProvider } from './city-provider.js';
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
      let response = await client.fetch(`api/oidc/${municipalityId}/start`);
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
      const { municipalities } = await new Client(base).get('api/sign-in', signInOptionsSchema);
      assert.deepEqual(municipalities, [{ id: municipalityId, name: '若草町', oidc: LABEL }]);
    });

    it('lets in the user to whom an administrator linked the account', async () => {
      const { user } = await makeUser(administrator, { loginName: 'kudo', role: 'viewer' });
      const identity = { issuer: city.issuer, subject: 'staff-1' };
      assert.equal((await administrator.call('POST', `api/users/${user.id}/identities`, identity)).status, 201);
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
      const { users } = await administrator.get('api/users', usersSchema);
      assert.deepEqual(
        users.find(({ loginName }) => loginName === 'mail')?.identities.map(({ subject }) => subject),
        ['staff-2'],
      );
    });

    it('takes no address that the provider has not verified, and registers nobody', async () => {
      await makeUser(administrator, { loginName: 'unverified', role: 'viewer', email: 'take@example.lg.jp' });
      const before = (await administrator.get('api/users', usersSchema)).users.length;
      for (const person of [
        { sub: 'x1', email: 'take@example.lg.jp', email_verified: false },
        { sub: 'x2', email: 'take@example.lg.jp' },
        { sub: 'x3', email: 'stranger@example.lg.jp', email_verified: true },
        { sub: 'x4' },
      ]) {
        const { client, place } = await signIn(person);
        assert.equal(place, '#/?refused=unknown', person.sub);
        await refused(await client.fetch('api/me'), 401);
      }
      assert.equal((await administrator.get('api/users', usersSchema)).users.length, before);
    });

    it('does not let in a disabled user', async () => {
      const { user } = await makeUser(administrator, { loginName: 'gone', role: 'viewer' });
      const identity = { issuer: city.issuer, subject: 'staff-3' };
      await administrator.call('POST', `api/users/${user.id}/identities`, identity);
      await administrator.call('PATCH', `api/users/${user.id}`, { disabled: true });
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
        await refused(await client.fetch('api/me'), 401);
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
      await refused(await victim.fetch('api/me'), 401);
    });

    it('keeps codes, tokens and secrets out of the log', () =>
      assert.doesNotMatch(lines.join(''), new RegExp(`${CLIENT_SECRET}|code=|id_token|code_verifier`)));

    it('signs out here and leads on to sign out there', async () => {
      const { client } = await signIn({ sub: 'staff-1' });
      const { continueAt } = await client.done('DELETE', 'api/session', undefined, signedOutSchema);
      const url = new URL(continueAt!);
      assert.equal(url.origin, city.issuer);
      assert.equal(url.searchParams.get('post_logout_redirect_uri'), server.url);
      assert.ok(url.searchParams.get('id_token_hint'));
      await refused(await client.fetch('api/me'), 401);
      assert.equal((await fetch(url)).status, 200);
    });

    it('is in the audit', async () => {
      const { events } = await administrator.get('api/audit?limit=500', auditSchema);
      assert.ok(events.some(({ action, detail }) => action === 'session.begin' && detail['way'] === 'oidc'));
      assert.ok(events.some(({ action, detail }) => action === 'identity.link' && detail['by'] === 'email'));
    });

    it('leads back with a sentence when the provider is away', async () => {
      await city.close();
      const away = await startServer({
        port: 0,
        databaseUrl: own.url,
        sample: false,
        logger: pino({ level: 'silent' }),
        oidc: [{ issuer: city.issuer, clientId: CLIENT_ID, label: LABEL, scope: 'openid' }],
      });
      const response = await new Client(() => away.url).fetch(`api/oidc/${municipalityId}/start`);
      assert.match(response.headers.get('location') ?? '', /refused=failed/);
      await away.close();
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
  });
});
