/**
 * Which version of the product this is.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { installedPath } from './installed-path.js';

/** As in package.json. */
export function productVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(installedPath('package.json'), 'utf8')))
    .version;
}
