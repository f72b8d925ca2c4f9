import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftForm } from '../../../core/draft/draft-form.js';
import { formSchema, type FormInput } from '../../../core/form/form.js';
import type { CellTable } from '../../../core/grid/cell-table.js';
import { Problem } from '../../../core/problem/problem.js';
import { draftOf, readingOf, row, rowsOf, workbookOf } from './drafted.js';

function sheet(cells: CellTable['cells'], more: Partial<CellTable> = {}): CellTable[] {
  return [{ name: '表', cells, ...more }];
}

function summary(draft: FormInput, block = 0): string[] {
  return draft.blocks[block]!.fields.map(({ id, type = 'text', role }) => `${id} ${type} ${role}`);
}

const percent = (share: number, formula: string) => ({ text: `${share * 100}%`, raw: share, formula });

describe('drafting headers', () => {
  it('understands group headers that are not merged, over years', () => {
    const draft = draftOf(
      sheet({
        A1: '指標の一覧（令和６年度）',
        ...row('A3', ['指標名', '単位', '目標', null, '実績', null, '判定']),
        ...row('C4', ['R5', 'R6', 'R5', 'R6']),
        ...row('A5', ['相談件数', '件', 90, 100, 80, 90, 'B']),
        ...row('A6', ['訪問件数', '件', 20, 20, 18, 25, 'A']),
        ...row('A7', ['講座の数', '回', 6, 6, 6, 6, 'A']),
      }),
    );
    assert.deepEqual(summary(draft), [
      'indicator text key',
      'unit text plan',
      'target2023 number plan',
      'target number plan',
      'actual2023 number plan',
      'actual number answer',
      'rating choice answer',
    ]);
    assert.deepEqual(draft.blocks[0]!.fields[3]!.from, { column: { year: 'cycle' }, under: ['目標'] });
  });

  it('tells columns of one name apart by the years that they stand under', () => {
    const sheets = sheet(
      {
        A1: 'こども計画　事業実績一覧',
        ...row('A2', ['番号', '事業名', '令和５年度', null, '令和６年度', null, '備考']),
        ...row('C3', ['計画値', '実績値', '計画値', '実績値']),
        ...row('A4', ['1', '学童保育', 100, 98, 110, 105]),
        ...row('A5', ['2', '病児保育', 30, 12, 30, 14, '一か所休止']),
        ...row('A6', ['3', '一時保育', 300, 280, 310, 300]),
      },
      { merges: ['C2:D2', 'E2:F2', 'A2:A3', 'B2:B3', 'G2:G3'] },
    );
    const draft = draftOf(sheets);
    assert.deepEqual(summary(draft).slice(2, 6), [
      'plan2023 number plan',
      'actual2023 number plan',
      'plan number plan',
      'actual number answer',
    ]);
    const rows = rowsOf(readingOf(sheets, formSchema.parse(draft)), 'programme', ['programme', 'actual2023', 'actual']);
    assert.deepEqual(rows[1], ['病児保育', '12', '14']);
  });

  it('leaves out a column that could not be told from another, and says so', () => {
    const groups = row('C3', ['活動指標', null, '成果指標']);
    const draft = draftOf(
      sheet({
        A1: '指標の一覧（令和６年度）',
        ...row('A3', ['番号', '指標名']),
        ...groups,
        ...row('C4', ['目標', '実績', '目標', '実績']),
        ...row('C5', ['R6', 'R6', 'R6', 'R6']),
        ...row('A6', ['1', '相談件数', 100, 90, 50, 45]),
        ...row('A7', ['2', '訪問件数', 20, 25, 10, 12]),
        ...row('A8', ['3', '講座の数', 6, 6, 3, 3]),
      }),
    );
    assert.equal(summary(draft).length, 4);
    assert.ok(
      draft.blocks[0]!.fields.some(({ draft: note }) => note!.sure <= 0.2 && /読み分けられない/.test(note!.because)),
    );
  });

  it('finds a header with numbers before its words, and choices that it states', () => {
    const draft = draftOf(
      sheet({
        A1: '１　地域における支援',
        ...row('A2', ['(1)事業名', '(2)担当', '(3)達成度（A～D）']),
        ...row('A3', ['つどいの広場', '子育て課', 'A']),
        ...row('A4', ['育児相談', '健康課', 'B']),
        A6: '２　母と子の健康',
        ...row('A7', ['(1)事業名', '(2)担当', '(3)達成度（A～D）']),
        ...row('A8', ['妊婦健診', '健康課', 'A']),
      }),
    );
    assert.deepEqual(summary(draft), [
      'section text key',
      'programme text key',
      'department department plan',
      'achievement choice answer',
    ]);
    assert.deepEqual(
      draft.vocabularies!['achievement']!.choices.map(({ value }) => value),
      ['A', 'B', 'C', 'D'],
    );
  });

  it('finds a table of words that are in no glossary, and is not sure of it', () => {
    const draft = draftOf(
      sheet({
        ...row('A1', ['樹種', '本数', '樹高']),
        ...row('A2', ['いちょう', 12, 8.5]),
        ...row('A3', ['けやき', 30, 11]),
        ...row('A4', ['さくら', 7, 6.2]),
      }),
    );
    assert.deepEqual(summary(draft), ['column1 text key', 'column2 number plan', 'column3 number plan']);
    assert.ok(draft.blocks[0]!.draft!.sure <= 0.5);
  });
});

