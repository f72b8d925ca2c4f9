import assert from 'node:assert/strict';
import { openedWorkbookSchema, type OpenedWorkbookInput } from '../../core/protocol/opened-workbook.js';
import { parseAddress } from '../../core/grid/address.js';
import { openModel } from '../../excel-host/model/open-model.js';
import { writeCells } from '../../excel-host/model/write-cells.js';
import { ModelBook } from '../../workbench/page/model-book.js';

type SheetInput = OpenedWorkbookInput['sheets'][number];

function open(...sheets: SheetInput[]): ModelBook {
  const opened = openedWorkbookSchema.parse({
    looks: [{}, { numberFormat: '[$-411]ggge"年"m"月"d"日"' }, { locked: false }],
    sheets,
  });
  return new ModelBook(openModel(opened), opened);
}

function sheet(plan: Partial<SheetInput> = {}): SheetInput {
  const rows = [
    {
      row: 2,
      cells: [
        { column: 1, value: '事業' },
        { column: 2, value: 45_000, text: '令和5年3月15日', look: 1 },
      ],
    },
  ];
  return { name: '調書', rows, ...plan };
}

function shown(book: ModelBook, address: string): string | undefined {
  const { row, column } = parseAddress(address)!;
  return book.state().sheets[0]!.cell(row, column)?.text;
}

const entry = (address: string, text: string) => ({ ...parseAddress(address)!, text });
const first = (book: ModelBook) => book.state().sheets[0]!.id;

describe('the workbook behind the grid', () => {
  it('shows what cells show, and gives what one edits', () => {
    const view = open(sheet()).state().sheets[0]!;
    assert.deepEqual(view.cell(2, 2), { text: '令和5年3月15日', input: '令和5年3月15日', kind: 'number' });
    assert.equal(view.cell(9, 9), undefined);
    assert.deepEqual(view.filledColumns(2), [1, 2]);
    assert.deepEqual([view.bottom, view.right], [2, 2]);
  });

  it('takes what is typed as Excel does, dates of Japanese eras too', () => {
    const book = open(sheet());
    book.write(first(book), [entry('A5', '１２３'), entry('B2', '令和6年4月1日'), entry('C5', '文')]);
    assert.deepEqual(
      ['A5', 'B2', 'C5'].map((address) => shown(book, address)),
      ['123', '令和6年4月1日', '文'],
    );
    assert.equal(book.state().sheets[0]!.bottom, 5);
  });

  it('undoes and redoes what was typed together as one step', () => {
    const book = open(sheet());
    book.write(first(book), [entry('A3', '一'), entry('A4', '二')]);
    assert.ok(book.state().canUndo);
    book.undo();
    assert.deepEqual([shown(book, 'A3'), shown(book, 'A4')], [undefined, undefined]);
    assert.ok(book.state().canRedo);
    book.redo();
    assert.deepEqual([shown(book, 'A3'), shown(book, 'A4')], ['一', '二']);
    assert.equal(book.state().canRedo, false);
  });

  it('forgets what could be redone as soon as something else is written', () => {
    const book = open(sheet());
    book.write(first(book), [entry('A3', '一')]);
    book.undo();
    book.write(first(book), [entry('A3', '別')]);
    book.redo();
    assert.equal(shown(book, 'A3'), '別');
  });

  it('does not redo what an add-in wrote', () => {
    const book = open(sheet());
    book.write(first(book), [entry('A3', '人')]);
    const [model] = book.model.sheets;
    book.model.as('addin', () => writeCells(book.model, model!, { top: 4, left: 1, bottom: 4, right: 1 }, 'アドイン'));
    book.undo();
    assert.equal(shown(book, 'A4'), undefined);
    assert.equal(book.state().canRedo, false);
    book.undo();
    book.redo();
    assert.equal(shown(book, 'A3'), '人');
  });

  it('writes a block as a whole or not at all, and says why not', () => {
    const rows = [
      {
        row: 1,
        cells: [
          { column: 1, look: 2 },
          { column: 2, value: '鍵' },
        ],
      },
    ];
    const book = open(sheet({ rows, isProtected: true }));
    const refusal = book.write(first(book), [entry('A1', '入る'), entry('B1', '入らない')]);
    assert.match(refusal?.ja ?? '', /保護/);
    assert.deepEqual([shown(book, 'A1'), shown(book, 'B1')], [undefined, '鍵']);
    assert.equal(book.write(first(book), [entry('A1', '入る')]), undefined);
  });

  it('gives the same view of a sheet until something in it changes', () => {
    const book = open(sheet(), sheet({ name: '別' }));
    const [before, other] = book.state().sheets;
    book.select({
      active: { row: 3, column: 1 },
      cursor: { row: 3, column: 1 },
      end: { row: 3, column: 1 },
      area: { top: 3, left: 1, bottom: 3, right: 1 },
    });
    assert.equal(book.state().sheets[0], before);
    book.write(first(book), [entry('A9', '変')]);
    assert.notEqual(book.state().sheets[0], before);
    assert.equal(book.state().sheets[1], other);
    assert.ok(book.state().sheets[0]!.rowVersion(9) > 0);
    assert.equal(book.state().sheets[0]!.rowVersion(8), 0);
  });

  it('follows what the add-in selects', () => {
    const book = open(sheet({ merges: ['A2:A3'] }), sheet({ name: '別' }));
    const told: string[] = [];
    book.subscribe(() => told.push(book.state().active));
    book.activate(book.state().sheets[1]!.id);
    assert.equal(book.state().active, book.state().sheets[1]!.id);
    assert.ok(told.length > 0);
  });

  it('shows marks that are always true, and no others', () => {
    const conditionalFormats = [
      {
        areas: ['A1:A3'],
        type: 'expression',
        priority: 1,
        formulas: ['N("torimatome:error")=0'],
        look: { fill: '#FFD6D6' },
      },
      { areas: ['B1:B3'], type: 'expression', priority: 2, formulas: ['B1>3'], look: { fill: '#00FF00' } },
    ];
    const view = open(sheet({ conditionalFormats })).state().sheets[0]!;
    assert.deepEqual(view.mark(2, 1), { fill: '#FFD6D6' });
    assert.equal(view.mark(2, 2), undefined);
  });

  it('offers the lists of the file, and those that were set since', () => {
    const dropdowns = [{ areas: ['C1:C9'], values: ['達成', '継続'] }];
    const validations = [{ areas: ['D1:D9'], type: 'list', formula1: '"Ａ,Ｂ"' }];
    const view = open(sheet({ dropdowns, validations })).state().sheets[0]!;
    assert.deepEqual(view.dropdownAt(4, 3), ['達成', '継続']);
    assert.deepEqual(view.dropdownAt(4, 4), ['Ａ', 'Ｂ']);
    assert.equal(view.dropdownAt(4, 5), undefined);
  });

  it('knows whether there is something to save', () => {
    const book = open(sheet());
    assert.equal(book.isDirty, false);
    book.write(first(book), [entry('A3', '一')]);
    assert.ok(book.isDirty);
    book.saved(book.changes);
    assert.equal(book.isDirty, false);
  });
});
