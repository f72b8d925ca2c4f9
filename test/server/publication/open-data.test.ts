import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { openTables } from '../../../core/open-data/open-tables.js';
import { publicationSchema } from '../../../core/publication/publication.js';
import { answersCsv } from '../../../server/publication/open-data/csv-file.js';
import { FORMATS } from '../../../server/publication/formats.js';
import { EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';
import { formFrom } from '../../../core/form/form.js';
import { HOSTILE, inventedPublication } from '../../support/invented-publication.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { readCsv, readSheets, readZip, unmarked } from './read-open-data.js';
import { RULES, type OpenData } from './thirty-rules.js';

const FORMS = [...BUILT_IN_FORMS, formFrom(EVALUATION_DOCUMENT)];

for (const form of FORMS) {
  describe(`open data of the form ${form.id}`, () => {
    const publication = inventedPublication(form);
    let files: ReadonlyMap<string, Uint8Array>;
    let data: OpenData;

    before(async () => {
      files = await readZip(await FORMATS.zip.make(publication));
      const csvs = [...files]
        .filter(([name]) => name.endsWith('.csv'))
        .map(([name, bytes]) => [name, readCsv(bytes)] as const);
      const texts = [...files].filter(([name]) => !/csv$|xlsx$/.test(name));
      data = {
        csvs: new Map(csvs),
        sheets: await readSheets(files.get('tables.xlsx')!),
        texts: new Map(texts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])),
      };
    });

    for (const { id, says, breaks } of RULES) {
      it(`keeps rule ${id}: ${says}`, () => assert.deepEqual(breaks(data).slice(0, 5), []));
    }

    it('says in every CSV and in the workbook the same as the tables', () => {
      for (const { name, columns, rows } of openTables(publication)) {
        const wanted = rows.map((row) => row.map((value) => value ?? ''));
        const read = data.csvs.get(`${name}.csv`)!;
        assert.deepEqual(
          read.head,
          columns.map(({ title }) => title),
        );
        const isText = columns.map(({ type }) => type === 'text');
        assert.deepEqual(
          read.rows.map((row) => row.map((value, i) => (isText[i] ? unmarked(value) : value))),
          wanted.map((row) => row.map(String)),
          name,
        );
        assert.deepEqual(data.sheets.get(name)!.rows, wanted, name);
      }
    });

    it('has JSON that its schema describes, and that is the publication', async () => {
      const json: unknown = JSON.parse(new TextDecoder().decode(await FORMATS.json.make(publication)));
      assert.deepEqual(publicationSchema.parse(json), json);
      assert.deepEqual(json, publication);
      const schema: unknown = JSON.parse(data.texts.get('publication.schema.json')!);
      assert.deepEqual(
        Object.keys(z.object({ properties: z.record(z.string(), z.unknown()) }).parse(schema).properties),
        [...['layout', 'about', 'blocks', 'tally', 'open']],
      );
    });

    it('names for machines every file with its columns', () => {
      const csvw = z
        .object({
          tables: z.array(
            z.object({
              url: z.string(),
              tableSchema: z.object({ columns: z.array(z.object({ titles: z.string() })) }),
            }),
          ),
        })
        .parse(JSON.parse(data.texts.get('csv-metadata.json')!));
      assert.deepEqual(
        csvw.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ titles }) => titles)]),
        [...data.csvs].map(([name, { head }]) => [name, head]),
      );
      const dcat = z
        .object({
          'dcat:distribution': z.array(
            z.object({ 'dcat:downloadURL': z.object({ '@id': z.string() }), 'dcat:byteSize': z.number() }),
          ),
        })
        .parse(JSON.parse(data.texts.get('dcat.jsonld')!));
      for (const {
        'dcat:downloadURL': { '@id': name },
        'dcat:byteSize': size,
      } of dcat['dcat:distribution']) {
        assert.equal(files.get(name)?.length, size, name);
      }
    });

    it('has nobody’s name and no path in the workbook, which reads as a workbook', async () => {
      const parts = await readZip(files.get('tables.xlsx')!);
      assert.deepEqual(
        [...parts.keys()].filter((name) => /docProps|printer|comments|customXml/.test(name)),
        [],
      );
      const { sheets } = await readWorkbook(files.get('tables.xlsx')!);
      assert.deepEqual(
        sheets.map(({ name }) => name),
        openTables(publication).map(({ name }) => name),
      );
    });
  });
}

describe('a CSV that a spreadsheet opens', () => {
  const [form] = BUILT_IN_FORMS;

  it('has no text that is taken for a formula, and gives the text back', () => {
    const { rows } = readCsv(answersCsv(inventedPublication(form!)));
    const texts = rows.map((row) => row[9] ?? '');
    assert.deepEqual(
      texts.filter((text) => /^[=+\-@＝＋－＠]/u.test(text)),
      [],
    );
    assert.ok(texts.map(unmarked).includes(HOSTILE[0] ?? '?'));
    assert.ok(texts.map(unmarked).includes(HOSTILE[1] ?? '?'));
  });
});

describe('a publication that is made again', () => {
  it('has the same bytes in another time zone and another language', () => {
    const digests = [
      { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' },
      { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C' },
    ].map((env) =>
      execFileSync(process.execPath, [new URL('./print-digests.js', import.meta.url).pathname], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      }),
    );
    assert.equal(digests[0], digests[1]);
    assert.match(digests[0]!, /zip [0-9a-f]{64}/);
  });
});