describe('drafting rows', () => {
  const FORM = {
    A1: '令和７年度　子ども計画　進捗管理シート',
    ...row('A3', ['No', '取組名', '取組の概要', '担当課', '実施状況', '進捗評価', '課題']),
    ...row('A4', [{ text: '1', raw: 1 }, '赤ちゃん訪問', '生後四か月までに訪ねる', '健康課']),
    ...row('A5', [{ text: '2', raw: 2 }, '産後ケア', '日帰りで休む場をつくる', '健康課']),
    ...row('A6', [{ text: '3', raw: 3 }, '親の学びの場', '講座を開く', '生涯学習課、健康課']),
  };

  it('takes the blank cells of a blank form for the answers', () => {
    const draft = draftOf(sheet(FORM, { dropdowns: { 'F4:F6': ['順調', '概ね順調', '遅れ', '未選択'] } }));
    assert.deepEqual(summary(draft), [
      'no text key',
      'programme text key',
      'content text plan',
      'department department plan',
      'status text answer',
      'rating choice answer',
      'issues text answer',
    ]);
    assert.deepEqual(draft.vocabularies!['rating']!.unset, ['未選択']);
  });

  it('knows several divisions in one cell, and puts each into the register', () => {
    const draft = draftOf(sheet(FORM));
    assert.equal(draft.blocks[0]!.fields[3]!.several, true);
    assert.deepEqual(draft.departments, [{ name: '健康課' }, { name: '生涯学習課' }]);
  });

  it('fills down a category that stands once over its rows, and reads no sums', () => {
    const sheets = sheet({
      ...row('B2', ['区分', '施設名称', '定員（人）', '利用者数（人）']),
      ...row('B3', ['公立', 'つくし園', 90, 88]),
      ...row('C4', ['すみれ園', 120, 101]),
      ...row('B5', ['私立', 'ひかり園', 80, 70]),
      ...row('C6', ['のぞみ園', 100, 100]),
      ...row('B7', ['合計', null, 390, 359]),
    });
    const form = formSchema.parse(draftOf(sheets));
    assert.deepEqual(rowsOf(readingOf(sheets, form), 'facility', ['category', 'facility']), [
      ['公立', 'つくし園'],
      ['公立', 'すみれ園'],
      ['私立', 'ひかり園'],
      ['私立', 'のぞみ園'],
    ]);
  });

  it('finds heading rows over names that are set in', () => {
    const name = (text: string, indent: number) => ({ text, raw: text, indent });
    const sheets = sheet({
      ...row('A1', ['事業名', '方針', '達成度', '評価']),
      ...row('A2', [name('保育', 0), null, '定員百人']),
      ...row('A3', [name('公立の園', 1), '増やす', '六十人', '継続']),
      ...row('A4', [name('私立の園', 1), '支える', '四十人', '継続']),
      ...row('A5', [name('一時預かり', 0), '広げる', '延べ三百人', '拡充']),
    });
    const draft = draftOf(sheets);
    const block = draft.blocks.find(({ id }) => id === 'programme')!;
    assert.deepEqual(block.headingRows, { block: 'group', filled: ['programme', 'achievement'] });
    const rows = rowsOf(readingOf(sheets, formSchema.parse(draft)), 'programme', ['group', 'programme']);
    assert.deepEqual(rows, [
      ['保育', '公立の園'],
      ['保育', '私立の園'],
      ['', '一時預かり'],
    ]);
  });

  it('takes a cell apart that holds a programme and its division, as its header says', () => {
    const sheets = sheet({
      ...row('A1', ['番号', '事業名（担当課）', '内容', '評価']),
      ...row('A2', ['1', '広場の開設（こども課）', '親子で遊ぶ場を開く', 'A']),
      ...row('A3', ['2', '相談（健康課・こども課）', '電話で受ける', 'B']),
    });
    const draft = draftOf(sheets);
    assert.deepEqual(summary(draft).slice(0, 3), ['no text key', 'programme text key', 'departments department plan']);
    const rows = rowsOf(readingOf(sheets, formSchema.parse(draft)), 'programme', ['programme', 'departments']);
    assert.deepEqual(rows[1], ['相談', '健康課・こども課']);
  });

  it('does not take a page that explains the choices for a table of records', () => {
    const legend: CellTable = {
      name: '評価の考え方',
      cells: {
        ...row('A1', ['評価', '説明']),
        ...row('A2', ['①順調', '進んでいる']),
        ...row('A3', ['②遅れ', '遅れている']),
      },
    };
    const table: CellTable = {
      name: '表',
      cells: {
        ...row('A1', ['事業名', '実績', '評価']),
        ...row('A2', ['広場', 3, '順調']),
        ...row('A3', ['相談', 8, '遅れ']),
      },
      dropdowns: { 'C2:C3': ['順調', '遅れ'] },
    };
    assert.deepEqual(
      draftOf([legend, table]).blocks.map(({ id }) => id),
      ['programme'],
    );
  });
});

