import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftForm, draftFromSeveral } from '../../../core/draft/draft-form.js';
import { formFrom, type FormInput } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import { fitForm } from '../../../core/reader/read-form.js';
import { displayText } from '../../../core/record/value.js';
import type { Workbook } from '../../../core/grid/grid.js';
import { workbookOf } from './drafted.js';
import { department, drawn, grade, of, programme, rows, said, type Drawn } from './real-tables/drawn.js';

type Row = readonly Drawn[];

/** A workbook of one sheet, by its rows. */
const book = (lines: readonly Row[], more: Parameters<typeof drawn>[1] = {}): Workbook =>
  workbookOf([drawn(lines, more)]);

const draft = (...books: Workbook[]): FormInput => draftFromSeveral(books, { id: 'ours' }).form;
const fieldsOf = (form: FormInput, block = 0) => form.blocks[block]!.fields;
const roles = (form: FormInput, block = 0) => fieldsOf(form, block).map(({ id, role }) => `${id} ${role}`);
const field = (form: FormInput, label: string) => {
  const found = form.blocks.flatMap(({ fields }) => fields).find(({ label: { ja } }) => ja === label);
  assert.ok(
    found,
    `${label} among ${form.blocks.flatMap(({ fields }) => fields.map(({ label: { ja } }) => ja)).join()}`,
  );
  return found;
};
const because = (form: FormInput, label: string) => field(form, label).draft!.because;

/** What a form reads of a workbook, by field, block by block. */
function read(form: FormInput, workbook: Workbook, ids: readonly string[]): string[][] {
  const { records } = fitForm(workbook, formFrom(form)).reading;
  return records.map(({ cells }) => ids.map((id) => displayText(cells[id]?.value)));
}

describe('a draft from the blank and a workbook that was filled in', () => {
  const HEADER = ['番号', '事業名', '担当課', '地域の声', '前回の指摘', '来訪の様子', '評価'];
  const fixed = (i: number): Row => [i + 1, programme(i), department(i)];
  const given = (i: number) => of(['広場が遠い', '時間が合わない', '知られていない'], i);
  const blank = book([['令和７年度　居場所づくり　点検表'], [], HEADER, ...rows(6, (i) => [...fixed(i), given(i)])]);
  const filled = book([
    ['令和６年度　居場所づくり　点検表'],
    [],
    HEADER,
    ...rows(6, (i) => [...fixed(i), given(i), said(i), said(i + 1), grade(i)]),
  ]);

  it('takes what is blank in the one and filled in the other for an answer, and the rest for the form’s', () => {
    const form = draft(blank, filled);
    assert.deepEqual(roles(form), [
      'no key',
      'programme key',
      'department plan',
      'column4 plan',
      'column5 answer',
      'column6 answer',
      'rating answer',
    ]);
    assert.match(because(form, '地域の声'), /記入前の様式にも同じ記載が6件/);
    assert.match(because(form, '来訪の様子'), /記入前の様式では空欄で、.*6件/);
  });

  it('learns the choices from the one that is filled in, and the year from the newest', () => {
    const form = draft(blank, filled);
    const { vocabulary } = field(form, '評価');
    assert.deepEqual(
      form.vocabularies![vocabulary!]!.choices.map(({ value }) => value),
      ['A', 'B', 'C'],
    );
    assert.equal(form.title.ja, '居場所づくり 点検表');
    assert.equal(fitForm(blank, formFrom(form)).reading.fiscalYear, 2025);
    assert.equal(fitForm(filled, formFrom(form)).reading.fiscalYear, 2024);
  });

  it('says the same whatever comes first', () => assert.deepEqual(draft(blank, filled), draft(filled, blank)));

  it('reads both, and says how much', () => {
    const form = draft(filled, blank);
    assert.match(form.blocks[0]!.draft!.because, /2冊からそれぞれ6件/);
    assert.equal(read(form, blank, ['programme']).length, 6);
    assert.equal(read(form, filled, ['programme']).length, 6);
  });

  it('finds in the blank a header of words that no glossary has, since it stands in the other', () => {
    const words = ['呼び名', '開いている時間帯', '訪れる人の様子', '困りごと'];
    const name = (i: number) => `${programme(i)}の家`;
    const before = book([['居場所の調べ'], words, ...rows(5, (i) => [name(i)])]);
    const after = book([['居場所の調べ'], words, ...rows(5, (i) => [name(i), '午後', said(i), said(i + 1)])]);
    const form = draft(before, after);
    assert.deepEqual(
      fieldsOf(form).map(({ label, role }) => `${label.ja} ${role}`),
      ['呼び名 key', '開いている時間帯 answer', '訪れる人の様子 answer', '困りごと answer'],
    );
    assert.equal(read(form, before, ['column1']).length, 5);
  });
});

