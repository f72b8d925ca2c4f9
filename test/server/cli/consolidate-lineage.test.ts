/**
 * Several copies of one department in one call: which follows which is found by their content (rule I4).
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayText } from '../../../core/record/value.js';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { readSampleForm } from '../../../server/sample/sample-city.js';
import { readForm } from '../../../server/workbook/read-form.js';
import { copyHolding, COPY_STORIES, DEPARTMENT, type Answers } from '../../support/copy-stories.js';

interface Outcome {
  readonly lineage: { file: string; department: string; from: string; differing: number; message: string }[];
  readonly conflicts: { address: string; field: string; mine: string; theirs: string }[];
  readonly issues: { code: string; evidence: string[] }[];
}

const BLANK = 'prisma/sample/blank-2025.xlsx';
const FORM = 'prisma/sample/form.json';

describe('copies of one department that are consolidated', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'torimatome-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const fileOf = async (name: string, holds: Answers) => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, await copyHolding(await readFile(BLANK), holds));
    return path;
  };
  const run = async (...files: string[]) => {
    const output = join(folder, '報告書.xlsx');
    const { json, lines } = await consolidate(BLANK, files, { form: FORM, output, language: 'ja' });
    return { ...(json as Outcome), lines, answers: await answersIn(output) };
  };
  /** Those of the department, as the report has them. */
  const answersIn = async (file: string): Promise<Answers> => {
    const form = await readSampleForm();
    const { records } = await readForm(await readFile(file), [form], form.id);
    const rows = records.filter(({ cells }) => displayText(cells['department']?.value) === DEPARTMENT);
    const cells = rows.flatMap((row, i) =>
      ['achievement', 'result', 'rating', 'direction'].map((field) => {
        return [`${i + 1}.${field}`, displayText(row.cells[field]?.value)] as const;
      }),
    );
    return Object.fromEntries(cells.filter(([, text]) => text !== '' && !text.startsWith('未')));
  };

  for (const { title, files, result, conflicts } of COPY_STORIES) {
    it(`[I4] ${title}`, async () => {
      const paths: string[] = [];
      for (const { name, holds } of files) paths.push(await fileOf(name, holds));
      const outcome = await run(...paths);
      assert.deepEqual(outcome.answers, result);
      assert.deepEqual(
        outcome.conflicts.map(({ field, mine, theirs }) => [field, mine, theirs]).sort(),
        Object.entries(conflicts)
          .map(([name, [theirs]]) => [name.split('.')[1], result[name], theirs])
          .sort(),
      );
      for (const { name, from } of files) {
        const told = outcome.lineage.find(({ file }) => file === name);
        assert.deepEqual([told?.department, told?.from, told?.differing], [DEPARTMENT, ...from], name);
      }
      assert.ok(outcome.lines.some((line) => line.startsWith('1.xlsx: 連携情報のないブックです')));
    });
  }

  const FIRST: Answers = { '1.achievement': '毎月開いた。', '1.result': '10' };
  const GREW: Answers = { ...FIRST, '1.achievement': '毎月二回開いた。', '2.rating': 'A' };

  it('[I4] the later one counts by its content, whatever it is called', async () => {
    await fileOf('各課/あ（最新）.xlsx', FIRST);
    await fileOf('各課/い.xlsx', { ...GREW, '2.achievement': '本を届けた。' });
    await fileOf('各課/う.xlsx', GREW);
    const { answers, conflicts, lineage } = await run(join(folder, '各課'));
    assert.deepEqual(answers, { ...GREW, '2.achievement': '本を届けた。' });
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      lineage.map(({ file, from }) => [file, from]),
      [
        ['あ（最新）.xlsx', ''],
        ['う.xlsx', 'あ（最新）.xlsx'],
        ['い.xlsx', 'う.xlsx'],
      ],
    );
  });

  it('[I4] of two that could each correct the other, nothing is guessed, in whatever order they are given', async () => {
    const corrected = { ...FIRST, '1.achievement': '毎月二回開いた。' };
    const paths = [await fileOf('各課/い.xlsx', FIRST), await fileOf('各課/あ.xlsx', corrected)];
    const inFolder = await run(join(folder, '各課'));
    assert.equal(inFolder.conflicts.length, 1);
    assert.deepEqual(
      inFolder.issues.filter(({ code }) => code === 'descent-open').map(({ evidence }) => evidence),
      [
        ['あ.xlsx', 'い.xlsx'],
        ['い.xlsx', 'あ.xlsx'],
      ],
    );
    const named = await run(...paths);
    assert.deepEqual([named.conflicts.length, named.answers], [1, FIRST]);
  });

  it('says nothing of descent where each department sent one workbook', async () => {
    const { lineage } = await run(await fileOf('図書館.xlsx', FIRST));
    assert.deepEqual(lineage, []);
  });
});
