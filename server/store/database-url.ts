/**
 * What a database's URL says.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badDatabaseUrl } from './database-unavailable.js';

/** As the folders of their migrations are called, and as a backup says where it comes from. */
export const DIALECT_NAMES = ['sqlite', 'postgresql'] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** @throws Problem for a URL that is neither a file's nor PostgreSQL's */
export function dialectOf(url: string): DialectName {
  if (url.startsWith('file:')) return 'sqlite';
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw badDatabaseUrl();
  // An unencoded / # ? in a password ends the host's part; what looks like a host then is a piece of the password.
  if (url.includes('@') && new URL(url).username === '') throw badDatabaseUrl();
  return 'postgresql';
}

/** The path of a `file:` URL: relative to the current folder, or absolute behind `file:///`. */
export function fileOfUrl(url: string): string {
  return url.startsWith('file:///') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}

/** The database in words, without user and password: a file, or `name at host:port`. */
export function placeOfUrl(url: string): string {
  if (url.startsWith('file:')) return fileOfUrl(url);
  const { hostname, port, pathname } = new URL(url);
  return `${pathname.slice(1)} at ${hostname}:${port || '5432'}`;
}
