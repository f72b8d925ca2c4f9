import assert from 'node:assert/strict';
import { meSchema, tokenSignedInSchema, tokensSchema } from '../../../core/protocol/accounts.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';

describe('signing in by a token, where no cookie travels', () => {
  let server: TestServer;

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    server = await startTestServer(true);
  });
  after(() => server.stop());

  async function proof(password = server.running().samplePassword!) {
    const { municipality } = await server.client.me();
    return { municipalityId: municipality.id, loginName: 'toshokan', password, name: 'Excel' };
  }

  it('gives a token for a password, and no cookie', async () => {
    const stranger = server.stranger();
    const { me, secret } = await stranger.done('POST', 'api/tokens', await proof(), tokenSignedInSchema);
    assert.deepEqual([me.loginName, me.by], ['toshokan', 'token']);
    assert.deepEqual(stranger.allCookies(), []);
    assert.equal((await server.program(secret).me()).displayName, me.displayName);
  });

  it('gives none for a wrong password', async () => {
    await refused(await server.stranger().call('POST', 'api/tokens', await proof('ちがう合い言葉です、これは')), 401);
  });

  it('ends its own token, and no other', async () => {
    const body = { loginName: 'toshokan', name: 'Excel' };
    const stranger = server.stranger();
    const { secret } = await stranger.done('POST', 'api/tokens/sample', body, tokenSignedInSchema);
    const { secret: other } = await stranger.done('POST', 'api/tokens/sample', body, tokenSignedInSchema);
    const pane = server.program(secret);
    const { tokens } = await (await server.sampleUser('toshokan')).get('api/me/tokens', tokensSchema);
    for (const { id } of tokens.slice(0, -2)) await refused(await pane.call('DELETE', `api/me/tokens/${id}`), 404);
    assert.equal((await pane.call('DELETE', 'api/me/tokens/current')).status, 204);
    await refused(await pane.fetch('api/me'), 401);
    await server.program(other).get('api/me', meSchema);
  });

  it('knows no current token of a browser', async () => {
    await refused(await server.client.call('DELETE', 'api/me/tokens/current'), 404);
  });
});
