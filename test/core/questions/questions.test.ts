/**
 * What a person is asked of a copy: only what the workbook and its blank together do not tell, each thing once, and nothing
 * that somebody has said already.
 */
import assert from 'node:assert/strict';
import { checkReading } from '../../../core/check/check-reading.js';
import { formatAddress } from '../../../core/grid/address.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { copyQuestions } from '../../../core/questions/copy-questions.js';
import type { Question } from '../../../core/questions/question.js';
import { layoutOf } from '../../../core/reader/blank/blank-layout.js';
import { readAgainstBlank } from '../../../core/reader/blank/read-against-blank.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { subjectOf, toldFrom, type Statement } from '../../../core/reader/told/statement.js';
import { gridFromCells } from '../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM as FORM } from '../../support/evaluation-form.js';

type Changes = Parameters<typeof entryCells>[0];

function book(...sheets: readonly Changes[]): Workbook {
  return {
    sheets: sheets.map((changes, i) =>
      gridFromCells({ name: `表${i + 1}`, cells: entryCells(changes), merges: ENTRY_MERGES }),
    ),
  };
}

const UNANSWERED: Changes = { D4: null, E4: null, F4: null, D5: null, E5: null, F5: null };

function asked(workbook: Workbook, { blank = book(UNANSWERED), told = [] as readonly Statement[] } = {}): Question[] {
  const layout = layoutOf(blank, fitForm(blank, FORM).reading);
  const said = toldFrom(told);
  const reading = readAgainstBlank(layout, workbook, said) ?? fitForm(workbook, FORM).reading;
  return copyQuestions(layout, reading, checkReading(reading), new Set(told.map((one) => subjectOf(FORM, one))));
}

/** The rating under another header, with too few values to tell it by, and a memo, in each other's places. */
const TWO_UNKNOWN: Changes = {
  ...{ F3: '課内メモ', F4: '済み', F5: '来月', F6: null },
  ...{ G3: '区分け', G4: '達成', G5: '継続' },
};

describe('what is asked of columns', () => {
  it('is each unknown one, with its header, three values, and the fields that were not found', () => {
    assert.deepEqual(asked(book(TWO_UNKNOWN)), [
      {
        ...{ kind: 'column', block: 'entry', header: '課内メモ', places: ['表1!F3:F5'], values: ['済み', '来月'] },
        fields: [{ id: 'rating', label: { ja: '評価区分', en: 'Rating' } }],
      },
      {
        ...{ kind: 'column', block: 'entry', header: '区分け', places: ['表1!G3:G5'], values: ['達成', '継続'] },
        fields: [{ id: 'rating', label: { ja: '評価区分', en: 'Rating' } }],
      },
    ]);
  });

  it('is once the same header on several sheets, with all its places and not more than three values', () => {
    const second = { ...TWO_UNKNOWN, A1: '(2)学び', A4: '図書の貸出', A6: '読み聞かせ', F4: '確認', F5: '差戻し' };
    const questions = asked(book(TWO_UNKNOWN, second), {
      blank: book(UNANSWERED, { ...UNANSWERED, A1: '(2)学び', A4: '図書の貸出', A6: '読み聞かせ' }),
    });
    assert.deepEqual(
      questions.map(({ places, values }) => [places, values]),
      [
        [
          ['表1!F3:F5', '表2!F3:F5'],
          ['済み', '来月', '確認'],
        ],
        [
          ['表1!G3:G5', '表2!G3:G5'],
          ['達成', '継続'],
        ],
      ],
    );
  });

  it('is nothing where every field of the form was found, or the blank lacks the field as well', () => {
    assert.deepEqual(asked(book({ G3: '課内メモ', G4: '済み' })), []);
    const blank = book({ ...UNANSWERED, F3: null });
    assert.deepEqual(asked(book({ F3: null, F4: null, F5: null, G3: '課内メモ', G4: '済み' }), { blank }), []);
  });

  it('is nothing of a column without a header, or with nothing under it', () => {
    assert.deepEqual(asked(book({ F3: null })), []);
    assert.deepEqual(asked(book({ ...TWO_UNKNOWN, F4: null, F5: null, G4: null, G5: null })), []);
  });

  it('is nothing that was said already, whatever came of it', () => {
    const said = (header: string, field: string | null): Statement => ({
      kind: 'column',
      block: 'entry',
      header,
      field,
    });
    const questions = asked(book(TWO_UNKNOWN), { told: [said('課内メモ', null)] });
    assert.ok(questions.every((one) => one.kind !== 'column' || one.header !== '課内メモ'));
    // Told to be what is there as well, which could not be used.
    assert.deepEqual(asked(book({ G3: '課内メモ', G4: '済み' }), { told: [said('課内メモ', 'rating')] }), []);
  });

  it('is which of two columns names the departments, where both could and the table is none without', () => {
    const rows = [
      ['事業名', '窓口の課', '相手の課', '内容', '取組状況', '件数', '評価区分'],
      ['広場の開設', '企画課', '福祉課', '広場を開く', '開いた', '', '達成'],
      ['樹木の手入れ', '福祉課', '企画課', '木を切る', '切った', '', '継続'],
      ['花壇', '公園・緑地課', '福祉課', '花を植える', '植えた', '', ''],
    ];
    const cells = rows.flatMap((texts, row) =>
      texts.map((text, column) => [formatAddress({ row: row + 3, column: column + 1 }), text] as const),
    );
    const sheet = gridFromCells({ name: '表1', cells: Object.fromEntries(cells) });
    const { reading } = fitForm({ sheets: [sheet] }, FORM);
    assert.deepEqual(reading.records, []);
    const layout = layoutOf(book(UNANSWERED), fitForm(book(UNANSWERED), FORM).reading);
    const questions = copyQuestions(layout, reading, reading.issues, new Set());
    assert.deepEqual(
      questions.map((one) => one.kind === 'column' && [one.header, one.values, one.fields.map(({ id }) => id)]),
      [
        ['窓口の課', ['企画課', '福祉課', '公園・緑地課'], ['department']],
        ['相手の課', ['福祉課', '企画課'], ['department']],
      ],
    );
  });
});

