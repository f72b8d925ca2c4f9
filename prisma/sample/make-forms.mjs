/**
 * Makes the sample city's blank forms (*.xlsx beside this file) out of city.json: `node prisma/sample/make-forms.mjs`.
 * Run it again after changing city.json; the result is committed. It is a drawing of one form and no general writer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { letter, workbookBytes } from './form-workbook.mjs';

const here = (name) => new URL(name, import.meta.url);
const city = JSON.parse(readFileSync(here('city.json'), 'utf8'));

const RATINGS = [
  ['S', '目標を大きく上回る成果があった'],
  ['A', '目標をおおむね達成した'],
  ['B', '目標に届かなかったが、前進した'],
  ['C', '目標に届かず、進め方を改める必要がある'],
];
const DIRECTIONS = [
  ['拡充', '対象や量を増やす'],
  ['継続', 'これまでと同じように続ける'],
  ['見直し', '内容や方法を改める'],
  ['終了', '目的を達した、又は他の事業にまとめる'],
];
const UNRATED = '未評価';
const DEADLINES = { 2024: '１６日（金）', 2025: '１５日（金）' };

/** The columns as the form has them, and as one department moved them about. */
const COLUMNS = {
  no: { width: 6.5, head: '番号', style: 'center' },
  programme: { width: 19, head: '事業名', style: 'name' },
  outline: { width: 29, head: '事業概要', style: 'text' },
  department: { width: 16, head: '所管課', style: 'department' },
  indicator: { width: 21, head: '指標', group: '目標', style: 'text' },
  unit: { width: 6.5, head: '単位', group: '目標', style: 'center' },
  target: { width: 10, head: '目標値', group: '目標', style: 'number' },
  result: { width: 10, head: '実績値', group: '実績と評価', style: 'answerNumber' },
  achievement: { width: 46, head: '取組の成果', group: '実績と評価', style: 'answer' },
  rating: { width: 10, head: '自己評価', group: '実績と評価', style: 'answerCenter' },
  direction: { width: 12, head: '次年度の方向', group: '実績と評価', style: 'answerCenter' },
  memo: { width: 20, head: '課内メモ', style: 'text' },
};
const AS_ISSUED = [
  'no',
  'programme',
  'outline',
  'department',
  'indicator',
  'unit',
  'target',
  'result',
  'achievement',
  'rating',
  'direction',
];
const REARRANGED = [
  'no',
  'programme',
  'department',
  'outline',
  'indicator',
  'unit',
  'target',
  'result',
  'rating',
  'direction',
  'achievement',
  'memo',
];

const wide = (digits) => String(digits).replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const HEAD_TOP = 5;

class Sheet {
  constructor(name) {
    Object.assign(this, { name, rows: new Map(), merges: [], heights: new Map(), breaks: [], lists: [] });
  }
  put(row, column, value, style) {
    if (!this.rows.has(row)) this.rows.set(row, new Map());
    this.rows.get(row).set(column, { value, style });
  }
  /** A merged area: its borders need a styled cell everywhere. */
  spread(top, left, bottom, right, value, style) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        this.put(row, column, row === top && column === left ? value : null, style);
    }
    if (top !== bottom || left !== right) this.merges.push(`${letter(left)}${top}:${letter(right)}${bottom}`);
  }
}

function measureSheet(measure, year, order, note) {
  const sheet = new Sheet(measure.sheet);
  const last = order.length;
  const at = (id) => order.indexOf(id) + 1;
  const era = `令和${wide(year - 2018)}年度`;
  sheet.spread(1, 1, 1, last, `${city.plan}　事業進捗管理票（${era}実績）`, 'title');
  sheet.spread(2, 1, 2, at('indicator') - 1, `施策${measure.no}　${measure.title}`, 'measure');
  sheet.spread(2, at('indicator'), 2, last, '回答課：（　　　　　　　　　　）', 'respondent');
  sheet.put(3, 1, '色の付いた欄に記入してください。所管課が複数ある事業は、自分の課の行だけに記入します。', 'hint');
  Object.entries({ 1: 30, 2: 24, 3: 18, 4: 6, 5: 20, 6: 24 }).forEach(([row, height]) =>
    sheet.heights.set(Number(row), height),
  );
  drawHead(sheet, order, era);
  let row = HEAD_TOP + 2;
  let height = 0;
  measure.programmes.forEach((programme, index) => {
    const rows = programme.entries.length;
    const tall = Math.max(rows === 1 ? 62 : 46, Math.ceil((Math.ceil(programme.outline.length / 13) * 14 + 8) / rows));
    if (height + tall * rows > 620) {
      sheet.breaks.push(row - 1);
      height = 0;
    }
    for (const id of ['no', 'programme', 'outline']) {
      const value = id === 'no' ? programme.no : id === 'programme' ? programme.name : programme.outline;
      sheet.spread(row, at(id), row + rows - 1, at(id), value, COLUMNS[id].style);
    }
    programme.entries.forEach((entry, i) => {
      const values = {
        department: entry.department,
        indicator: entry.indicator,
        unit: entry.unit,
        target: entry.target[year],
        rating: UNRATED,
      };
      for (const id of order.slice(2)) {
        if (id === 'outline') continue;
        const decimal = ['target', 'result'].includes(id) && entry.unit === '％' ? 'Decimal' : '';
        sheet.put(row + i, at(id), values[id] ?? null, COLUMNS[id].style + decimal);
      }
      sheet.heights.set(row + i, tall);
    });
    height += tall * rows;
    row += rows;
    if (note && index === 1) {
      sheet.spread(row, 1, row, last, '※ここまで係内で確認済み（残りは学期末に記入する）', 'hint');
      sheet.heights.set(row++, 18);
    }
  });
  const area = (id) => `${letter(at(id))}${HEAD_TOP + 2}:${letter(at(id))}${row - 1}`;
  sheet.lists.push(
    {
      area: area('rating'),
      list: [UNRATED, ...RATINGS.map(([value]) => value)],
      title: '自己評価',
      prompt: 'S・A・B・Cから選んでください。',
    },
    {
      area: area('direction'),
      list: DIRECTIONS.map(([value]) => value),
      title: '次年度の方向',
      prompt: '一覧から選んでください。',
    },
    {
      area: area('result'),
      decimal: true,
      title: '実績値',
      prompt: '数字だけを記入してください（単位は左の欄にあります）。',
    },
  );
  sheet.put(
    row,
    1,
    '※実績値は年度末（三月三十一日）の値です。確定していないときは見込みの値を記入し、取組の成果にその旨を書き添えてください。',
    'hint',
  );
  sheet.heights.set(row, 20);
  return Object.assign(sheet, {
    widths: order.map((id) => COLUMNS[id].width),
    freeze: { row: HEAD_TOP + 1, column: 2 },
    area: `$A$1:$${letter(last)}$${row}`,
    titles: `$${HEAD_TOP}:$${HEAD_TOP + 1}`,
  });
}