describe('a draft from the copies of three departments', () => {
  const HEADER = ['番号', '事業名', '担当課', '狙い', '取り組んだこと', '満足の度合い', '人数'];
  const copy = (own: string) =>
    book([
      ['令和６年度　点検表'],
      [`回答課：${own}`],
      HEADER,
      ...rows(9, (i) => {
        const isOwn = department(i) === own;
        const answers = [said(i + 1), of(['高い', '低い', '普通'], i), 10 + i];
        return [i + 1, programme(i), department(i), said(i), ...(isOwn ? answers : [])];
      }),
    ]);
  const copies = ['学務課', '福祉課', '健康課'].map(copy);

  it('takes what they have in common for the form’s, and what each filled in for answers', () => {
    const form = draft(...copies);
    assert.deepEqual(
      fieldsOf(form).map(({ label, role }) => `${label.ja} ${role}`),
      [
        '番号 key',
        '事業名 key',
        '担当課 plan',
        '狙い plan',
        '取り組んだこと answer',
        '満足の度合い answer',
        '人数 answer',
      ],
    );
    assert.match(because(form, '狙い'), /3冊とも同じ記載（9件）/);
    assert.match(because(form, '取り組んだこと'), /3冊を比べると、同じ行の7件のうち7件/);
  });

  it('puts together the choices that each of them chose, and the departments that each of them is', () => {
    const form = draft(...copies);
    assert.deepEqual(form.departments!.map(({ name }) => name).sort(), ['健康課', '学務課', '環境課', '福祉課']);
    assert.equal(form.respondent, '回答課：{department}');
    assert.equal(field(form, '満足の度合い').type, 'choice');
  });

  it('the order of the copies says nothing', () => {
    const plain = ({ blocks }: FormInput) =>
      blocks.map(({ fields }) => fields.map(({ draft: note, ...rest }) => [rest, note!.sure]));
    const [a, b, c] = copies as [Workbook, Workbook, Workbook];
    assert.deepEqual(plain(draft(c, a, b)), plain(draft(a, b, c)));
  });

  it('the same copy twice tells no more than one', () => {
    const [one] = copies as [Workbook];
    assert.deepEqual(roles(draft(one, one)), roles(draftForm(one, { id: 'ours' })));
  });

  it('an answer that every row has in some copy is required', () => {
    assert.equal(field(draft(...copies), '番号').role, 'key');
    const all = [...copies, copy('環境課')];
    assert.equal(field(draft(...all), '取り組んだこと').required, true);
    assert.equal(field(draft(...copies), '取り組んだこと').required, undefined);
  });
});

