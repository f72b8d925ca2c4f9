/**
 * A server in a process of its own, so that a test can kill it: `node serve-child.js FOLDER`. Tells its parent its URL.
 */
import { pino } from 'pino';
import { startServer } from '../../../server/serve.js';

const [, , dataDir] = process.argv;
const options = dataDir === undefined ? {} : { dataDir };
const { url } = await startServer({ port: 0, sample: true, logger: pino({ level: 'silent' }), ...options });
process.send?.(url);
