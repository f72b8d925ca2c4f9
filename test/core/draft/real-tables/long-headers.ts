/** Headers that are questions, sentences, instructions; and what stands around them. */
import { blanks, department, drawn, grade, of, programme, rows, said, type DrawnWorkbook } from './drawn.js';

const NEED =
  'この取組は、地域の状況や住民の意見に照らして、来年度以降も市が自ら担っていく必要があると考えられるか、その理由もあわせて示してください。';
const EFFECT = '前回の点検で課題とされた事柄に対し、どのような工夫を行い、どの程度の効果が得られたか';
const COST = '費用に見合う成果が得られているか';
const YES = ['○', '△', '×'];

/** Questions as headers over a single mark. */
const marks: DrawnWorkbook = {
  name: 'a mark under each question',
  sheets: [
    drawn([
      ['令和６年度　取組の点検'],
      [],
      ['番号', '取組の名称', '担当課', NEED, EFFECT, COST],
      ...rows(8, (i) => [i + 1, programme(i), department(i), of(YES, i), of(YES, i + 1), of(YES, i * 2)]),
    ]),
  ],
  tables: [{ area: 'A4:F11', records: 8 }],
  data: ['取組の点検', '令和'],
};

/** Questions over prose that is no longer than they are. */
const prose: DrawnWorkbook = {
  name: 'questions over prose',
  sheets: [
    drawn([
      ['取組の点検（令和６年度）'],
      ['取組の名称', '所管', NEED, '評価', EFFECT, '来年度に向けて改善すること'],
      ...rows(6, (i) => [programme(i), department(i), said(i), grade(i), said(i + 1), said(i + 2)]),
    ]),
  ],
  tables: [{ area: 'A3:F8', records: 6 }],
  data: ['令和'],
};

/** Remarks between the title and the header, in it, and under the table. */
const remarks: DrawnWorkbook = {
  name: 'remarks around the table',
  sheets: [
    drawn([
      ['令和６年度　子ども施策　進捗管理表', ...blanks(5), '様式２'],
      [...blanks(6), '第１．０版'],
      ['※　太枠の中を記入してください。'],
      ['※　評価は、Ａ：達成、Ｂ：おおむね達成、Ｃ：未達成　のいずれかとしてください。'],
      [
        '番号',
        '事業名',
        '担当課',
        '取組の内容\n※具体的に記入',
        '評価\n（Ａ～Ｃ）',
        '評価の理由\n※評価がＢ又はＣのときは必ず記入',
        '備考',
      ],
      ...rows(7, (i) => [i + 1, programme(i), department(i), said(i), grade(i), said(i + 1), i === 3 ? '再掲' : null]),
      [],
      ['※　この表は、庁内の会議の資料とする。'],
    ]),
  ],
  tables: [{ area: 'A6:G12', records: 7 }],
  data: ['第１', '様式', '太枠', '会議'],
};

/** 「副」 and a version beside the title, boxes for stamps above the table. */
const stamps: DrawnWorkbook = {
  name: 'stamps and a version above the table',
  sheets: [
    drawn(
      [
        ['副', ...blanks(4), '課長', '係長', '担当'],
        ['ver. 2.1'],
        [],
        ['事業点検票（令和６年度分）'],
        [],
        ['No.', '事業名', '所管課', '目標値', '実績値', '達成率', '評価', '今後の方向性'],
        ...rows(6, (i) => [
          i + 1,
          programme(i),
          department(i),
          (i + 3) * 10,
          (i + 3) * 9 + i,
          { text: '93%', raw: 0.93, formula: `E${i + 7}/D${i + 7}` },
          grade(i),
          of(['継続', '拡充', '見直し'], i),
        ]),
      ],
      { merges: ['A4:H4', 'F2:F3', 'G2:G3', 'H2:H3'] },
    ),
  ],
  tables: [{ area: 'A7:H12', records: 6 }],
  data: ['副', 'ver', '点検票', '課長', '係長'],
};

/** A header in vertical letters and line breaks. */
const vertical: DrawnWorkbook = {
  name: 'headers broken letter by letter',
  sheets: [
    drawn([
      ['令和６年度事業評価一覧'],
      [
        '通\n番',
        '事　業　名',
        '担\n当\n課',
        '事 業 の\n目　　的',
        '予算額\n(千円)',
        '決算額\n(千円)',
        '評\n価',
        '課題',
      ],
      ...rows(9, (i) => [
        i + 1,
        programme(i),
        department(i),
        said(i),
        (i + 1) * 120,
        (i + 1) * 111,
        grade(i),
        said(i + 2),
      ]),
    ]),
  ],
  tables: [{ area: 'A3:H11', records: 9 }],
  data: ['一覧'],
};

/** Numbers in front of the headers, and letters by which they are calculated. */
const numbered: DrawnWorkbook = {
  name: 'numbered headers',
  sheets: [
    drawn([
      ['事業の実績（令和６年度）', ...blanks(4), '（単位：千円）'],
      ['①事業名', '②担当部署', '③当初予算額', '④決算額', '⑤執行率（④÷③）', '⑥主な成果'],
      ...rows(8, (i) => [programme(i), department(i), (i + 2) * 100, (i + 2) * 95, 0.95, said(i)]),
      ['合計', null, 4400, 4180, 0.95],
    ]),
  ],
  tables: [{ area: 'A3:F10', records: 8 }],
  data: ['単位', '合計'],
};

/** One record only. */
const single: DrawnWorkbook = {
  name: 'a single record under long headers',
  sheets: [
    drawn([
      ['令和６年度　重点取組の自己点検'],
      [],
      ['取組の名称', '担当課', COST, EFFECT, '今後の方向性'],
      [programme(0), department(0), '○', said(1), '継続'],
    ]),
  ],
  tables: [{ area: 'A4:E4', records: 1 }],
  data: ['自己'],
};

/** Long headers that no glossary has, under none that it has. */
const unknown: DrawnWorkbook = {
  name: 'headers of words in no glossary',
  sheets: [
    drawn([
      ['地域の居場所に関する調べ'],
      ['居場所の呼び名', '開いている曜日と時間帯', '主に訪れる人', '一日におおよそ何人が訪れるか', '困っていること'],
      ...rows(7, (i) => [
        `${programme(i)}の家`,
        of(['月・水の午後', '毎週土曜', '平日の夕方'], i),
        of(['小学生', '高齢の方', '親子'], i),
        5 + i * 3,
        said(i),
      ]),
    ]),
  ],
  tables: [{ area: 'A3:E9', records: 7 }],
  data: ['調べ'],
};

export const LONG_HEADERS: readonly DrawnWorkbook[] = [
  marks,
  prose,
  remarks,
  stamps,
  vertical,
  numbered,
  single,
  unknown,
];
