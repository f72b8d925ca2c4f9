/**
 * The rule for public data in tables（行政データにおける機械可読性に関するルール, 31 March 2026）as tests, each in words of our
 * own. A rule looks at the files as anybody gets them, and says what breaks it.
 */
import type { CellValue, ReadSheetFile, ReadTable } from './read-open-data.js';

export interface OpenData {
  /** The CSV files, by their names. */
  readonly csvs: ReadonlyMap<string, ReadTable>;
  /** The sheets of the workbook, with what stands in their XML beside cells. */
  readonly sheets: ReadonlyMap<string, ReadSheetFile>;
  /** The other files. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Rule {
  readonly id: string;
  readonly says: string;
  /** What breaks it; nothing where it is kept. */
  readonly breaks: (data: OpenData) => readonly string[];
}

interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const tablesOf = ({ csvs, sheets }: OpenData): Table[] => [
  ...[...csvs].map(([name, { head, rows }]) => ({ name, head, rows })),
  ...[...sheets].map(([name, { head, rows }]) => ({ name: `tables.xlsx ${name}`, head, rows })),
];
const eachTable = (find: (table: Table) => readonly string[]) => (data: OpenData) =>
  tablesOf(data).flatMap((table) => find(table).map((text) => `${table.name}: ${text}`));
const eachText = (isBad: (text: string) => boolean) =>
  eachTable(({ head, rows }) =>
    [...head, ...rows.flat()].flatMap((cell) => (typeof cell === 'string' && isBad(cell) ? [cell] : [])),
  );
const eachSheet = (pattern: RegExp) => (data: OpenData) =>
  [...data.sheets].flatMap(([name, { xml }]) => (pattern.test(xml) ? [name] : []));
const csv = ({ csvs }: OpenData, name: string): ReadTable =>
  csvs.get(`${name}.csv`) ?? { head: [], rows: [], text: '' };
const columnOf = ({ head, rows }: Pick<Table, 'head' | 'rows'>, title: string) => {
  const place = head.indexOf(title);
  return rows.map((row) => row[place] ?? '');
};

/** Not in every font: what a program of the rule's authors lists as 機種依存文字, but for names. */
const DEPENDENT = /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\uff61-\uff9f\u2160-\u217f\ue000-\uf8ff]/u;
const isFigure = (text: string) => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text);

