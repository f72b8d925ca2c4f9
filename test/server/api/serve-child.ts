/**
 * A server in a process of its own, so that a test can kill it: `node serve-child.js URL`. Tells its parent its URL.
 */
import { pino } from 'pino';
import { startServer } from '../../../server/serve.js';

const [, , databaseUrl] = process.argv;
if (databaseUrl === undefined) throw new Error('the URL of a database is missing');
const { url } = await startServer({
  port: 0,
  sample: true,
  logger: pino({ level: 'silent' }),
  databaseUrl,
  passwordCost: 8,
});
process.send?.(url);