describe('a draft from two years', () => {
  const year = (reiwa: number, header: Row, more: (i: number) => Row) =>
    book([
      [`令和${reiwa}年度　事業の点検表`],
      header,
      ...rows(6, (i) => [i + 1, programme(i), department(i), ...more(i)]),
    ]);

  it('takes headers in the same place with the same values for one column', () => {
    const last = year(5, ['番号', '事業名', '所管課', '狙うところ', '評価', '人々の声'], (i) => [
      said(i),
      grade(i),
      said(i),
    ]);
    const next = year(6, ['番号', '事業名', '担当課', '目指す姿', '評価', '人々の声'], (i) => [
      said(i),
      grade(i + 1),
      said(i + 2),
    ]);
    const form = draft(last, next);
    assert.deepEqual(field(form, '担当課').from, { column: ['担当課', '所管課'] });
    assert.deepEqual(field(form, '目指す姿').from, { column: ['目指す姿', '狙うところ'] });
    assert.match(because(form, '担当課'), /「担当課」「所管課」の2通り/);
    const ids = fieldsOf(form).map(({ id }) => id);
    assert.equal(ids.length, 6);
    for (const workbook of [last, next]) {
      assert.ok(read(form, workbook, ids).every((cells) => cells.every((text) => text !== '')));
    }
  });

  it('knows a form in which every header was worded anew by what they mean', () => {
    const last = year(5, ['番号', '事業名称', '所管課', '事業概要', '取組状況', '評価区分'], (i) => [
      said(i),
      said(i + 1),
      grade(i),
    ]);
    const next = year(6, ['No.', '事業名', '担当課', '事業の内容', '実施状況', '自己評価'], (i) => [
      said(i),
      said(i + 2),
      grade(i + 1),
    ]);
    const form = draft(last, next);
    assert.deepEqual(
      fieldsOf(form).map(({ from }) => ('column' in from ? from.column : [])),
      [
        ['No.', '番号'],
        ['事業名', '事業名称'],
        ['担当課', '所管課'],
        ['事業の内容', '事業概要'],
        ['実施状況', '取組状況'],
        ['自己評価', '評価区分'],
      ],
    );
    for (const workbook of [last, next]) assert.equal(read(form, workbook, ['programme']).length, 6);
  });

  it('does not join columns that hold other things, and says which workbook has them', () => {
    const last = year(5, ['番号', '事業名', '担当課', '課題', '評価'], (i) => [said(i), grade(i)]);
    const next = year(6, ['番号', '事業名', '担当課', '成果', '評価'], (i) => [said(i + 1), grade(i + 1)]);
    const form = draft(next, last);
    assert.deepEqual(field(form, '成果').from, { column: ['成果'] });
    assert.deepEqual(field(form, '課題').from, { column: ['課題'] });
    assert.match(because(form, '課題'), /2冊のうち1冊にだけある列/);
  });

  it('takes a header that differs by its year alone for this year’s column', () => {
    const header = (reiwa: number): Row => ['番号', '事業名', '担当課', `R${reiwa - 1}実績`, `R${reiwa}実績`, '所感'];
    const last = year(5, header(5), (i) => [80 + i, 90 + i, said(i)]);
    const next = year(6, header(6), (i) => [90 + i, 97 + i, said(i + 1)]);
    const form = draft(next, last);
    const actual = fieldsOf(form).find(({ id }) => id === 'actual')!;
    assert.deepEqual(actual.from, { column: { year: 'cycle' }, under: ['実績'] });
    assert.match(actual.draft!.because, /年度だけが違う/);
    assert.equal(read(form, next, ['actual'])[0]![0], '97');
    assert.equal(read(form, last, ['actual'])[0]![0], '90');
  });

  it('tells what no glossary tells: what stays is the form’s, what changes is answered', () => {
    const header = ['番号', '事業名', '担当課', '願い', '様子'];
    const last = year(5, header, (i) => [said(i), said(i + 3)]);
    const next = year(6, header, (i) => [said(i), said(i + 4)]);
    const form = draft(last, next);
    assert.equal(field(form, '願い').role, 'plan');
    assert.equal(field(form, '様子').role, 'answer');
    assert.match(because(form, '願い'), /年度が替わっても同じ記載（6件）/);
  });

  it('programmes that come and go, and numbers given anew, compare what is left', () => {
    const lines = (from: number, answer: number): Row[] =>
      rows(6, (i) => [i + 1, programme(from + i), department(from + i), said(from + i), said(answer + i)]);
    const header = ['番号', '事業名', '担当課', '願い', '様子'];
    const last = book([['令和５年度　点検表'], header, ...lines(0, 1)]);
    const next = book([['令和６年度　点検表'], header, ...lines(2, 7)]);
    assert.match(because(draft(last, next), '願い'), /同じ記載（4件）/);
  });

  it('makes no answer of a column that is calculated', () => {
    const rate = (i: number, share: number): Drawn => ({ text: `${share}%`, raw: share / 100, formula: `E${i}/D${i}` });
    const header = ['番号', '事業名', '担当課', '目標', '実績', '達成率'];
    const last = year(5, header, (i) => [50, 40 + i, rate(i + 3, 80 + i)]);
    const next = year(6, header, (i) => [50, 45 + i, rate(i + 3, 90 + i)]);
    assert.equal(field(draft(last, next), '達成率').role, 'plan');
  });
});

