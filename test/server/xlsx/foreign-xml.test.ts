import assert from 'node:assert/strict';
import { Problem } from '../../../core/problem/problem.js';
import { NO_EDITS } from '../../../core/grid/edit.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { patchWorkbook } from '../../../server/xlsx/patch/patch-workbook.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { assertReadAndPatched, MAIN, withTexts } from '../../support/foreign-workbook.js';
import { encodeJapanese } from '../../support/odd-zip.js';

const STRICT = 'http://purl.oclc.org/ooxml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org';

const declared = (text: string, encoding: string) => text.replace('encoding="UTF-8"', `encoding="${encoding}"`);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const inSheet = (change: (text: string) => string) =>
  withTexts((text, name) => (name.includes('worksheets/') ? change(text) : text));
const inStrings = (change: (text: string) => string) =>
  withTexts((text, name) => (name === 'xl/sharedStrings.xml' ? change(text) : text));
const prefixed = (text: string, from: string, prefix: string) =>
  text.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`).replace(`xmlns="${from}`, `xmlns:${prefix}="${from}`);
const behindHead = (text: string, what: string) => text.replace(/(<\?xml[^>]*\?>\s*)/, `$1${what}`);

describe('workbooks that Excel opens, as other programs write their XML', () => {
  const cases: [what: string, bytes: () => Promise<Uint8Array>][] = [
    ['UTF-8 with a mark', () => withTexts((text) => `\uFEFF${text}`)],
    ['UTF-16 with a mark', () => withTexts((text) => Buffer.from(`\uFEFF${declared(text, 'UTF-16')}`, 'utf16le'))],
    ['UTF-16 the other way round', () => withTexts((text) => swapped(`\uFEFF${declared(text, 'UTF-16')}`))],
    ['UTF-16 without a mark', () => withTexts((text) => Buffer.from(declared(text, 'UTF-16LE'), 'utf16le'))],
    ['UTF-16 the other way round without a mark', () => withTexts((text) => swapped(declared(text, 'UTF-16BE')))],
    ['Shift_JIS', () => withTexts((text) => encodeJapanese(declared(text, 'Shift_JIS'), 'shift_jis'))],
    ['Windows-31J', () => withTexts((text) => encodeJapanese(declared(text, 'Windows-31J'), 'shift_jis'))],
    ['EUC-JP', () => withTexts((text) => encodeJapanese(declared(text, 'EUC-JP'), 'euc-jp'))],
    ['UTF-8 that says it is UTF-16, as of a string in memory', () => withTexts((text) => declared(text, 'utf-16'))],
    ['no declaration', () => withTexts((text) => text.replace(/<\?xml[^>]*\?>\s*/, ''))],
    ['another declaration', () => withTexts((text) => text.replace(/<\?xml[^>]*\?>/, "<?xml version='1.1'?>"))],
    [
      'letters as their numbers',
      () => withTexts((text) => text.replace(/[ぁ-龠]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`)),
    ],
    ['comments and instructions in front', () => withTexts((text) => behindHead(text, '<!-- 控え --><?made by="x"?>'))],
    [
      'the strict dialect',
      () =>
        withTexts((text) =>
          text
            .replaceAll(MAIN, `${STRICT}/spreadsheetml/main`)
            .replaceAll(`${TRANSITIONAL}/officeDocument/2006/`, `${STRICT}/officeDocument/`),
        ),
    ],
    [
      'prefixes',
      () => withTexts((text, name) => (/^xl\/\w+(\/\w+)?\.xml$/.test(name) ? prefixed(text, MAIN, 'x') : text)),
    ],
    [
      'prefixes of the package',
      () =>
        withTexts((text, name) =>
          /\.rels$|^\[/.test(name) ? prefixed(text, `${TRANSITIONAL}/package/2006/`, 'p') : text,
        ),
    ],
    [
      'another prefix of relationships',
      () =>
        withTexts((text, name) =>
          name === 'xl/workbook.xml' ? text.replaceAll('r:id', 'ns1:id').replace('xmlns:r', 'xmlns:ns1') : text,
        ),
    ],
    [
      'a prefix of relationships that each sheet declares',
      () =>
        withTexts((text, name) =>
          name === 'xl/workbook.xml' ? text.replace(/ (xmlns:r="[^"]*")(.*?)r:id/s, '$2$1 r:id') : text,
        ),
    ],
    [
      'prefixes that lists, rows and cells declare themselves',
      () =>
        withTexts((text, name) =>
          /workbook\.xml$|worksheets\//.test(name)
            ? text.replace(/<(sheets|sheetData|mergeCells)>(.*?)<\/\1>/s, (_, list: string, inner: string) => {
                const within = inner.replace(/<(\/?)([A-Za-z])/g, '<$1y:$2');
                return `<y:${list} xmlns:y="${MAIN}">${within}</y:${list}>`;
              })
            : text,
        ),
    ],
    ['cells that do not say where they are', () => inSheet((text) => text.replace(/ r="[A-Z]+\d+"/g, ''))],
    ['rows that do not either', () => inSheet((text) => text.replace(/ r="[A-Z]*\d+"/g, ''))],
    ['attributes in another order', () => inSheet((text) => text.replace(/<c (r="\w+") (t="\w+")/g, '<c $2 $1'))],
    [
      'attributes of others that are called alike',
      () => inSheet((text) => text.replace(/<(row|c) /g, '<$1 xmlns:q="urn:q" q:r="Z99" q:t="s" ')),
    ],
    ['each element in a line', () => withTexts((text) => text.replaceAll('><', '>\n  <'))],
    ['values in lines of their own', () => inSheet((text) => text.replace(/<v>(\d+)<\/v>/g, '<v>\n  $1\n</v>'))],
    [
      'spaces in tags',
      () =>
        inSheet((text) =>
          text
            .replace(/<(row|c) /g, '<$1\n ')
            .replaceAll('/>', ' />')
            .replace(/<\/(\w+)>/g, '</$1 >'),
        ),
    ],
    [
      'content for other versions',
      () =>
        withTexts((text, name) =>
          name === 'xl/workbook.xml' ? text.replace('<sheets>', `${ALTERNATE}<sheets>`) : text,
        ),
    ],
    ['runs with furigana', () => inStrings((text) => text.replace(/<si>.*?<\/si>/, `<si>${FURIGANA}</si>`))],
    [
      'strings with a wrong count',
      () => inStrings((text) => text.replace(/count="\d+" uniqueCount="\d+"/, 'count="0"')),
    ],
    ['strings in CDATA', () => inStrings((text) => text.replace('事業名', '<![CDATA[事業名]]>'))],
  ];
  for (const [what, bytes] of cases)
    it(`${what}: read, and patched with every other part as it was`, async () => {
      await assertReadAndPatched(await bytes());
    });

  it('a changed part is in UTF-8 and says so', async () => {
    const after = await assertReadAndPatched(
      await withTexts((text) => encodeJapanese(declared(text, 'Shift_JIS'), 'shift_jis')),
    );
    const pkg = await openPackage(after);
    const xml = Buffer.from(await pkg.read('xl/worksheets/sheet1.xml')).toString();
    assert.match(xml, /^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>/);
    assert.match(xml, /見守り/);
  });

  const refused: [what: string, bytes: () => Promise<Uint8Array>, told: RegExp][] = [
    ['an encoding that nobody knows', () => withTexts((text) => declared(text, 'x-nandemo')), /X-NANDEMO/],
    [
      'bytes that are not what they are said to be',
      () => withTexts((text) => Buffer.concat([Buffer.from(declared(text, 'Shift_JIS')), Buffer.from([0x81])])),
      /SHIFT_JIS/,
    ],
    [
      'strings that are not there',
      () =>
        withTexts((text, name) => (name.startsWith('xl/_rels') ? text.replace('sharedStrings.xml', 'x.xml') : text)),
      /共有文字列0番がありません.*保存し直してください/,
    ],
  ];
  for (const [what, bytes, told] of refused)
    it(`refused: ${what}, in both languages`, async () => {
      const file = await bytes();
      const readAll = async () => {
        for (const sheet of (await readWorkbook(file)).sheets) sheet.cell(1, 1);
      };
      await assert.rejects(readAll(), (error) => {
        assert.ok(error instanceof Problem);
        assert.match(error.detail.ja, told);
        assert.match(error.detail.en, /damaged.*save it again/);
        return error.code === 'damaged-workbook';
      });
    });
});

