import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { addressOf } from '../../../core/protocol/endpoint.js';
import { startTestServer } from './running-server.js';
import { serviceApi } from '../../../core/protocol/service.js';

describe('a server that is closed', () => {
  it('answers what is under way and waits for no connection that nobody uses', async function (this: Mocha.Context) {
    this.timeout(60_000);
    const server = await startTestServer(false);
    const { hostname, port } = new URL(server.url(''));
    const open = () => connect(Number(port), hostname);
    const [unused, idle] = [open(), open()];
    await Promise.all([once(unused, 'connect'), once(idle, 'connect')]);
    idle.write(`GET /${addressOf(serviceApi.health)} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    await once(idle, 'data');
    const answers = Array.from({ length: 5 }, () => server.call(serviceApi.description));
    // The requests have arrived when one that was sent after them has been answered.
    await server.call(serviceApi.health);
    const begun = performance.now();
    const gone = [unused, idle].map((socket) => once(socket, 'close'));
    await server.stop();
    assert.ok(performance.now() - begun < 5_000);
    await Promise.all(gone);
    for (const answer of await Promise.all(answers)) assert.equal(answer.status, 200);
  });
});
