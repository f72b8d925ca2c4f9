/** Writes the part of docs/CHECKS.md that is made of the checks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withContentChecks } from './checks-document.js';

const PAGE = resolve(import.meta.dirname, '../../../docs/CHECKS.md');
writeFileSync(PAGE, withContentChecks(readFileSync(PAGE, 'utf8')));
