/**
 * Makes a large workbook of Japanese text, the same for the same seed: shared and inline strings, figures, styles and
 * merges as in a city's own, written piece by piece so that making it costs no memory.
 */
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { TextReader, ZipWriter } from '@zip.js/zip.js';
import { columnName } from '../core/grid/address.js';

export interface LargeWorkbook {
  readonly cells: number;
  readonly columns: number;
  readonly seed: number;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORDS =
  '相談窓口 地域 子ども 保護者 支援 講座 開催 参加者 増加 見守り 連携 居場所 学習 交流 職員 研修 実施 充実 継続 検討 施設 利用 件数 前年度 今後 事業 計画 評価 課題 推進'.split(
    ' ',
  );
/** One text in so many is shared; the others stand in their cells. */
const SHARED_EVERY = 2;
const SHARED_TEXTS = 50_000;

export async function writeLargeWorkbook(file: string, options: LargeWorkbook): Promise<void> {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(file)) as WritableStream, {
    level: 6,
    useWebWorkers: false,
  });
  const random = generator(options.seed);
  const part = (name: string, text: string) => zip.add(name, new TextReader(text));
  await part('[Content_Types].xml', contentTypes());
  await part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  await part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  await part(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  await part(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="3"/></cellXfs></styleSheet>`,
  );
  await zip.add('xl/sharedStrings.xml', streamOf(sharedStrings(random)));
  await zip.add('xl/worksheets/sheet1.xml', streamOf(sheet(options, random)));
  await zip.close();
}

function* sharedStrings(random: () => number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" count="${SHARED_TEXTS}" uniqueCount="${SHARED_TEXTS}">`;
  for (let i = 0; i < SHARED_TEXTS; i++) yield `<si><t>${sentence(random)}</t></si>`;
  yield '</sst>';
}

function* sheet({ cells, columns }: LargeWorkbook, random: () => number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  const rows = Math.ceil(cells / columns);
  for (let row = 1; row <= rows; row++) {
    let text = `<row r="${row}" ht="40" customHeight="1">`;
    for (let column = 1; column <= columns; column++) text += cell(row, column, random);
    yield `${text}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cell(row: number, column: number, random: () => number): string {
  const address = columnName(column) + String(row);
  if (column % 10 === 0) return `<c r="${address}" s="1"><v>${Math.floor(random() * 100_000)}</v></c>`;
  if (column % SHARED_EVERY === 0)
    return `<c r="${address}" s="0" t="s"><v>${Math.floor(random() * SHARED_TEXTS)}</v></c>`;
  return `<c r="${address}" s="0" t="inlineStr"><is><t xml:space="preserve">${sentence(random)}</t></is></c>`;
}

/** Some sixty to a hundred and eighty characters of words with figures. */
function sentence(random: () => number): string {
  let text = '';
  for (let i = 0; i < 45; i++) text += WORDS[Math.floor(random() * WORDS.length)]!;
  return `${text}${Math.floor(random() * 10_000)}件`;
}

function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      for (let next = iterator.next(); !next.done; next = iterator.next()) {
        text += next.value;
        if (text.length > 200_000) return controller.enqueue(encoder.encode(text));
      }
      if (text !== '') controller.enqueue(encoder.encode(text));
      controller.close();
    },
  });
}

function contentTypes(): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/worksheets/sheet1.xml', 'worksheet'],
    ['xl/sharedStrings.xml', 'sharedStrings'],
    ['xl/styles.xml', 'styles'],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`);
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${rels}${overrides.join('')}</Types>`;
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const items = links.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** Mulberry32: small, fast, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
