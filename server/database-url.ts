/**
 * Which database is meant: for `serve`, `backup` and `restore` alike.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface DatabaseChoice {
  /** `postgres://…` or `file:…` of the database, instead of `dataDir`. */
  readonly databaseUrl?: string;
  /** Folder of the database, made when missing. Default `var` in the current folder. */
  readonly dataDir?: string;
}

/** A URL for `openStore`. */
export function databaseUrlOf({ databaseUrl, dataDir }: DatabaseChoice): string {
  return databaseUrl ?? pathToFileURL(resolve(dataDir ?? 'var', 'torimatome.db')).href;
}

/** An option is what somebody typed just now; the environment (`DATABASE_URL`) is what was set up. */
export function chosenDatabase(dataDir: string | undefined): DatabaseChoice {
  if (dataDir !== undefined) return { dataDir };
  const databaseUrl = process.env['DATABASE_URL'];
  return databaseUrl ? { databaseUrl } : {};
}
