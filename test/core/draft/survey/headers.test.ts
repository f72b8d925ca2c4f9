import assert from 'node:assert/strict';
import { formFrom } from '../../../../core/form/form.js';
import { draftOf, readingOf, row, rowsOf, sheet, summary } from '../drafted.js';

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
    const rows = rowsOf(readingOf(sheets, formFrom(draft)), 'programme', ['programme', 'actual2023', 'actual']);
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
