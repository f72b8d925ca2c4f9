import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cyclesSchema } from '../../../../core/protocol/console.js';
import { DATABASES } from '../../../support/databases.js';
import { sampleClient } from '../../api/client.js';
import { sampleCity } from '../../../support/sample-city.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';

const CHILD = fileURLToPath(new URL('../../api/serve-child.js', import.meta.url));

async function start(databaseUrl: string) {
  const child = fork(CHILD, [databaseUrl], { execArgv: [] });
  const [url] = (await once(child, 'message')) as [string];
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { url, kill };
}

for (const database of DATABASES) {
  describe(`a server that is killed between saving and answering (${database.name})`, () => {
    it('[S1] [S4] answers the same push as if nothing had happened, and counts it once', async function (this: Mocha.Context) {
      this.timeout(60_000);
      const own = await sampleCity(database);
      let server = await start(own.url);
      const client = await sampleClient(() => server.url, 'toshokan');
      const { cycles } = await client.get('api/cycles', cyclesSchema);
      const library = new CycleClient(client, cycles[0]!.id);
      const whole = await library.whole();
      const record = recordsOf(whole, '図書館')[0]!.id;
      const push = { formVersion: 1, baseRevision: whole.to, edits: [edit(record, 'rating', 'A')] };
      const id = randomUUID();
      const events = await client.fetch(`${library.path}/events`, { headers: { 'last-event-id': String(whole.to) } });
      const told = events.body!.getReader().read();
      // What the server is about to answer never arrives: it is killed as soon as it tells that the push is saved.
      const lost = library.send(push, id).catch(() => undefined);
      await told;
      await server.kill();
      await lost;
      server = await start(own.url);
      try {
        const answer = await library.push(push, id);
        assert.deepEqual([answer.revision, answer.cells[0]?.outcome], [whole.to + 1, 'saved']);
        assert.equal((await library.whole()).to, whole.to + 1);
        assert.equal((await library.history(record, 'rating')).revisions.length, 1);
      } finally {
        await server.kill();
        await own.remove();
      }
    });
  });
}
