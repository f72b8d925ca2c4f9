/**
 * What a database's URL says.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @throws Error for a URL that is neither a file's nor PostgreSQL's */
export function isPostgresql(url: string): boolean {
  if (/^postgres(ql)?:\/\//.test(url)) return true;
  if (url.startsWith('file:')) return false;
  throw new Error('a database URL begins with file: (SQLite) or postgres:// (PostgreSQL)');
}

/** The path of a `file:` URL: relative to the current folder, or absolute behind `file:///`. */
export function fileOfUrl(url: string): string {
  return url.startsWith('file:///') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}