describe('a draft from cards in workbooks of their own', () => {
  const card = (i: number | undefined, department = '担当課') =>
    book(
      [
        ['令和６年度　事業評価シート'],
        [
          '事業名',
          i === undefined ? null : programme(i),
          null,
          department,
          i === undefined ? null : of(['学務課', '福祉課'], i),
        ],
        ['関わる決まり', '地域の学びに関する条例'],
        ['事業の目的', i === undefined ? null : said(i)],
        ['喜ばれたこと', i === undefined ? null : said(i + 1)],
        ['総合評価', i === undefined ? null : grade(i)],
        ['評価の理由', i === undefined ? null : said(i + 2)],
      ],
      { merges: ['A1:E1', 'B2:C2', 'B3:E3', 'B4:E4', 'B5:E5', 'B6:C6', 'B7:E7'] },
    );

  it('tells labels from what stands beside them, which is another thing in each', () => {
    const form = draft(card(0), card(1), card(2));
    assert.deepEqual(
      fieldsOf(form).map(({ label }) => label.ja),
      ['事業名', '担当課', '関わる決まり', '事業の目的', '喜ばれたこと', '総合評価', '評価の理由'],
    );
    for (const i of [0, 1, 2]) assert.equal(read(form, card(i), ['programme'])[0]![0], programme(i));
  });

  it('learns from a blank card what is filled in', () => {
    const form = draft(card(undefined), card(0), card(1));
    assert.equal(field(form, '喜ばれたこと').role, 'answer');
    assert.equal(field(form, '事業の目的').role, 'answer');
    assert.equal(field(form, '関わる決まり').role, 'plan');
  });

  it('takes another word in the same place for the same label', () => {
    const form = draft(card(0), card(1, '所管課'));
    assert.deepEqual(field(form, '担当課').from, { label: ['担当課', '所管課'], take: 'right' });
    assert.equal(read(form, card(1, '所管課'), ['department'])[0]![0], '福祉課');
  });
});

describe('workbooks of other forms among those that a draft is made from', () => {
  const table = (title: string, header: Row, count: number) =>
    book([[title], header, ...rows(count, (i) => [i + 1, programme(i), department(i), said(i), grade(i)])]);
  const ours = (count: number) => table('令和６年度　点検表', ['番号', '事業名', '担当課', '実施状況', '評価'], count);
  const other = book([
    ['備品の台帳'],
    ['品名', '置き場所', '数量', '購入した日'],
    ...rows(6, (i) => [`${programme(i)}の机`, '倉庫', i + 2, `令和${i + 1}年4月1日`]),
  ]);

  it('are left out, by their place', () => {
    for (const books of [
      [ours(5), other, ours(6)],
      [other, ours(5), ours(6)],
    ]) {
      const { form, used } = draftFromSeveral(books, { id: 'ours' });
      assert.deepEqual(
        used,
        [0, 1, 2].filter((place) => books[place] !== other),
      );
      assert.deepEqual(
        form.blocks.map(({ id }) => id),
        ['programme'],
      );
    }
  });

  it('a letter among them is left out too', () => {
    const letter = book([['拝啓'], ['お元気ですか。']]);
    assert.deepEqual(draftFromSeveral([ours(5), letter, ours(6)], { id: 'ours' }).used, [0, 2]);
  });

  it('are refused where no two are of one form', () => {
    assert.throws(
      () => draft(ours(5), other),
      (error: unknown) => error instanceof Problem && /互いに様式が違う/.test(error.detail.ja),
    );
  });

  it('one workbook alone is drafted as ever', () => {
    const alone = ours(5);
    assert.deepEqual(draft(alone), draftForm(alone, { id: 'ours' }));
  });
});

it('any workbooks together are drafted or refused, and a draft satisfies the schema', () => {
  const cell = fc.oneof(
    fc.constantFrom('事業名', '担当課', '評価', 'R5', 'R6', '令和６年度', '福祉課', 'A', '■ 一', '※ 注', '☑', '副', ''),
    fc.integer({ min: 0, max: 30 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(table, { minLength: 2, maxLength: 4 }), (tables) => {
      try {
        const { form } = draftFromSeveral(
          tables.map((lines) => book(lines)),
          { id: 'any' },
        );
        formFrom(JSON.parse(JSON.stringify(form)));
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'nothing-to-draft') throw error;
      }
    }),
    { numRuns: 300, seed: 20250401 },
  );
});
