import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { linkedPairs } from '../support/linked-pairs.js';
import { proposeLinks } from '../../core/programme-link/propose-links.js';
import type { FormRecord } from '../../core/record/record.js';
import { displayText } from '../../core/record/value.js';
import { compact } from '../../core/text/normalise.js';
import { readForm } from '../../server/workbook/read-form.js';
import { workbookNames, workbookPath } from './shared-files.js';

interface Side {
  readonly programme: string;
  readonly variant: string | null;
  readonly note: string | null;
  readonly rating: string;
}

interface TrueLink {
  readonly linkId: string;
  readonly sheetNo: number;
  readonly h22: Side;
  readonly h23: Side;
  readonly status: string;
}

const TRUTH = new URL('../../../../shared/truth/kiyose-year-links.json', import.meta.url);
const { links } = JSON.parse(readFileSync(TRUTH, 'utf8')) as { links: TrueLink[] };

const readAll = async (name: string) => readForm(await readFile(workbookPath(name)), BUILT_IN_FORMS);

/** The row that one side of a true link means: its name with its note, on its sheet, the variant in its policy. */
function rowOf(records: readonly FormRecord[], sheetNo: number, side: Side): FormRecord {
  const text = (record: FormRecord, field: string) => compact(displayText(record.cells[field]?.value));
  const rows = records.filter(
    (record) =>
      record.block === 'programme' &&
      record.key['sheetNo'] === String(sheetNo) &&
      text(record, 'programme') === compact(side.programme + (side.note ?? '')) &&
      text(record, 'policy').startsWith(compact(side.variant ?? '')),
  );
  assert.equal(rows.length, 1, side.programme);
  assert.equal(text(rows[0]!, 'rating'), compact(side.rating));
  return rows[0]!;
}

describe('one city’s programmes in two years', () => {
  let [previous, current]: FormRecord[][] = [];
  let found: ReturnType<typeof proposeLinks>;

  before(async () => {
    const [one, other] = [await readAll('kiyose-h22'), await readAll('kiyose-h23')];
    [previous, current] = [[...one.records], [...other.records]];
    found = proposeLinks(other.form, previous, current);
  });

  for (const { linkId, sheetNo, h22, h23, status } of links) {
    it(`[I3] ${linkId}: ${status}`, () => {
      const [before, now] = [rowOf(previous!, sheetNo, h22), rowOf(current!, sheetNo, h23)];
      const linked = found.links.filter((link) => link.previous.includes(before) || link.current.includes(now));
      const proposed = found.proposals.filter((pair) => pair.previous === before || pair.current === now);
      if (status === 'renamed') {
        assert.deepEqual([linked.length, proposed.length], [0, 1]);
        assert.deepEqual([proposed[0]!.previous, proposed[0]!.current], [before, now]);
        return;
      }
      assert.deepEqual([linked.length, proposed.length], [1, 0]);
      assert.deepEqual([linked[0]!.previous, linked[0]!.current, linked[0]!.status], [[before], [now], 'same']);
    });
  }

  it('[I3] nothing else: 30 the same, 1 proposed, none new, none removed', () => {
    assert.deepEqual(
      [found.links.length, found.proposals.length, found.added.length, found.removed.length],
      [30, 1, 0, 0],
    );
  });

  it('[I3] every other part of the form is linked by its key', () => {
    const pairs = linkedPairs(
      BUILT_IN_FORMS.find(({ id }) => id === 'kiyose-evaluation')!,
      undefined,
      previous!,
      current!,
    );
    const count = (block: string) => pairs.filter((pair) => pair.block === block).length;
    assert.deepEqual(['programme', 'measure', 'overall', 'group'].map(count), [30, 5, 5, 1]);
  });
});

describe('every city’s workbook against itself', () => {
  for (const name of workbookNames()) {
    it(`[I3] ${name}`, async () => {
      const { form, records } = await readAll(name);
      const found = proposeLinks(form, records, records);
      assert.ok(found.links.every(({ status, previous, current }) => status === 'same' && previous[0] === current[0]));
      assert.deepEqual([found.proposals.length, found.added.length, found.removed.length], [0, 0, 0]);
    });
  }
});