describe('drafting what stands outside of tables', () => {
  it('finds labels over a table, a box beneath it, and the year, but no stamps', () => {
    const sheets = sheet(
      {
        A1: '令和６年度　事業個票',
        ...row('F1', ['部長', '課長', '係長']),
        ...row('A3', ['事業名', 'ひとり親家庭の学習支援', null, '担当課', 'ふくし課']),
        ...row('A4', ['事業の目的', '学びの機会を確かにする']),
        ...row('A6', ['年度', '事業費（千円）', '参加者数', '評価']),
        ...row('A7', ['令和5年度', 1250, 41, '◎']),
        ...row('A8', ['令和6年度', 1300, 39, '○']),
        A10: '今後の方向性',
        A11: '会場を一か所増やし、夏休みにも開く。学生の担い手を募り、交通費を支える。',
      },
      { merges: ['B3:C3', 'B4:G4', 'A10:G10', 'A11:G13'] },
    );
    const draft = draftOf(sheets);
    assert.deepEqual(summary(draft), [
      'programme text key',
      'department department plan',
      'purpose text plan',
      'direction text answer',
    ]);
    assert.equal(draft.title.ja, '事業個票');
    assert.equal(readingOf(sheets, formSchema.parse(draft)).fiscalYear, 2024);
  });

  it('finds who filled it in', () => {
    const sheets = sheet({
      A1: '令和６年度　実施状況',
      E1: '回答課：（　　　　）',
      ...row('A3', ['番号', '事業名', '実施状況', '評価']),
      ...row('A4', ['1', '広場']),
      ...row('A5', ['2', '相談']),
    });
    assert.equal(draftOf(sheets).respondent, '回答課：{department}');
  });

  it('understands a date at which a year has just ended', () => {
    const sheets = sheet({
      ...row('A1', ['番号', '事業名', '達成度（令和７年４月１日時点）', '評価']),
      ...row('A2', ['1', '広場', '三か所', '継続']),
      ...row('A3', ['2', '相談', '六回', '継続']),
    });
    const draft = draftOf(sheets);
    assert.deepEqual(draft.fiscalYear, [{ template: '達成度*時点*', means: 'asOf' }]);
    assert.equal(readingOf(sheets, formSchema.parse(draft)).fiscalYear, 2024);
  });

  it('passes over hidden sheets and sheets of examples', () => {
    const table = {
      ...row('A1', ['番号', '事業名', '評価']),
      ...row('A2', ['1', '広場', 'A']),
      ...row('A3', ['2', '相談', 'B']),
    };
    const draft = draftOf([
      { name: '記入例', cells: { ...row('A1', ['番号', '研修名', '説明']), ...row('A2', ['1', '例', '例']) } },
      {
        name: 'マスタ',
        cells: { ...row('A1', ['番号', '施設名', '住所']), ...row('A2', ['1', '園', '町']) },
        hidden: true,
      },
      { name: '調書', cells: table },
    ]);
    assert.deepEqual(
      draft.blocks.map(({ id }) => id),
      ['programme'],
    );
  });
});

