/**
 * Everything that is published as open data in one zip: each table as CSV, all tables as a workbook, the whole as JSON with
 * its schema, descriptions for machines, and a page that says what is what.
 */
import { openTables } from '../../../core/open-data/open-tables.js';
import type { OpenTable } from '../../../core/open-data/open-table.js';
import { openText } from '../../../core/open-data/open-text.js';
import { XLSX } from '../../../core/protocol/content.js';
import type { Publication } from '../../../core/publication/publication.js';
import { utf8, zipBytes } from '../zip-bytes.js';
import { csvOf } from './csv-file.js';
import { publicationJson, publicationSchemaJson } from './json-file.js';
import { csvwJson, dcatJson, titleOf } from './metadata.js';
import { workbookOf } from './workbook-file.js';

export async function openArchive(publication: Publication): Promise<Uint8Array> {
  const tables = openTables(publication);
  const csvs = tables.map((table) => ({
    name: `${table.name}.csv`,
    title: table.title.ja,
    mediaType: 'text/csv',
    bytes: csvOf(table),
  }));
  const whole = [
    {
      name: 'publication.json',
      title: '全体（JSON）',
      mediaType: 'application/json',
      bytes: publicationJson(publication),
    },
    { name: 'tables.xlsx', title: 'すべての表（ブック）', mediaType: XLSX, bytes: await workbookOf(tables) },
  ];
  return zipBytes([
    { name: 'readme.txt', bytes: utf8(readme(publication, tables)) },
    ...csvs,
    ...whole.map((file) => ({ ...file, isPacked: file.mediaType === XLSX })),
    { name: 'publication.schema.json', bytes: publicationSchemaJson() },
    { name: 'csv-metadata.json', bytes: csvwJson(publication, tables) },
    { name: 'dcat.jsonld', bytes: dcatJson(publication, [...csvs, ...whole]) },
  ]);
}

function readme({ about }: Publication, tables: readonly OpenTable[]): string {
  const state = about.state === 'draft' ? '案（確定していません。何が未確定かは open-matters.csv）' : '確定';
  return [
    titleOf(about),
    '',
    `版：第${about.revision}版（${about.at}）　公表区分：${state}`,
    ...(about.seal === null ? [] : [`封：${about.seal}`]),
    `利用条件：${about.licence ? openText(about.licence.name) : '定められていません（licence.csv）'}`,
    '',
    'CSVはBOM付きUTF-8、改行はCRLF、1行目が列名です。1つの表が1つのファイルです。',
    "文字が「=」「+」「-」「@」などで始まるときは、先頭に「'」を一つ付けています（表計算ソフトが式と解さないため）。",
    '文の段落は1段落を1行とし、丸数字などはどの機器でも表示できる文字に改めています。入力されたとおりの文は publication.json にあります。',
    'コードの意味は blocks・fields・choices・codes、単位は units、列の定義は columns、変更履歴は changes にあります。',
    '',
    ...tables.map(({ name, title }) => `${name}.csv　${title.ja} / ${title.en}`),
    'tables.xlsx　上のすべての表（1シートに1つの表） / all of these tables',
    'publication.json　全体 / the whole',
    'publication.schema.json　そのJSON Schema / its schema',
    'csv-metadata.json　表の説明（CSVW） / what the tables are, for machines',
    'dcat.jsonld　データセットの説明（DCAT） / the same for catalogues',
    '',
  ].join('\r\n');
}
