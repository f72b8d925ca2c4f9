/**
 * A city's OpenID Connect provider: a real one (oidc-provider), on a port of its own, at which everybody is signed in
 * already as whom the test says.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';

export interface Person {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

export const CLIENT_ID = 'torimatome';
export const CLIENT_SECRET = 'a-secret-between-the-two-of-us-and-nobody-else';

export interface CityProvider {
  readonly issuer: string;
  /** Whom the next sign-in is by. */
  person: Person;
  /** Begins to answer; the client's address is known only now. */
  open(clientUrl: string): void;
  close(): Promise<void>;
}

export async function startCityProvider(): Promise<CityProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const city: CityProvider = {
    issuer,
    person: { sub: 'nobody' },
    open: (clientUrl) => answer(server, issuer, clientUrl, city),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return city;
}

function answer(server: Server, issuer: string, clientUrl: string, city: CityProvider): void {
  const people = new Map<string, Person>();
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${clientUrl}api/oidc/callback`],
        post_logout_redirect_uris: [clientUrl],
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    cookies: { keys: ['the provider’s own'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ ...people.get(accountId), sub: accountId }),
    }),
    loadExistingGrant: async (context) => grantEverything(provider, context),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    people.set(city.person.sub, city.person);
    void provider.interactionFinished(request, response, { login: { accountId: city.person.sub } });
  });
}

/** Nobody is asked what the city may know of its own staff. */
async function grantEverything(provider: Provider, context: KoaContextWithOIDC) {
  const { client, session } = context.oidc;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}
