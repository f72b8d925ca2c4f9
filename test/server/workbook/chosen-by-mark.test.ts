/**
 * Real workbooks whose choices are made by marks: read, merged, written, and read again.
 */
import assert from 'node:assert/strict';
import { checkReading } from '../../../core/check/check-reading.js';
import { startConsolidation } from '../../../core/consolidation/consolidation.js';
import { planReport } from '../../../core/consolidation/plan-report.js';
import { takeIn } from '../../../core/consolidation/take-in.js';
import { formFrom } from '../../../core/form/form.js';
import { formErrors } from '../../../core/form/form-errors.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { displayText } from '../../../core/record/value.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { MARK_ANSWERS, MARK_BLANK, MARK_DOCUMENT, MARK_FORM, MARK_MERGES } from '../../support/mark-form.js';

type Cells = Readonly<Record<string, string | number | boolean>>;

function bytesOf(changes: Cells): Promise<Uint8Array> {
  return buildWorkbook({ sheets: [{ name: '表', cells: { ...MARK_BLANK, ...changes }, merges: MARK_MERGES }] });
}

async function opened(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  const { reading, share } = fitForm(workbook, MARK_FORM);
  return { workbook, reading, share, table: RecordTable.of(MARK_FORM, reading.records) };
}

/** Of each programme its four answers; what is unreadable in brackets. */
function answersOf({ reading }: Awaited<ReturnType<typeof opened>>): string[] {
  return reading.records
    .filter(({ block }) => block === 'entry')
    .map(({ cells }) =>
      ['programme', 'done', 'weight', 'next', 'note']
        .map((id) => (cells[id]?.value.kind === 'unreadable' ? '?' : displayText(cells[id]?.value)))
        .join('/'),
    );
}

function textsOf({ workbook }: Awaited<ReturnType<typeof opened>>): Record<string, unknown> {
  const [grid] = workbook.sheets;
  const texts: Record<string, unknown> = {};
  for (const row of grid!.rows({ top: 2, bottom: 20 }))
    for (const { column, cell } of grid!.row(row)) texts[`${'ABCDEFGH'.charAt(column - 1)}${row}`] = cell.raw;
  return texts;
}

/** The report of what departments sent, written into a blank. */
async function consolidated(blankChanges: Cells, ...files: Cells[]) {
  const bytes = await bytesOf(blankChanges);
  const blank = await opened(bytes);
  let state = startConsolidation(blank.table);
  for (const [i, changes] of files.entries()) {
    const { reading } = await opened(await bytesOf({ ...blankChanges, ...changes }));
    state = takeIn(blank.table, state, { source: `${i + 1}.xlsx`, department: '', records: reading.records });
  }
  const plan = planReport(blank, state);
  return { plan, state, report: await opened(await patchWorkbook(bytes, plan.edits)) };
}