describe('a draft of anything', () => {
  const refused = (error: unknown) => error instanceof Problem && error.code === 'nothing-to-draft';

  it('says that there is nothing to draft from', () => {
    const nothing: CellTable[][] = [
      [],
      sheet({}),
      sheet({ A1: 'あいさつ文。本年もよろしくお願いします。', A3: '以上' }),
      sheet({ A1: 1, B1: 2, A2: 3, B2: 4 }),
      sheet({ ...row('A1', ['番号', '事業名', '評価']), ...row('A2', ['1', '広場', 'A']) }, { hidden: true }),
    ];
    for (const sheets of nothing) assert.throws(() => draftOf(sheets), refused);
  });

  it('is a valid form or a problem, whatever the workbook holds', () => {
    const words = [
      ...[
        '番号',
        '事業名',
        '担当課',
        '目標',
        '実績',
        '評価',
        'R5',
        'R6',
        '令和6年度',
        '施策1：甲',
        '(1)乙',
        '・丙',
        '1',
        '２',
        '①',
      ],
      ...[
        '福祉課',
        '・課',
        'A',
        'B',
        '拡充',
        '※注',
        '小計',
        '計画名',
        '2024',
        '備考',
        '',
        ' ',
        '*{}',
        '{n}*',
        '長'.repeat(50),
      ],
      ...[
        '結果の説明',
        '課題',
        '【丁】',
        '■戊',
        '事業名（担当課）',
        'つどい（福祉課）',
        '回答課：（　）',
        'constructor',
        '__proto__',
      ],
    ];
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.integer({ min: -5, max: 5000 }) },
      { weight: 1, arbitrary: fc.string() },
      { weight: 1, arbitrary: fc.constantFrom(percent(0.5, 'A1/B1'), { text: '#N/A', raw: '#N/A', error: '#N/A' }) },
    );
    const address = fc
      .tuple(fc.constantFrom(...'ABCDEFGH'), fc.integer({ min: 1, max: 14 }))
      .map(([column, at]) => `${column}${at}`);
    const table = fc.record({
      name: fc.constantFrom('表', '一覧', '調書'),
      cells: fc.dictionary(address, cell, { maxKeys: 50 }),
      merges: fc.array(
        fc.tuple(address, address).map(([a, b]) => `${a}:${b}`),
        { maxLength: 4 },
      ),
      dropdowns: fc.dictionary(address, fc.array(fc.constantFrom('A', '福祉課', '未選択', ''), { minLength: 1 }), {
        maxKeys: 2,
      }),
    });
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
        try {
          const draft = draftForm(workbookOf(tables), { id: 'any' });
          formSchema.parse(JSON.parse(JSON.stringify(draft)));
        } catch (error) {
          if (!refused(error)) throw error;
        }
      }),
      { numRuns: 300, seed: 20240401 },
    );
  });
});
