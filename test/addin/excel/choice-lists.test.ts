import assert from 'node:assert/strict';
import type { ChoiceCell } from '../../../addin/excel/port.js';
import { formatArea } from '../../../core/grid/address.js';
import { oneSheet } from '../../support/excel-host/one-sheet.js';
import { openBook, type OpenBook } from './open-book.js';

const RATINGS = ['達成', '継続', '未実施'];
const cells = (first: number, last: number, choices: readonly string[] = RATINGS): ChoiceCell[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ sheet: '表', address: `F${first + i}`, choices }));
const OWN = { areas: ['F4:F5'], type: 'list', formula1: '"はい,いいえ"' };

function lists({ host }: OpenBook) {
  return host.model.sheets[0]!.validations.map(({ areas, formula1 }) => [areas.map(formatArea).join(','), formula1]);
}

async function offered(book: OpenBook, wanted: readonly ChoiceCell[]) {
  return Array.from(await book.port.offerChoices(wanted), ({ result }) => result);
}

describe('drop-down lists', () => {
  it('are offered where the cells have no rule, and taken away again', async () => {
    const book = openBook(oneSheet({ F2: '達成' }));
    assert.deepEqual(new Set(await offered(book, cells(2, 9))), new Set(['offered']));
    assert.deepEqual(lists(book), [['F2:F9', '"達成,継続,未実施"']]);
    assert.equal(await book.port.withdrawChoices(cells(2, 9)), 8);
    assert.deepEqual(lists(book), []);
  });

  it('[W3] never go over a rule that is there, and leave it when ours go', async () => {
    const book = openBook(oneSheet({ F2: '達成' }, { validations: [OWN] }));
    const results = await offered(book, cells(2, 9));
    assert.deepEqual(
      results.map((result, i) => (result === 'has-rule' ? i + 2 : 0)).filter((row) => row > 0),
      [4, 5],
    );
    await book.port.withdrawChoices(cells(2, 9));
    assert.deepEqual(lists(book), [['F4:F5', '"はい,いいえ"']]);
  });

  it('do not refuse what is typed', async () => {
    const book = openBook(oneSheet());
    await book.port.offerChoices(cells(2, 2));
    assert.equal(book.host.model.sheets[0]!.validations[0]?.errorAlert?.showAlert, false);
  });

  it('are not made of choices that a rule cannot hold', async () => {
    const book = openBook(oneSheet());
    assert.deepEqual(await offered(book, cells(2, 2, ['一,二'])), ['unfit']);
    assert.deepEqual(await offered(book, cells(2, 2, ['あ'.repeat(256)])), ['unfit']);
    assert.deepEqual(lists(book), []);
  });

  it('are not made in a protected sheet', async () => {
    const book = openBook(oneSheet({}, { isProtected: true }));
    assert.deepEqual(await offered(book, cells(2, 2)), ['protected']);
  });
});