const ALTERNATE =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
  '<mc:Choice Requires="x15"><x15ac:absPath url="C:\\庁内\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>' +
  '</mc:AlternateContent>';
const FURIGANA =
  '<r><t>事</t></r><rPh sb="0" eb="1"><t>ジ</t></rPh><r><rPr><b/></rPr><t xml:space="preserve">業名</t></r>' +
  '<rPh sb="1" eb="3"><t>ギョウメイ</t></rPh><phoneticPr fontId="1"/>';

describe('values as other programs write them', () => {
  const formats = ['<xf numFmtId="0"/>', '<xf numFmtId="14"/>'];
  const shown = async (cells: string, date1904 = false) => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const bytes = await buildWorkbook({ sheets: [{ name: '表', xml }], cellFormats: formats, date1904 });
    return { bytes, cell: (await readWorkbook(bytes)).sheets[0]?.cell(1, 1) };
  };
  const long = '令和七年度の実績'.repeat(4096).slice(0, 32_767);
  const cases: [what: string, cell: string, text: string, raw: unknown][] = [
    ['a date written out', '<c t="d" s="1"><v>2024-04-10</v></c>', '2024/4/10', 45_392],
    ['a date with its time', '<c t="d" s="1"><v>2024-04-10T12:00:00.000Z</v></c>', '2024/4/10', 45_392.5],
    ['a date before the day that never was', '<c t="d" s="1"><v>1900-01-01</v></c>', '1900/1/1', 1],
    ['a truth value as a word', '<c t="b"><v>true</v></c>', 'TRUE', true],
    ['a truth value in a line of its own', '<c t="b"><v>\n1\n</v></c>', 'TRUE', true],
    ['a number with an exponent', '<c><v>1.5E3</v></c>', '1500', 1500],
    ['a number with a sign', '<c t="n"><v>+7</v></c>', '7', 7],
    ['furigana within a cell', `<c t="inlineStr"><is>${FURIGANA}</is></c>`, '事業名', '事業名'],
    ['text that calls itself a result', '<c t="str"><v>相談</v></c>', '相談', '相談'],
    ['line ends of Windows', '<c t="inlineStr"><is><t>一_x000D_\n二</t></is></c>', '一\n二', '一\n二'],
    ['an escape that is meant', '<c t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', '_x000D_', '_x000D_'],
    ['spaces that are kept', '<c t="inlineStr"><is><t xml:space="preserve"> 一 </t></is></c>', ' 一 ', ' 一 '],
    ['as much text as a cell holds', `<c t="inlineStr"><is><t>${long}</t></is></c>`, long, long],
  ];
  for (const [what, xml, text, raw] of cases)
    it(`${what}: as Excel shows it, and a change beside it leaves it as it is`, async () => {
      const { bytes, cell } = await shown(xml);
      assert.deepEqual([cell?.text, cell?.raw], [text, raw]);
      const edit = { sheet: '表', address: 'B1', content: { text: '外', raw: '外' } };
      const after = await patchWorkbook(bytes, { ...NO_EDITS, cells: [edit] });
      assert.ok(Buffer.from(await (await openPackage(after)).read('xl/worksheets/sheet1.xml')).includes(xml));
    });

  it('an error written out is an error', async () => {
    const { cell } = await shown('<c t="e"><v>#N/A</v></c>');
    assert.deepEqual([cell?.text, cell?.error], ['#N/A', '#N/A']);
  });

  it('a date written out in a workbook that counts from 1904', async () => {
    const { cell } = await shown('<c t="d" s="1"><v>2024-04-10</v></c>', true);
    assert.deepEqual([cell?.text, cell?.raw], ['2024/4/10', 43_930]);
  });
});
