import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { serviceApi } from '../../../core/protocol/service.js';
import { startTestServer, type TestServer } from './running-server.js';

describe('answers on their way', () => {
  let server: TestServer;
  let cycleId: string;

  before(async function () {
    this.timeout(60_000);
    server = await startTestServer(true);
    cycleId = (await server.cycleOf(2025)).id;
  });
  after(() => server.stop());

  /** As browsers ask, with nothing unpacked on the way. */
  const get = async (path: string, cookie = ''): Promise<{ message: IncomingMessage; body: Buffer }> => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', cookie };
    const message = await new Promise<IncomingMessage>((done, failed) => {
      request(server.url(path.slice(1)), { headers }, done)
        .once('error', failed)
        .end();
    });
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    return { message, body: Buffer.concat(chunks) };
  };

  it('are packed where they are long, and say for whom', async () => {
    const { message, body } = await get(serviceApi.description.path);
    assert.equal(message.headers['content-encoding'], 'br');
    assert.match(message.headers.vary ?? '', /Accept-Encoding/i);
    const text = brotliDecompressSync(body).toString('utf8');
    assert.ok(text.length > 4 * body.length);
    assert.ok('paths' in (JSON.parse(text) as object));
  });

  it('are left as they are where they are short or packed already', async () => {
    const short = await get(serviceApi.health.path);
    assert.equal(short.message.headers['content-encoding'], undefined);
    const response = await server.call(cyclesApi.blank, { params: { cycleId } });
    assert.equal(response.headers.get('content-encoding'), null);
    assert.equal(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString('latin1'),
      'PK',
    );
  });
});