export const RULES: readonly Rule[] = [
  {
    id: '1-01',
    says: 'the files are of kinds that programs read',
    breaks: ({ csvs, sheets }) => (csvs.size > 0 && sheets.size === csvs.size ? [] : ['CSV and workbook differ']),
  },
  {
    id: '1-02',
    says: 'a file or a sheet holds one table',
    breaks: eachTable(({ head, rows }) => rows.filter((row) => row.length > head.length).map((row) => row.join('|'))),
  },
  {
    id: '1-03',
    says: 'no blank row or column breaks a table',
    breaks: eachTable(({ head, rows }) => [
      ...rows.flatMap((row, i) => (row.every((cell) => cell === '') ? [`row ${i + 2} is blank`] : [])),
      ...head.filter((title) => title === '').map(() => 'a column is blank'),
    ]),
  },
  {
    id: '1-04',
    says: 'nothing stands outside of the table',
    breaks: eachTable(({ head, rows }) =>
      rows.every(({ length }) => length === head.length) ? [] : ['rows differ in length'],
    ),
  },
  {
    id: '1-05',
    says: 'every column has a header that says what it holds',
    breaks: eachTable(({ head }) => head.filter((title) => !/[\p{Script=Han}\p{Script=Katakana}A-Za-z]/u.test(title))),
  },
  {
    id: '1-06',
    says: 'no spaces and line breaks are there for looks',
    breaks: eachText((text) => /^[\s\u3000]|[\s\u3000]$|[\r\n\t\u3000]| {2}/u.test(text)),
  },
  {
    id: '1-07',
    says: 'a cell holds one datum: texts are apart by paragraphs, departments one a row',
    breaks: (data) => [...eachText((text) => text.includes('\n'))(data)],
  },
  {
    id: '1-08',
    says: 'no characters that other computers show otherwise',
    breaks: eachText((text) => DEPENDENT.test(text)),
  },
  {
    id: '1-09',
    says: 'blank and 0 differ',
    breaks: (data) => {
      const table = csv(data, 'answers');
      const [kinds, numbers] = [columnOf(table, '値の状態コード'), columnOf(table, '数値')];
      return kinds.flatMap((kind, i) => (kind === 'blank' && numbers[i] !== '' ? [`row ${i + 2}`] : []));
    },
  },
  {
    id: '1-10',
    says: 'no pictures and objects',
    breaks: eachSheet(/<(?:drawing|legacyDrawing|picture|oleObjects|controls)\b/),
  },
  { id: '1-11', says: 'formats say nothing', breaks: eachSheet(/<(?:conditionalFormatting|c [^>]*\bs="[1-9])/) },
  { id: '1-12', says: 'no merged cells', breaks: eachSheet(/<mergeCell/) },
  { id: '1-13', says: 'no hidden rows, columns and sheets', breaks: eachSheet(/\bhidden="|\bstate="/) },
  {
    id: '1-14',
    says: 'a record of a CSV is one line',
    breaks: ({ csvs }) =>
      [...csvs].flatMap(([name, { rows, text }]) => (text.split('\r\n').length === rows.length + 2 ? [] : [name])),
  },
  {
    id: '1-15',
    says: 'a value of a CSV with a comma or a quotation mark stands in quotation marks',
    // A value with a comma that is not quoted makes a row longer.
    breaks: ({ csvs }) =>
      [...csvs].flatMap(([name, { head, rows }]) => (rows.every((row) => row.length === head.length) ? [] : [name])),
  },
  {
    id: '2-01',
    says: 'numbers are numbers, with units and notes in columns of their own',
    breaks: (data) => [
      ...columnOf(csv(data, 'answers'), '数値')
        .filter((value) => value !== '' && !isFigure(String(value)))
        .map(String),
      ...[...data.sheets].flatMap(([name, { head, rows }]) =>
        columnOf({ head, rows }, '数値').flatMap((value) =>
          value === '' || typeof value === 'number' ? [] : [`${name}: ${value}`],
        ),
      ),
    ],
  },
  {
    id: '2-02',
    says: 'nothing is left out because it stands above',
    breaks: (data) => columnOf(csv(data, 'answers'), '行ID').flatMap((id, i) => (id === '' ? [`row ${i + 2}`] : [])),
  },
  {
    id: '2-03',
    says: 'headers are unique',
    breaks: eachTable(({ head }) => head.filter((title, i) => head.indexOf(title) !== i)),
  },
  {
    id: '2-04',
    says: 'a choice is spelt in one way',
    breaks: (data) => {
      const words = new Map<CellValue, CellValue>();
      const choices = csv(data, 'choices');
      columnOf(choices, '選択肢コード').forEach((code, i) => words.set(code, columnOf(choices, '選択肢')[i] ?? ''));
      const answers = csv(data, 'answers');
      const texts = columnOf(answers, '文字');
      return columnOf(answers, '選択肢コード').flatMap((code, i) =>
        code === '' || words.get(code) === texts[i] ? [] : [`${code}: ${texts[i]}`],
      );
    },
  },
  {
    id: '2-05',
    says: 'a choice and what is written beside it stand apart',
    breaks: (data) => {
      const answers = csv(data, 'answers');
      const texts = columnOf(answers, '文字');
      return columnOf(answers, '選択肢コード').flatMap((code, i) =>
        code !== '' && /[（(]/u.test(String(texts[i])) ? [String(texts[i])] : [],
      );
    },
  },
  { id: '2-06', says: 'no formulas', breaks: eachSheet(/<f[ >/]/) },
  {
    id: '3-01',
    says: 'the header is the first row, and the data begin in the second',
    breaks: ({ sheets }) =>
      [...sheets].flatMap(([name, { xml }]) => (/<sheetData><row r="1"><c r="A1"/.test(xml) ? [] : [name])),
  },
  {
    id: '3-02',
    says: 'a code table explains every code',
    breaks: (data) => {
      const known: Readonly<Record<string, ReadonlySet<CellValue>>> = {
        blocks: new Set(columnOf(csv(data, 'blocks'), '区画コード')),
        fields: new Set(columnOf(csv(data, 'fields'), '項目コード')),
        choices: new Set(columnOf(csv(data, 'choices'), '選択肢コード')),
        codes: new Set(columnOf(csv(data, 'codes'), 'コード')),
      };
      const columns = csv(data, 'columns');
      const [tables, titles, codes] = ['表の物理名', '列名', 'コード表の物理名'].map((title) =>
        columnOf(columns, title),
      );
      return (codes ?? []).flatMap((code, i) => {
        const used = code === '' ? [] : columnOf(csv(data, String(tables?.[i])), String(titles?.[i]));
        return used
          .filter((value) => value !== '' && !known[String(code)]?.has(value))
          .map((value) => `${String(tables?.[i])}: ${value}`);
      });
    },
  },
  {
    id: '3-03',
    says: 'special marks are defined',
    breaks: (data) => {
      const marks = columnOf(csv(data, 'codes'), 'コードの種類').filter((kind) => kind === 'mark');
      return marks.length >= 3 ? [] : ['marks are not explained'];
    },
  },
  {
    id: '3-04',
    says: 'units are stated, and explained',
    breaks: (data) => {
      const known = new Set(columnOf(csv(data, 'units'), '単位'));
      return columnOf(csv(data, 'answers'), '単位')
        .filter((unit) => unit !== '' && !known.has(unit))
        .map(String);
    },
  },
  {
    id: '3-05',
    says: 'times are written in one way, in Gregorian years',
    breaks: (data) => [
      ...columnOf(csv(data, 'answers'), '日付')
        .filter((day) => day !== '' && !/^\d{4}-\d\d-\d\d$/.test(String(day)))
        .map(String),
      ...columnOf(csv(data, 'answers'), '対象年度')
        .filter((year) => !/^\d{4}$/.test(String(year)))
        .map(String),
      ...columnOf(csv(data, 'about'), '版の日時')
        .filter((at) => !/^\d{4}-\d\d-\d\dT[\d:]{8}\+09:00$/.test(String(at)))
        .map(String),
    ],
  },
  {
    id: '3-06',
    says: 'the municipality has its official name or its code',
    breaks: (data) => (columnOf(csv(data, 'about'), '自治体').every((name) => name !== '') ? [] : ['no municipality']),
  },
  {
    id: '3-07',
    says: 'the layout is the same every year, or changes are listed',
    breaks: (data) =>
      csv(data, 'changes').rows.length > 0 && data.csvs.size === 22 ? [] : [`${data.csvs.size} tables`],
  },
  {
    id: '3-08',
    says: 'definitions, source, history, physical names in ASCII, encoding and byte order mark are stated',
    breaks: (data) => {
      const columns = csv(data, 'columns');
      const names = columnOf(columns, '列の物理名').filter((name) => !/^[a-z][a-z0-9_]*$/.test(String(name)));
      const undefinedOnes = columnOf(columns, '列の定義').filter((text) => text === '');
      const about = csv(data, 'about');
      const stated = ['出典', 'CSVの文字コード'].filter((title) => columnOf(about, title).some((text) => text === ''));
      const readme = data.texts.get('readme.txt') ?? '';
      const files = ['licence.csv', 'changes.csv', 'units.csv', 'codes.csv'].filter((name) => !data.csvs.has(name));
      return [
        ...names.map(String),
        ...undefinedOnes.map(() => 'no definition'),
        ...stated,
        ...files,
        ...(readme.includes('BOM') ? [] : ['BOM']),
      ];
    },
  },
  {
    id: '3-09',
    says: 'the data are long: years, fields and groups are values, not columns',
    breaks: eachTable(({ head }) => head.filter((title) => /\d{4}|令和|平成|R\d|H\d/u.test(title))),
  },
];
