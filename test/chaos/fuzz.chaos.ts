/**
 * Broken, odd and hostile files for two minutes, made from a seed: the zip and the XML of workbooks, the link that travels
 * in them, form documents. Each is read, or refused with a problem that says why, within its time; nothing hangs and
 * nothing ends in an error that nobody foresaw.
 */
import assert from 'node:assert/strict';
import { formSchema } from '../../core/form/form-schema.js';
import { Form } from '../../core/form/form.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import { formatLink } from '../../core/link/link.js';
import type { SavedWorkbook } from '../../core/protocol/saved-workbook.js';
import { Problem } from '../../core/problem/problem.js';
import { readSampleForm, readSampleWorkbook } from '../../server/sample/sample-city.js';
import { Threads } from '../../server/threads/threads.js';
import { WorkbookReader } from '../../server/threads/workbook-reader.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { openPackage, rewritePackage } from '../../server/xlsx/package.js';
import { oddZip } from '../support/odd-zip.js';
import { writeLinkPart } from '../../server/xlsx/patch/link-part.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 11);
const MOST_MS = Number(process.env['FUZZ_MS'] ?? 120_000);
/** A small file that takes longer than this has found something. */
const BUDGET_MS = 10_000;

type Random = () => number;

function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);
const oneOf = <T>(random: Random, all: readonly T[]): T => {
  const one = all[below(random, all.length)];
  if (one === undefined) throw new RangeError('one of none');
  return one;
};

/** Pieces that parsers stumble over. */
const PIECES = [
  ...[
    '<',
    '>',
    '/>',
    '&',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a>',
    '"',
    "'",
  ],
  ...[
    'r="XFE1"',
    'r="A1048577"',
    'r="A0"',
    'r=""',
    's="4294967295"',
    't="s"',
    't="d"',
    't="inlineStr"',
    '<v>1e999</v>',
  ],
  ...[
    '<v>99999999999</v>',
    '<v>-1</v>',
    '<f t="shared" si="0"/>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '\u0000',
    '\uFFFE',
  ],
  ...[
    '_x0000_',
    '事業名',
    '番号',
    'あ'.repeat(5_000),
    '<row>',
    '</row>',
    '<c>',
    '</c>',
    '</sheetData>',
    '<si><t>',
    '</t></si>',
  ],
];

function changedText(text: string, random: Random): string {
  let changed = text;
  for (let n = 1 + below(random, 4); n > 0; n--) {
    const at = below(random, changed.length);
    const end = Math.min(changed.length, at + below(random, 40));
    switch (below(random, 4)) {
      case 0:
        changed = changed.slice(0, at) + changed.slice(end);
        break;
      case 1:
        changed = changed.slice(0, at) + oneOf(random, PIECES) + changed.slice(at);
        break;
      case 2:
        changed = changed.slice(0, end) + changed.slice(at, end).repeat(1 + below(random, 200)) + changed.slice(end);
        break;
      default:
        changed = changed.slice(0, at) + String(below(random, 2 ** 33)) + changed.slice(end);
    }
  }
  return changed;
}

/** One part of a workbook changed as text. */
async function changedPart(workbook: Uint8Array, random: Random): Promise<Uint8Array> {
  const pkg = await openPackage(workbook);
  const name = oneOf(
    random,
    pkg.names.filter((part) => /\.(?:xml|rels)$/.test(part)),
  );
  const text = Buffer.from(await pkg.read(name)).toString('utf8');
  return rewritePackage(workbook, new Map([[name, Buffer.from(changedText(text, random))]]));
}

/** The workbook as another program would have zipped and written it, with a byte or a part that is not as it should be. */
async function foreign(workbook: Uint8Array, random: Random): Promise<Uint8Array> {
  const pkg = await openPackage(random() < 0.5 ? await changedPart(workbook, random) : workbook);
  const encoding = oneOf(random, ENCODINGS);
  const broken = oneOf(random, pkg.names);
  const parts = await Promise.all(
    pkg.names.map(async (name) => {
      const bytes = await pkg.read(name);
      const isXml = /\.(?:xml|rels)$/.test(name) && (random() < 0.8 || name === broken);
      return [name, isXml ? written(Buffer.from(bytes).toString('utf8'), encoding, random) : bytes] as const;
    }),
  );
  const zip = oddZip(parts, {
    ...(random() < 0.3 ? { front: Buffer.from(oneOf(random, PIECES).repeat(1 + below(random, 50))) } : {}),
    countsFront: random() < 0.5,
    ...(random() < 0.5 ? { descriptors: oneOf(random, ['signed', 'bare'] as const) } : {}),
    stored: random() < 0.2,
    zip64: random() < 0.4,
    ...(random() < 0.3 ? { names: oneOf(random, ['unsaid', 'windows', 'windows-with-unicode'] as const) } : {}),
    folders: random() < 0.3,
    comment: random() < 0.2 ? oneOf(random, PIECES) : '',
  });
  return random() < 0.3 ? changedBytes(zip, random) : zip;
}

const ENCODINGS = [
  'UTF-16LE',
  'UTF-16BE',
  'UTF-16',
  'Shift_JIS',
  'EUC-JP',
  'ISO-2022-JP',
  'x-none',
  'windows-1252',
] as const;

