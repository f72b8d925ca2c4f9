/**
 * Writes a package with what was changed in it. A digital signature holds for the parts as they were signed: where one of
 * them changes it is taken off, as Excel does it, and not left to be found broken (decision 31).
 */
import { openPackage, rewritePackage } from '../package.js';
import { signaturesOf } from '../parts.js';
import type { ChangedPackage } from './changed-package.js';
import { removeWithLinked } from './part-links.js';

/** @param bytes of the package as it was */
export async function writePackage(bytes: Uint8Array, pkg: ChangedPackage): Promise<Uint8Array> {
  if (pkg.changes.size > 0) for (const part of await signaturesOf(pkg)) await removeWithLinked(pkg, '', part);
  return rewritePackage(bytes, pkg.changes);
}

/** Whether a workbook carries a digital signature; whether that is valid, Excel says. */
export async function isSigned(bytes: Uint8Array): Promise<boolean> {
  return (await signaturesOf(await openPackage(bytes))).length > 0;
}
