/**
 * How often the checks are right on the cities’ documents: labelled rows, and texts in which one thing was changed. Figures
 * alone; the documents are not part of the repository.
 */
import { CONTENT_CODES } from '../../core/issue/content-codes.js';
import { added, inOrder, SEED, type Measured, type Rightness } from '../prose-set/measured.js';
import { hunt, killRates } from '../support/mutants/hunt.js';
import { byRule, findInDocuments } from './city-labels.js';
import { DOCUMENTS, readCityReport } from './city-reports.js';

export async function measureCities(): Promise<Measured> {
  const measured = new Map<string, Rightness>();
  for (const { rule, labelled, found, extra } of byRule(await findInDocuments())) {
    measured.set(rule, added(measured.get(rule), { labelled, found, wrong: extra }));
  }
  for (const name of DOCUMENTS) {
    for (const [code, rate] of killRates(hunt(await readCityReport(name), SEED))) {
      const { rule } = CONTENT_CODES[code];
      measured.set(rule, added(measured.get(rule), rate));
    }
  }
  return inOrder(measured);
}
