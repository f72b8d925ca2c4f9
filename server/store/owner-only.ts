/**
 * The files of a database are nobody's business but its owner's: they hold what every department wrote, and the hashes of
 * everybody's passwords. What the database's own programs make beside the file takes the file's mode over. Windows keeps
 * such files by the rights of their folder.
 */
import { chmod, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;
const OTHERS = 0o077;

/**
 * Makes a database's file and its folder where they are missing, and closes to others what was open to them: the file and
 * what belongs to it, backups beside it, and the folder, unless it holds other things as well.
 * @returns what was closed
 */
export async function keepToOwner(file: string): Promise<string[]> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (process.platform === 'win32') return [];
  await makeMissing(file);
  const name = basename(file);
  const isOurs = (entry: string) => entry.startsWith(name) || entry.endsWith('.zip');
  const entries = await readdir(folder);
  const ours = entries.filter(isOurs).map((entry) => [join(folder, entry), FILE_MODE] as const);
  const whole = ours.length === entries.length ? [...ours, [folder, FOLDER_MODE] as const] : ours;
  const closed: string[] = [];
  for (const [path, mode] of whole) if (await close(path, mode)) closed.push(path);
  return closed;
}

/** Writes a file and takes it away again. */
export async function tryFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { mode: FILE_MODE, flush: true });
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * A file that is there is not opened: closing it would end the locks that this process may hold on it, and with them what
 * keeps others from taking the write-ahead log away.
 */
export async function makeMissing(file: string): Promise<void> {
  const made = await open(file, 'wx', FILE_MODE).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  });
  await made?.close();
}

/** A backup that is somebody else's is left to them. */
async function close(path: string, mode: number): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  if (!info || (info.mode & OTHERS) === 0 || info.isFile() !== (mode === FILE_MODE)) return false;
  return chmod(path, mode).then(
    () => true,
    () => false,
  );
}
