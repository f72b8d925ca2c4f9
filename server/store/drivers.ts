/**
 * Which driver a database's URL asks for.
 */
import { dialectOf, type DialectName } from './database-url.js';
import type { Driver } from './driver.js';

const DRIVERS: Readonly<Record<DialectName, () => Promise<Driver>>> = {
  sqlite: async () => (await import('./sqlite/driver.js')).SQLITE_DRIVER,
  postgresql: async () => (await import('./postgresql/driver.js')).POSTGRESQL_DRIVER,
};

/** @throws Problem for a URL that is neither a file's nor PostgreSQL's */
export function driverOf(url: string): Promise<Driver> {
  return DRIVERS[dialectOf(url)]();
}
