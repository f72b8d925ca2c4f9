import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftForm } from '../../../core/draft/draft-form.js';
import { formFrom } from '../../../core/form/form.js';
import type { CellTable } from '../../support/cell-table.js';
import { Problem } from '../../../core/problem/problem.js';
import { draftOf, readingOf, row, rowsOf, sheet, summary, workbookOf } from './drafted.js';

const percent = (share: number, formula: string) => ({ text: `${share * 100}%`, raw: share, formula });

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

  it('knows several departments in one cell, and puts each into the register', () => {
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
    const form = formFrom(draftOf(sheets));
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
    const rows = rowsOf(readingOf(sheets, formFrom(draft)), 'programme', ['group', 'programme']);
    assert.deepEqual(rows, [
      ['保育', '公立の園'],
      ['保育', '私立の園'],
      ['', '一時預かり'],
    ]);
  });

  it('takes a cell apart that holds a programme and its department, as its header says', () => {
    const sheets = sheet({
      ...row('A1', ['番号', '事業名（担当課）', '内容', '評価']),
      ...row('A2', ['1', '広場の開設（こども課）', '親子で遊ぶ場を開く', 'A']),
      ...row('A3', ['2', '相談（健康課・こども課）', '電話で受ける', 'B']),
    });
    const draft = draftOf(sheets);
    assert.deepEqual(summary(draft).slice(0, 3), ['no text key', 'programme text key', 'departments department plan']);
    const rows = rowsOf(readingOf(sheets, formFrom(draft)), 'programme', ['programme', 'departments']);
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
    assert.equal(readingOf(sheets, formFrom(draft)).fiscalYear, 2024);
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
    assert.equal(readingOf(sheets, formFrom(draft)).fiscalYear, 2024);
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
          formFrom(JSON.parse(JSON.stringify(draft)));
        } catch (error) {
          if (!refused(error)) throw error;
        }
      }),
      { numRuns: 300, seed: 20240401 },
    );
  });
});

describe('drafting headers that are long, or take up many rows', () => {
  const NAMES = [
    '夜間の教室',
    '朝の教室',
    '昼の相談',
    '遊び場',
    '花壇の手入れ',
    '樹木の手入れ',
    '見守り',
    '読み聞かせ',
  ];
  const DEPARTMENTS = ['学務課', '福祉課', '健康課'];
  const GRADES = ['A', 'B', 'C'];
  const said = (i: number) => `${['必要である', '見直しを進める', '連携を強める'][i % 3]}。来年度も続ける予定である。`;
  const NEED =
    'この事業は、社会情勢の変化や市民の需要に照らして、来年度以降も市が自ら主体となって実施していく必要性が高いと認められるか、また、その理由は何か';
  const EFFECT =
    '前年度の評価で示された課題に対して、実施方法の見直しや関係する機関との連携など、どのような工夫を行い、どの程度の効果があったかを具体的に記入してください。';
  const table = (headers: readonly string[], first = 3) => ({
    A1: '令和6年度　事務事業の点検',
    ...row('A2', headers),
    ...NAMES.reduce((cells, name, i) => {
      const values = [name, DEPARTMENTS[i % 3] ?? '', GRADES[i % 3] ?? '', said(i), said(i + 1)];
      return { ...cells, ...row(`A${first + i}`, values) };
    }, {}),
  });

  const cases: [what: string, headers: readonly string[]][] = [
    ['questions of more than 60 letters', ['事業名', '担当課', '評価', NEED, EFFECT]],
    [
      'sentences that say what to enter',
      ['事業名', '担当課', '評価', '成果を記入してください。', '課題を記入すること。'],
    ],
    [
      'long notes in brackets and on lines below',
      [
        '事業名',
        '担当課',
        '評価（Aは十分に達成した。Bはおおむね達成した。Cは達成していない。の三つのうちから、一つを選んでください。）',
        '成果\n※できるだけ数値を用いて、具体的に記入すること。',
        '課題（前年度に示した課題がある場合は、その後の対応も含めて、できるだけ具体的に記入してください。）',
      ],
    ],
  ];
  for (const [what, headers] of cases)
    it(`${what}: one table, and every row is read by it again`, () => {
      const sheets = sheet(table(headers));
      const draft = draftOf(sheets);
      assert.deepEqual(
        draft.blocks.map(({ layout, fields }) => [layout, fields.length]),
        [['table', 5]],
      );
      const reading = readingOf(sheets, formFrom(draft));
      assert.deepEqual(
        reading.records.map(({ cells }) => cells['programme']?.value),
        NAMES.map((text) => ({ kind: 'value', text, raw: text })),
      );
      assert.ok(!reading.issues.some(({ rule }) => rule === 'F1' || rule === 'F2'));
    });

  it('headers in five rows: each column under its own', () => {
    const grades = (i: number) => [0, 1, 2, 3].map((k) => ({ text: String((i + k) % 5), raw: (i + k) % 5 }));
    const sheets = sheet(
      {
        A1: '令和6年度　事務事業の点検',
        ...row('A2', ['事業名', '担当課', '点検・評価']),
        ...row('C3', ['令和6年度']),
        ...row('C4', ['一次評価', null, '二次評価']),
        ...row('C5', ['必要性', '有効性', '必要性', '有効性']),
        ...row('C6', ['点数', '点数', '点数', '点数']),
        ...NAMES.reduce((cells, name, i) => {
          return { ...cells, ...row(`A${7 + i}`, [name, DEPARTMENTS[i % 3] ?? '', ...grades(i)]) };
        }, {}),
      },
      { merges: ['A2:A6', 'B2:B6', 'C2:F2', 'C3:F3', 'C4:D4', 'E4:F4'] },
    );
    const reading = readingOf(sheets, formFrom(draftOf(sheets)));
    assert.equal(reading.records.length, NAMES.length);
    assert.deepEqual(
      Object.values(reading.records[0]?.cells ?? {}).map(({ address }) => address),
      ['A7', 'B7', 'C7', 'D7', 'E7', 'F7'],
    );
  });

  it('prose of the same length over and under a table is no header', () => {
    const prose =
      '市民の需要や社会情勢の変化を踏まえ、来年度以降も関係する機関と連携しながら継続して実施していく予定であり、その成果を広く市民に公表する';
    const cells = table(['事業名', '担当課', '評価', '成果', '課題'], 4);
    const sheets = sheet({
      ...cells,
      A2: prose,
      ...row('A3', ['事業名', '担当課', '評価', '成果', '課題']),
      B2: prose,
      C2: '',
      D2: '',
      E2: '',
    });
    const draft = draftOf(sheets);
    assert.deepEqual(
      draft.blocks.map(({ layout }) => layout),
      ['table'],
    );
    assert.equal(readingOf(sheets, formFrom(draft)).records.length, NAMES.length);
  });
});
