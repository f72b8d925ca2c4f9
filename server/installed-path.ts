/**
 * Where the files are that the program brings along and does not compile: migrations, the sample city, the console.
 */
import { fileURLToPath } from 'node:url';

/** The root of the installation: two folders above dist/server. */
const ROOT = new URL('../../', import.meta.url);

/** @param path relative to the root of the installation, with forward slashes */
export function installedPath(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}