function drawHead(sheet, order, era) {
  for (let column = 1; column <= order.length;) {
    const { head, group, style } = COLUMNS[order[column - 1]];
    const look = style.startsWith('answer') ? 'headAnswer' : 'head';
    if (!group) {
      sheet.spread(HEAD_TOP, column, HEAD_TOP + 1, column++, head, look);
      continue;
    }
    let end = column;
    while (COLUMNS[order[end]]?.group === group) end++;
    sheet.spread(HEAD_TOP, column, HEAD_TOP, end, group === '目標' ? group : `${era}の${group}`, look);
    for (; column <= end; column++) sheet.put(HEAD_TOP + 1, column, COLUMNS[order[column - 1]].head, look);
  }
}

function coverSheet(year) {
  const sheet = new Sheet('記入要領');
  const era = `令和${wide(year - 2018)}年度`;
  const line = (row, text, style = 'body') => sheet.spread(row, 2, row, 6, text, style);
  line(1, `${city.municipality}　${city.plan}`, 'coverSmall');
  line(2, '事業進捗管理票　記入要領', 'coverTitle');
  line(3, `${era}の事業の実績と評価を、子ども・若者会議に報告するためにお聞きするものです。`);
  const facts = [
    ['提出期限', `令和${wide(year - 2017)}年５月${DEADLINES[year]}`],
    ['提出先', 'こども政策課 企画担当（内線２４１７）'],
    ['ファイル名', '課名を付けて保存してください（例：図書館.xlsx）'],
  ];
  facts.forEach(([name, text], i) => {
    sheet.spread(5 + i, 2, 5 + i, 3, name, 'factName');
    sheet.spread(5 + i, 4, 5 + i, 6, text, 'fact');
  });
  line(9, '記入の手順', 'section');
  const steps = [
    '各シートの右上「回答課」の括弧に、課の名前を記入します。',
    '所管課の欄に自分の課がある行だけを記入します。ほかの課の行や、行と列の並びは変えません。',
    '実績値は数字だけを記入します。年度末に確定しない値は見込みで差し支えありません。',
    '取組の成果は、したことではなく、その結果どうなったかを百字程度で記入します。',
    '自己評価と次年度の方向は、一覧から選びます。',
    '全ての行を記入したか確かめてから提出します。訂正は、期限までは何度でも受け付けます。',
  ];
  steps.forEach((text, i) => {
    sheet.put(10 + i, 2, i + 1, 'stepNo');
    sheet.spread(10 + i, 3, 10 + i, 6, text, 'step');
  });
  legend(sheet, 17, '自己評価の区分', RATINGS);
  legend(sheet, 23, '次年度の方向の区分', DIRECTIONS);
  const heights = { 1: 22, 2: 36, 3: 30, 9: 26, 17: 26, 23: 26 };
  for (let row = 1; row <= 27; row++) sheet.heights.set(row, heights[row] ?? (row >= 10 && row <= 15 ? 32 : 22));
  return Object.assign(sheet, { widths: [3, 8, 14, 30, 20, 20], area: '$A$1:$F$27', portrait: true });
}

function legend(sheet, top, title, entries) {
  sheet.spread(top, 2, top, 6, title, 'section');
  entries.forEach(([name, meaning], i) => {
    sheet.spread(top + 1 + i, 2, top + 1 + i, 3, name, 'factName');
    sheet.spread(top + 1 + i, 4, top + 1 + i, 6, meaning, 'fact');
  });
}

async function writeWorkbook(file, sheets) {
  writeFileSync(here(file), await workbookBytes(sheets, city.plan));
}

for (const year of [2024, 2025]) {
  const sheets = city.measures.map((measure) => measureSheet(measure, year, AS_ISSUED, false));
  await writeWorkbook(`blank-${year}.xlsx`, [coverSheet(year), ...sheets]);
}
const moved = city.measures.map((measure) => measureSheet(measure, 2025, REARRANGED, true));
moved.forEach((sheet) => sheet.breaks.splice(0));
await writeWorkbook('rearranged-2025.xlsx', [coverSheet(2025), ...moved]);
