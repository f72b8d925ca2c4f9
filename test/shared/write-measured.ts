/** Measures the checks on the cities’ documents, for the table of docs/CHECKS.md, which it writes anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MEASURED_FILES, withContentChecks } from '../support/checks-document.js';
import { measureCities } from './measured-on-cities.js';

const PAGE = resolve(import.meta.dirname, '../../../docs/CHECKS.md');
writeFileSync(MEASURED_FILES.cities, `${JSON.stringify(await measureCities(), null, 2)}\n`);
writeFileSync(PAGE, withContentChecks(readFileSync(PAGE, 'utf8')));
