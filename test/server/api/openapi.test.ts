import assert from 'node:assert/strict';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startTestServer, type TestServer } from './running-server.js';
import { serviceApi } from '../../../core/protocol/service.js';

describe('the API’s description', () => {
  let server: TestServer;
  let document: { paths: Record<string, Record<string, { summary: string; responses: Record<string, unknown> }>> };

  before(async () => {
    server = await startTestServer(false);
    document = (await (await server.call(serviceApi.description)).json()) as typeof document;
  });
  after(() => server.stop());

  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    assert.ok(valid, JSON.stringify(errors));
  });

  it('names everything in both languages, and every problem as one', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        assert.match(summary, /^.+ \/ .+$/, `${method} ${path}`);
        assert.ok(Object.keys(responses).some((status) => Number(status) < 400));
        assert.ok('500' in responses);
      }
    }
  });

  it('has every route that is mounted, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(described.sort(), server.routes.map(({ method, path }) => `${method} ${path}`).sort());
  });
});
