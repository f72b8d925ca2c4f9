/** Measures the checks on the labelled reports, and writes the part of docs/CHECKS.md that is made of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureReports } from '../prose-set/measured.js';
import { MEASURED_FILES, withContentChecks } from './checks-document.js';

const PAGE = resolve(import.meta.dirname, '../../../docs/CHECKS.md');
writeFileSync(MEASURED_FILES.reports, `${JSON.stringify(await measureReports(), null, 2)}\n`);
writeFileSync(PAGE, withContentChecks(readFileSync(PAGE, 'utf8')));