describe('choices that are made by marks', () => {
  it('are of a form without a mistake', () => assert.deepEqual(formErrors(MARK_DOCUMENT), []));

  it('are read to the choice, one field each, from columns, circles and boxes', async () => {
    const book = await opened(await bytesOf(MARK_ANSWERS));
    assert.equal(book.share, 1);
    assert.deepEqual(answersOf(book), ['花壇の世話/達成/4/継続/春', '苗の配布/未達成/1/終了/', '落ち葉拾い////']);
    const [cover, first] = book.reading.records;
    assert.equal(displayText(cover?.cells['overall']?.value), '概ね達成');
    assert.equal(first?.cells['done']?.address, 'B7,C7,D7');
    assert.deepEqual(book.reading.issues, []);
  });

  it('are asked for once where they are required and nobody has chosen (R02)', async () => {
    const { reading } = await opened(await bytesOf(MARK_ANSWERS));
    const asked = checkReading(reading).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      asked.map(({ code, address }) => [code, address]),
      [
        ['required-blank', 'B9,C9,D9'],
        ['required-blank', 'E9'],
        ['required-blank', 'F9'],
      ],
    );
  });

  it('are not guessed where two are marked: that is told, and is no edit (C7)', async () => {
    const twice = { ...MARK_ANSWERS, C7: '○', E7: '５・④・③・２・１', F7: '☑継続　☑見直し　□終了' };
    const book = await opened(await bytesOf(twice));
    assert.equal(answersOf(book)[0], '花壇の世話/?/?/?/春');
    assert.deepEqual(
      checkReading(book.reading)
        .filter(({ code }) => code === 'choice-unclear')
        .map(({ address, message }) => [address, message.ja.includes('・')]),
      [
        ['B7,C7,D7', true],
        ['E7', true],
        ['F7', true],
      ],
    );
    const { report } = await consolidated({}, twice);
    assert.equal(answersOf(report)[0], '花壇の世話////春');
  });

  it('are not guessed where something else stands in a column', async () => {
    const book = await opened(await bytesOf({ B7: '一部' }));
    assert.equal(answersOf(book)[0], '花壇の世話/?///');
    assert.ok(book.reading.issues.some(({ code, address }) => code === 'choice-unclear' && address === 'B7,C7,D7'));
  });

  for (const [name, ticks] of [
    ['○', { B7: '○' }],
    ['レ', { B7: 'レ' }],
    ['☑ beside □', { B7: '☑', C7: '□', D7: '□' }],
    ['TRUE beside FALSE', { B7: true, C7: false, D7: false }],
    ['1', { B7: 1 }],
    ['the choice itself', { B7: '達成' }],
    ['（○）', { B7: '（○）', C7: '（　）', D7: '（　）' }],
  ] as const) {
    it(`are ticked in a column with ${name}`, async () => {
      assert.equal(answersOf(await opened(await bytesOf(ticks)))[0], '花壇の世話/達成///');
    });
  }

  it('are ticked under headers that are marks or figures themselves', async () => {
    const of = async (choices: readonly string[], tick: string) => {
      const [cover, entry] = MARK_DOCUMENT.blocks;
      const form = formFrom({
        ...MARK_DOCUMENT,
        vocabularies: { ...MARK_DOCUMENT.vocabularies, done: { choices: choices.map((value) => ({ value })) } },
        blocks: [cover!, entry!],
      });
      const [first = '', second = '', third = ''] = choices;
      const { reading } = fitForm(
        await readWorkbook(await bytesOf({ B6: first, C6: second, D6: third, C7: tick, D8: tick })),
        form,
      );
      return reading.records.map(({ cells }) => displayText(cells['done']?.value));
    };
    assert.deepEqual(await of(['◎', '○', '△'], '○'), ['', '○', '△', '']);
    assert.deepEqual(await of(['3', '2', '1'], '2').then((done) => done.slice(0, 2)), ['', '2']);
    assert.deepEqual(await of(['有', '無', '不明'], 'レ'), ['', '無', '不明', '']);
  });

  it('are written as marks, and read again as they were', async () => {
    const { report, plan } = await consolidated({}, MARK_ANSWERS);
    assert.deepEqual(plan.issues, []);
    const sent = await opened(await bytesOf(MARK_ANSWERS));
    assert.deepEqual(answersOf(report), answersOf(sent));
    const texts = textsOf(report);
    assert.deepEqual(
      [texts['B3'], texts['B7'], texts['D8'], texts['E7'], texts['F8']],
      ['達成・○概ね達成・未達成', '○', '○', '５・④・３・２・１', '□継続　□見直し　☑終了'],
    );
  });

  it('move from one column to the other, and change nothing else', async () => {
    const moved = {
      ...{ B3: '達成・概ね達成・○未達成', B7: '', C7: '○', E7: '５・４・３・②・１', F7: '□継続　☑見直し　□終了' },
    };
    const { report, plan } = await consolidated(MARK_ANSWERS, moved);
    assert.equal(answersOf(report)[0], '花壇の世話/概ね達成/2/見直し/春');
    assert.deepEqual(
      plan.edits.cells.map(({ address, content }) => [address, content.text]),
      [
        ['B3', '達成・概ね達成・○未達成'],
        ['B7', ''],
        ['C7', '○'],
        ['E7', '５・４・３・②・１'],
        ['F7', '□継続　☑見直し　□終了'],
      ],
    );
  });

  it('are ticked as the form’s own cells are: boxes and checkboxes', async () => {
    const boxes = { B7: '□', C7: '□', D7: '□', B8: false, C8: false, D8: false };
    const { report } = await consolidated(boxes, { C7: '☑', D8: true });
    const texts = textsOf(report);
    assert.deepEqual([texts['B7'], texts['C7'], texts['D7']], ['□', '☑', '□']);
    assert.deepEqual([texts['B8'], texts['C8'], texts['D8']], [false, false, true]);
    const back = await consolidated({ ...boxes, C7: '☑', D8: true }, { C7: '□', B7: '☑', D8: false, B8: true });
    const after = textsOf(back.report);
    assert.deepEqual([after['B7'], after['C7'], after['B8'], after['D8']], ['☑', '□', true, false]);
  });

  it('are emptied by taking the mark away', async () => {
    const { report } = await consolidated(MARK_ANSWERS, {
      ...{ B7: '', E7: '５・４・３・２・１', F7: '□継続　□見直し　□終了' },
    });
    assert.equal(answersOf(report)[0], '花壇の世話////春');
    assert.equal(textsOf(report)['B7'], undefined);
  });

  it('conflict as one field, once (C5), and agree whatever mark was used (C4)', async () => {
    const { state } = await consolidated({}, { B7: '○', E7: '５・④・３・２・１' }, { D7: 'レ', E7: '4' });
    assert.deepEqual(
      state.conflicts.list.map(({ field, values }) => [field, values.map(({ text }) => text)]),
      [['done', ['達成', '未達成']]],
    );
  });

  it('stand in a new row as in those of the form', async () => {
    const added = { A10: '水やり', C10: '○', E10: '5・4・③・2・1', F10: '□継続　□見直し　☑終了' };
    const { report, plan } = await consolidated({}, added);
    assert.equal(answersOf(report).at(-1), '水やり/概ね達成/3/終了/');
    assert.deepEqual(plan.issues, []);
    const texts = textsOf(report);
    assert.deepEqual([texts['B10'], texts['C10'], texts['E10']], [undefined, '○', '５・４・③・２・１']);
  });

  it('are not there where a column of theirs is missing and none of the others is ticked', async () => {
    const book = await opened(await bytesOf({ D6: '見込みなし', B7: '○' }));
    const [first, second] = book.reading.records.filter(({ block }) => block === 'entry');
    assert.equal(displayText(first?.cells['done']?.value), '達成');
    assert.equal(second?.cells['done'], undefined);
    assert.deepEqual(
      book.reading.issues.filter(({ code }) => code === 'column-missing').map(({ message }) => message.en),
      ['The column "達成度 (未達成)" was not found. Restore the header of the form.'],
    );
  });
});

describe('a form whose marks contradict it', () => {
  it('is told where', () => {
    const of = (change: object) => {
      const [cover, entry] = MARK_DOCUMENT.blocks;
      const fields = entry!.fields.map((field) => (field.id === 'done' ? { ...field, ...change } : field));
      return formErrors({ ...MARK_DOCUMENT, blocks: [cover, { ...entry, fields }] }).map(({ path }) => path);
    };
    assert.deepEqual(of({ type: 'text' }), ['blocks[1].fields[1].type']);
    assert.deepEqual(of({ role: 'key' }), ['blocks[1].fields[1].role']);
    assert.deepEqual(of({ fillDown: true }), ['blocks[1].fields[1].fillDown']);
    assert.deepEqual(of({ vocabulary: 'missing' }), ['blocks[1].fields[1].vocabulary']);
    assert.deepEqual(of({ from: { columns: 'all' } }), ['blocks[1].fields[1].from.columns']);
  });
});