describe('what is asked of rows', () => {
  const MORE = { A7: '緑の世話', B7: '公園・緑地課', C7: '木の世話をする', D7: '枝を切った' };

  it('[I3] is which row of the form one is that the form does not have, where one is missing, the most similar first', () => {
    const second = { A1: '(2)学び', A4: '図書の貸出', A6: '読み聞かせ' };
    const moved = { ...MORE, A7: '樹木の手入れと剪定' };
    const [question, ...others] = asked(book({ A6: null, B6: null, C6: null }, { ...second, ...moved }), {
      blank: book(UNANSWERED, { ...UNANSWERED, ...second }),
    });
    assert.deepEqual(others, []);
    assert.ok(question?.kind === 'row');
    assert.equal(question.written['programme'], '樹木の手入れと剪定');
    assert.deepEqual(question.values, ['枝を切った', '木の世話をする']);
    assert.deepEqual(
      question.rows.map(({ programme }) => programme),
      ['樹木の手入れ'],
    );
  });

  it('[E3] is nothing where no row of the form is missing: it is a new one', () => {
    assert.deepEqual(asked(book(MORE)), []);
  });

  it('is nothing where so many are unknown that something else is wrong', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      [`A${i + 7}`, `その他の事業${i}`],
      [`B${i + 7}`, '公園・緑地課'],
      [`D${i + 7}`, '行った'],
    ]).flat();
    assert.deepEqual(asked(book({ A6: null, B6: null, C6: null, ...(Object.fromEntries(rows) as Changes) })), []);
  });
});

describe('what is asked of names', () => {
  it('[R30] is which department one is that the register does not have, once for all its cells', () => {
    const [question, ...others] = asked(book({ B5: '福祉推進室', E1: '回答課：（　福祉推進室　）' }));
    assert.deepEqual(others, []);
    assert.ok(question?.kind === 'department');
    assert.deepEqual([question.written, question.places], ['福祉推進室', ['表1!B5']]);
    assert.deepEqual(question.names, ['福祉課', '企画課', '公園・緑地課']);
    assert.deepEqual(question.values, ['(1)居場所づくり / 広場の開設']);
  });

  it('[R30] is one that says only who answers, without a place', () => {
    const [question] = asked(book({ E1: '回答課：（　福祉推進室　）' }));
    assert.deepEqual(question?.places, []);
  });

  it('is nothing that the blank says as well', () => {
    const changes = { B5: '福祉推進室' };
    assert.deepEqual(asked(book(changes), { blank: book({ ...UNANSWERED, ...changes }) }), []);
  });

  it('is nothing of which somebody said that it is none of the register’s', () => {
    const told: Statement[] = [{ kind: 'department', written: '福祉 推進室', name: null }];
    assert.ok(asked(book({ B5: '福祉推進室' }), { told }).every(({ kind }) => kind !== 'department'));
  });
});
