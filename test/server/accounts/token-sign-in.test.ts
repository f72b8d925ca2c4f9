import assert from 'node:assert/strict';
import { sessionApi } from '../../../core/protocol/session.js';
import { accountApi } from '../../../core/protocol/own-account.js';
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
    const { me, secret } = await stranger.ask(sessionApi.beginWithToken, { body: await proof() });
    assert.deepEqual([me.loginName, me.by], ['toshokan', 'token']);
    assert.deepEqual(stranger.allCookies(), []);
    assert.equal((await server.program(secret).me()).displayName, me.displayName);
  });

  it('gives none for a wrong password', async () => {
    await refused(
      await server.stranger().call(sessionApi.beginWithToken, { body: await proof('ちがう合い言葉です、これは') }),
      401,
    );
  });

  it('ends its own token, and no other', async () => {
    const body = { loginName: 'toshokan', name: 'Excel' };
    const stranger = server.stranger();
    const { secret } = await stranger.ask(sessionApi.beginAsSampleWithToken, { body });
    const { secret: other } = await stranger.ask(sessionApi.beginAsSampleWithToken, { body });
    const pane = server.program(secret);
    const { tokens } = await (await server.sampleUser('toshokan')).ask(accountApi.tokens);
    for (const { id } of tokens.slice(0, -2))
      await refused(await pane.call(accountApi.revokeToken, { params: { tokenId: id } }), 404);
    assert.equal((await pane.call(accountApi.revokeToken, { params: { tokenId: 'current' } })).status, 204);
    await refused(await pane.call(sessionApi.me), 401);
    await server.program(other).ask(sessionApi.me);
  });

  it('knows no current token of a browser', async () => {
    await refused(await server.client.call(accountApi.revokeToken, { params: { tokenId: 'current' } }), 404);
  });
});
