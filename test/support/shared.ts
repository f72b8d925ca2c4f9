/**
 * Where the processes of a whole run (`whole-run.ts`) find what they share: environment variables, which are not set
 * where a process runs by itself.
 */
import { join } from 'node:path';

/** URL of a database of the PostgreSQL that all use. */
export const SHARED_CLUSTER = 'TORIMATOME_TEST_CLUSTER';
/** Folder with a file for each kind of database, as soon as the sample city is in one. */
export const SHARED_SAMPLES = 'TORIMATOME_TEST_SAMPLES';

export function sharedSamplePath(folder: string, database: string): string {
  return join(folder, `${database}.json`);
}
