/**
 * The files that a call means: files as they are named, all workbooks of a folder, and `*` where no shell has expanded
 * it (on Windows). Excel's own traces of open files (`~$….xlsx`) are passed over.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** In the order of the arguments, and by name within a folder. A name that matches nothing is left to be reported. */
export async function inputFiles(names: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(names.map(filesNamed));
  return lists.flat().filter((file) => !basename(file).startsWith('~$'));
}

async function filesNamed(name: string): Promise<string[]> {
  const info = await stat(name).catch(() => undefined);
  if (info?.isDirectory()) return matching(name, '*.xlsx');
  if (info || !basename(name).includes('*')) return [name];
  const files = await matching(dirname(name), basename(name));
  return files.length > 0 ? files : [name];
}

async function matching(folder: string, pattern: string): Promise<string[]> {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const wanted = new RegExp(`^${parts.join('.*')}$`, 'iu');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && wanted.test(entry.name)).map(({ name }) => name);
  return names.sort().map((name) => join(folder, name));
}
