/**
 * The five copies of each story in one folder, where nothing says which came first (rule I4).
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { startConsolidation } from '../../core/consolidation/consolidation.js';
import { sheetVersions } from '../../core/consolidation/sheet-versions.js';
import { takeIn } from '../../core/consolidation/take-in.js';
import { layoutOf } from '../../core/reader/blank/blank-layout.js';
import { keyName } from '../../core/record/key-name.js';
import { RecordTable } from '../../core/record/record-table.js';
import { displayText } from '../../core/record/value.js';
import { placeCopies, type PlacedFile } from '../../server/cli/place-copies.js';
import { chooseForm } from '../../server/workbook/forms.js';
import { readCopy, readForm } from '../../server/workbook/read-form.js';
import { drawnStories, type DrawnStory, type StoryCell } from './drawn-set.js';

interface Outcome {
  readonly placed: readonly PlacedFile[];
  readonly conflicts: ReadonlySet<string>;
  text(cell: StoryCell): string;
  nameOf(cell: StoryCell): string;
}

async function consolidated(story: DrawnStory, files: readonly string[]): Promise<Outcome> {
  const { forms } = await chooseForm(story.form);
  const blank = await readForm(await readFile(story.blank), forms, forms[0]?.id);
  const { form } = blank;
  const own = sheetVersions(blank);
  const table = RecordTable.of(form, own.records);
  const layout = layoutOf(blank.workbook, blank);
  const readings = await Promise.all(
    files.map(async (path) => ({ source: basename(path), reading: await readCopy(await readFile(path), layout) })),
  );
  const placed = placeCopies(table, readings, { ...blank, records: own.records });
  let state = startConsolidation(table);
  for (const { source, reading, sheets, base } of placed) {
    const incoming = { source, department: reading.department, records: sheets.records };
    state = takeIn(table, state, base ? { ...incoming, base } : incoming);
  }
  const nameOf = ({ block, key, field }: StoryCell) => JSON.stringify([keyName(form, block, key), field]);
  const texts = new Map(
    state.table.rows.flatMap(({ record }) =>
      Object.entries(record.cells).map(([field, { value }]) => [nameOf({ ...record, field }), displayText(value)]),
    ),
  );
  const text = (cell: StoryCell) => texts.get(nameOf(cell)) ?? '';
  return { placed, conflicts: new Set(state.conflicts.list.map(nameOf)), text, nameOf };
}

describe('the copies of the drawn stories in one folder', () => {
  for (const story of drawnStories()) {
    for (const files of [story.files, story.files.toReversed()]) {
      const order = files === story.files ? 'in the order in which they were made' : 'the other way round';

      it(`[I4] no answer of ${story.name} is lost without a word, ${order}`, async () => {
        const { conflicts, text, nameOf, placed } = await consolidated(story, files);
        for (const cell of story.conflicts) assert.ok(conflicts.has(nameOf(cell)), `no conflict: ${nameOf(cell)}`);
        const lost = story.result.filter((cell) => text(cell) !== cell.value && !conflicts.has(nameOf(cell)));
        assert.deepEqual(lost, []);
        // What conflicts besides is told of copies of which nobody can say which is the later one.
        const isOpen = placed.some(({ open }) => open.length > 0);
        assert.ok(isOpen || conflicts.size === story.conflicts.length);
        assert.ok(conflicts.size <= story.conflicts.length + 2);
      });
    }
  }
});
