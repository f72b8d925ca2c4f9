/** The rules that published files are held to would find what breaks them. */
import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { FORMATS } from '../../../server/publication/formats.js';
import { inventedPublication } from '../../support/invented-publication.js';
import { readCsv, readSheets, readZip, type ReadTable } from './read-open-data.js';
import { RULES, type OpenData } from './thirty-rules.js';

type Change = (data: OpenData) => OpenData;

/** Another table in the place of one; its text goes with it where lines are counted. */
const csv =
  (name: string, change: (table: ReadTable) => Partial<ReadTable>): Change =>
  (data) => {
    const table = data.csvs.get(`${name}.csv`)!;
    return { ...data, csvs: new Map([...data.csvs, [`${name}.csv`, { ...table, ...change(table) }]]) };
  };
const head = (name: string, change: (titles: string[]) => string[]) =>
  csv(name, ({ head: titles }) => ({ head: change([...titles]) }));
/** The same value in a column of all rows. */
const cells = (name: string, title: string, value: string) =>
  csv(name, ({ head: titles, rows }) => ({
    rows: rows.map((row) => row.map((cell, i) => (titles[i] === title ? value : cell))),
  }));
const sheet =
  (change: (xml: string) => string): Change =>
  (data) => {
    const [name = '', first] = [...data.sheets][0]!;
    return { ...data, sheets: new Map([...data.sheets, [name, { ...first!, xml: change(first!.xml) }]]) };
  };
const behind = (element: string) => sheet((xml) => xml.replace('</worksheet>', `${element}</worksheet>`));

const BROKEN: Readonly<Record<string, Change>> = {
  '1-01': (data) => ({ ...data, csvs: new Map([...data.csvs].slice(1)) }),
  '1-02': csv('units', ({ rows }) => ({ rows: rows.map((row) => [...row, '', '別の表']) })),
  '1-03': csv('units', ({ head: titles, rows }) => ({ rows: [...rows, titles.map(() => '')] })),
  '1-04': csv('units', ({ rows }) => ({ rows: [...rows, ['※注']] })),
  '1-05': head('units', (titles) => ['―', ...titles.slice(1)]),
  '1-06': head('units', ([first = '', ...others]) => [`${first.charAt(0)}　${first.slice(1)}`, ...others]),
  '1-07': cells('answers', '文字', 'あ\nい'),
  '1-08': cells('answers', '文字', '①'),
  '1-09': csv('answers', ({ head: titles, rows }) => ({
    rows: rows.map((row) => row.map((cell, i) => (titles[i] === '数値' ? '0' : cell))),
  })),
  '1-10': behind('<drawing r:id="rId1"/>'),
  '1-11': sheet((xml) => xml.replace('<c r="A1"', '<c r="A1" s="4"')),
  '1-12': behind('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
  '1-13': sheet((xml) => xml.replace('<row r="2">', '<row r="2" hidden="1">')),
  '1-14': csv('answers', ({ text }) => ({ text: text.replace(',', '\r\n') })),
  '1-15': csv('answers', ({ rows }) => ({ rows: rows.map((row, i) => (i === 0 ? [...row, 'い'] : row)) })),
  '2-01': cells('answers', '数値', '12人'),
  '2-02': cells('answers', '行ID', ''),
  '2-03': head('units', (titles) => titles.map(() => '単位')),
  '2-04': cells('answers', '文字', 'よい'),
  '2-05': cells('answers', '文字', 'その他（検討中）'),
  '2-06': sheet((xml) => xml.replace('<v>', '<f>SUM(A1)</f><v>')),
  '3-01': sheet((xml) => xml.replace('<row r="1">', '<row r="1"/><row r="2">')),
  '3-02': cells('rows', '区画コード', 'どこにもない'),
  '3-03': cells('codes', 'コードの種類', 'status'),
  '3-04': cells('answers', '単位', '束'),
  '3-05': cells('answers', '対象年度', '令和7'),
  '3-06': cells('about', '自治体', ''),
  '3-07': csv('changes', () => ({ rows: [] })),
  '3-08': cells('columns', '列の定義', ''),
  '3-09': head('units', (titles) => [...titles.slice(1), '令和7年度']),
};

describe('the rule for public data in tables', () => {
  let good: OpenData;

  before(async () => {
    const files = await readZip(await FORMATS.zip.make(inventedPublication(BUILT_IN_FORMS[0]!)));
    good = {
      csvs: new Map(
        [...files].filter(([name]) => name.endsWith('.csv')).map(([name, bytes]) => [name, readCsv(bytes)] as const),
      ),
      sheets: await readSheets(files.get('tables.xlsx')!),
      texts: new Map([['readme.txt', new TextDecoder().decode(files.get('readme.txt'))]]),
    };
  });

  it('has thirty rules', () => assert.equal(RULES.length, 30));

  for (const { id, says, breaks } of RULES) {
    it(`${id} is broken by what is not so: ${says}`, () => {
      assert.deepEqual(breaks(good), []);
      assert.notDeepEqual(breaks(BROKEN[id]!(good)), []);
    });
  }
});
