import assert from 'node:assert/strict';
import { checkContent } from '../../core/check/content/check-content.js';
import { examineContent, examineEdited, issuesIn } from '../../core/check/content/examined.js';
import type { Issue } from '../../core/issue/issue.js';
import type { FormRecord } from '../../core/record/record.js';
import { hunt } from '../support/mutants/hunt.js';
import { PLACES, readReport } from './reports.js';

/** What these hold against other rows’ ratings and texts stays as it was gathered, until everything is checked anew. */
const OF_ALL_ROWS = new Set(['R11', 'R42']);

const told = (issues: readonly Issue[]) =>
  issues
    .filter(({ rule }) => !OF_ALL_ROWS.has(rule))
    .map(({ rule, sheet, address, message, ofKind }) => `${rule} ${sheet} ${address} ${ofKind}: ${message.ja}`)
    .sort();

describe('[R03–R48] one edited cell is checked again alone', () => {
  for (const place of PLACES) {
    it(`and the same is found in ${place} as if all were`, async function () {
      this.timeout(120_000);
      const report = await readReport(place);
      const examined = examineContent(report);
      for (const { record, mutated } of hunt(report, 'recheck', 1)) {
        const records = report.records.map((one) => (one === record ? mutated : one));
        assert.deepEqual(
          told(issuesIn(examineEdited(examined, record, mutated))),
          told(checkContent({ ...report, records })),
        );
      }
    });
  }

  it('edit after edit', async function () {
    this.timeout(120_000);
    const report = await readReport('tsukishiro');
    const edits = new Map(hunt(report, 'edits', 1).map(({ record, mutated }) => [record, mutated]));
    let examined = examineContent(report);
    for (const [record, mutated] of edits) examined = examineEdited(examined, record, mutated);
    const now = (record: FormRecord) => edits.get(record) ?? record;
    assert.deepEqual(told(issuesIn(examined)), told(checkContent({ ...report, records: report.records.map(now) })));
    for (const [record, mutated] of edits) examined = examineEdited(examined, mutated, record);
    assert.deepEqual(told(issuesIn(examined)), told(checkContent(report)));
  });

  it('and a record of another table is refused', async () => {
    const [one, other] = [await readReport('suzukake'), await readReport('suzukake')];
    const [record] = other.records;
    assert.ok(record);
    assert.throws(() => examineEdited(examineContent(one), record, record), RangeError);
  });
});