/** A text in an encoding, now and then in another one than it says, or cut off within a letter. */
function written(text: string, encoding: (typeof ENCODINGS)[number], random: Random): Buffer {
  const said = text.replace(/encoding="[^"]*"/, `encoding="${random() < 0.9 ? encoding : oneOf(random, ENCODINGS)}"`);
  const wide = Buffer.from(`${random() < 0.5 ? '\uFEFF' : ''}${said}`, 'utf16le');
  const bytes = encoding === 'UTF-16BE' ? wide.swap16() : encoding.startsWith('UTF-16') ? wide : Buffer.from(said);
  return random() < 0.05 ? bytes.subarray(0, bytes.length - 1) : bytes;
}

/** Bytes of the zip itself: its directory, its headers, what is packed. */
function changedBytes(workbook: Uint8Array, random: Random): Uint8Array {
  const bytes = Buffer.from(workbook);
  const isEnd = random() < 0.7;
  for (let n = 1 + below(random, 8); n > 0; n--) {
    const at = isEnd ? bytes.length - 1 - below(random, Math.min(bytes.length, 1500)) : below(random, bytes.length);
    bytes[at] = oneOf(random, [0, 1, 0xff, 0x7f, below(random, 256)]);
  }
  return random() < 0.2 ? bytes.subarray(0, below(random, bytes.length)) : bytes;
}

async function changedLink(workbook: Uint8Array, form: Form, random: Random): Promise<Uint8Array> {
  const link = {
    server: 'http://localhost/',
    municipality: '青葉野市',
    plan: '計画',
    fiscalYear: 2025,
    form: form.id,
    formVersion: form.version,
    revision: below(random, 2 ** 31),
    records: [{ id: '1', block: 'programme', key: { no: '1' }, base: {} }],
    deleted: [],
  };
  return writeLinkPart(workbook, changedText(formatLink(link), random)).catch((error: unknown) => {
    // What cannot stand in XML is not written.
    if (error instanceof Problem) return workbook;
    throw error;
  });
}

/** A form's document with some of its values replaced; undefined where that is no form any more. */
function changedForm({ document }: Form, random: Random): Form | undefined {
  const odd: readonly unknown[] = [
    '',
    'a',
    '{n}',
    '{a}{b}{c}*',
    '*'.repeat(7),
    0,
    -1,
    2 ** 40,
    null,
    [],
    {},
    true,
    '番号'.repeat(40),
  ];
  const text = JSON.stringify(document, (_, value: unknown) => (random() < 0.02 ? oneOf(random, odd) : value));
  const parsed = formSchema.safeParse(JSON.parse(text));
  return parsed.success ? new Form(parsed.data) : undefined;
}

function typedInto(random: Random, sheet: string): SavedWorkbook {
  const text = oneOf(random, ['記入', '', '12', '=1+1', 'あ'.repeat(2_000)]);
  const cell = { sheet, address: oneOf(random, ['A1', 'D7', 'H12', 'XFD1048576']), text, value: text };
  return { cells: [cell], customXml: [], rules: [], unsaved: [] };
}

describe('files that are broken on purpose', function () {
  this.timeout(MOST_MS + 120_000);
  let workbooks: WorkbookReader;
  before(() => (workbooks = new WorkbookReader(new Threads({ time: BUDGET_MS }))));
  after(() => workbooks.close());

  it(`are read or refused by name, each in its time (seed ${SEED})`, async () => {
    const form = await readSampleForm();
    const base = [await readSampleWorkbook('blank-2025.xlsx'), await readSampleWorkbook('rearranged-2025.xlsx')];
    const random = generator(SEED);
    const [{ name: sheet } = { name: '' }] = (await readWorkbook(base[0] ?? new Uint8Array())).sheets;
    const until = performance.now() + MOST_MS;
    const came = new Map<string, number>();
    let n = 0;
    for (; performance.now() < until; n++) {
      const workbook = oneOf(random, base);
      const kind = oneOf(random, ['part', 'part', 'zip', 'foreign', 'link', 'form', 'garbage'] as const);
      const own = kind === 'form' ? (changedForm(form, random) ?? form) : form;
      const bytes =
        kind === 'part'
          ? await changedPart(workbook, random)
          : kind === 'zip'
            ? changedBytes(workbook, random)
            : kind === 'foreign'
              ? await foreign(workbook, random)
              : kind === 'link'
                ? await changedLink(workbook, form, random)
                : kind === 'garbage'
                  ? garbage(random)
                  : workbook;
      const begun = performance.now();
      const ended = await Promise.allSettled([
        workbooks.read(bytes, [own, ...BUILT_IN_FORMS]),
        workbooks.read(bytes, [own], own.id),
        workbooks.describe(bytes),
        // What can be read can be written into, or it is said why not.
        workbooks.save(bytes, typedInto(random, sheet)),
      ]);
      const took = performance.now() - begun;
      for (const one of ended) {
        const reason: unknown = one.status === 'rejected' ? one.reason : undefined;
        const isNamed = reason === undefined || reason instanceof Problem;
        assert.ok(
          isNamed,
          `case ${n} of seed ${SEED} (${kind}): ${reason instanceof Error ? reason.stack : String(reason)}`,
        );
        const name = reason instanceof Problem ? reason.code : 'read';
        came.set(name, (came.get(name) ?? 0) + 1);
      }
      assert.ok(took < BUDGET_MS, `case ${n} of seed ${SEED} (${kind}) took ${took} ms`);
    }
    process.stdout.write(`${n} files: ${[...came].map(([name, count]) => `${name} ${count}`).join(', ')}\n`);
  });
});

function garbage(random: Random): Uint8Array {
  const bytes = Buffer.from(Array.from({ length: below(random, 400) }, () => below(random, 256)));
  return Buffer.concat([Buffer.from('PK\x03\x04'), bytes]);
}
