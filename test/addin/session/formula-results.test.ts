/**
 * What a form's own formulas show, on the two ways of a sync: from the pane and from a workbook.
 */
import assert from 'node:assert/strict';
import { copyFromLink, copyWithoutLink } from '../../../addin/session/linked-copy.js';
import { rowsOf, withWorkbook } from '../../../addin/session/workbook-rows.js';
import { planWrites } from '../../../addin/session/write-plan.js';
import { startConsolidation } from '../../../core/consolidation/consolidation.js';
import { baseFromLink, type Link } from '../../../core/link/link.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { formulasOf } from '../../../core/record/formula.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { pushOf, startCopy, type LocalCopy } from '../../../core/sync/local-copy.js';
import { makeDelta } from '../../../core/sync/make-delta.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import { workbookPush } from '../../../core/sync/workbook-push.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { rate, rateBook, RATE_FORM, type Cells } from '../../support/rate-form.js';

const read = async (changes: Cells) => {
  const workbook = await readWorkbook(await rateBook(changes));
  return { workbook, records: fitForm(workbook, RATE_FORM).reading.records };
};
const ANSWERED: Cells = { D4: 45, E4: rate(4, 0.9), D5: 10, E5: rate(5, 0.5) };

describe('what the form’s formulas show, in a sync (decision 22)', () => {
  let state: SyncState;
  let link: Link;

  before(async () => {
    const blank = RecordTable.of(RATE_FORM, (await read({})).records);
    const { table, conflicts } = startConsolidation(blank);
    state = { table, conflicts, revision: 3, gone: RecordTable.ofRows(RATE_FORM, []) };
    const records = table.rows.map(({ id, record }) => {
      const base = Object.fromEntries(Object.entries(record.cells).map(([field, { value }]) => [field, value]));
      return { id, block: record.block, key: { ...record.key }, base, formulas: { ...formulasOf(record) } };
    });
    const place = { server: 's', municipality: '', plan: 'p', fiscalYear: 2026, form: RATE_FORM.id };
    link = { ...place, formVersion: 1, revision: 3, records, deleted: [] };
  });

  const whole = () => makeDelta(state, undefined, { conflicts: [], departments: [] });
  const older = () => ({
    ...link,
    records: link.records.map(({ id, block, key, base }) => ({ id, block, key, base })),
  });

  async function fromPane(copy: LocalCopy, changes: Cells) {
    const { workbook, records } = await read(changes);
    const rows = rowsOf(RATE_FORM, copy, records);
    const now = withWorkbook(RATE_FORM, copy, rows);
    const writes = planWrites({ form: RATE_FORM, workbook }, now, rows);
    return [pushOf(RATE_FORM, now).edits.map(({ field }) => field), writes.map(({ field }) => field)];
  }

  it('[C1] from the pane: neither sent nor written, with the link, without it, and on a fresh copy', async () => {
    const copies = [copyFromLink(RATE_FORM, link), copyWithoutLink(RATE_FORM, whole()), startCopy(RATE_FORM, whole())];
    for (const copy of copies) {
      assert.deepEqual(await fromPane(copy, ANSWERED), [['actual', 'actual'], []]);
    }
  });

  it('[C2] from the pane: a value over the formula is sent', async () => {
    assert.deepEqual(await fromPane(copyFromLink(RATE_FORM, link), { E4: 0.95 }), [['rate'], []]);
  });

  for (const [name, base] of [
    ['its link', () => baseFromLink(RATE_FORM, link)],
    ['the link of an earlier version, which does not say so', () => baseFromLink(RATE_FORM, older())],
    ['the blank form', () => RecordTable.of(RATE_FORM, state.table.records)],
  ] as const) {
    it(`[C1] [C2] from a workbook on ${name}`, async () => {
      const push = async (changes: Cells) => {
        const sent = { isOwn: true, revision: 3, table: base(), deleted: [] };
        return workbookPush(state, sent, (await read(changes)).records).push.edits.map(({ field }) => field);
      };
      assert.deepEqual(await push(ANSWERED), ['actual', 'actual']);
      assert.deepEqual(await push({ ...ANSWERED, E4: 0.95 }), ['actual', 'rate', 'actual']);
    });
  }
});
