/**
 * What the tables are, for machines: CSVW (W3C, Metadata Vocabulary for Tabular Data) beside the CSV files, and DCAT for
 * catalogues of data.
 */
import type { OpenColumn, OpenTable, OpenType } from '../../../core/open-data/open-table.js';
import { openText } from '../../../core/open-data/open-text.js';
import type { Publication, PublicationAbout } from '../../../core/publication/publication.js';
import { utf8 } from '../zip-bytes.js';

const DATATYPES: Readonly<Record<OpenType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  datetime: 'dateTimeStamp',
};

/** The columns by which rows are found. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  rows: ['row_id'],
  blocks: ['block'],
  fields: ['field'],
  choices: ['choice'],
  units: ['unit'],
  tables: ['table'],
  columns: ['table', 'column_no'],
};

export function csvwJson({ about }: Publication, tables: readonly OpenTable[]): Uint8Array {
  return text({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    'dc:title': titleOf(about),
    'dc:creator': openText(about.municipality),
    'dc:date': about.at,
    'dc:identifier': identifierOf(about),
    ...(about.licence?.url ? { 'dc:license': { '@id': about.licence.url } } : {}),
    'rdfs:comment': APOSTROPHE,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], delimiter: ',', quoteChar: '"', header: true },
    tables: tables.map((table) => ({
      url: `${table.name}.csv`,
      'dc:title': table.title.ja,
      tableSchema: {
        columns: table.columns.map(columnJson),
        ...(KEYS[table.name] ? { primaryKey: KEYS[table.name] } : {}),
        ...foreignKeys(table),
      },
    })),
  });
}

const APOSTROPHE =
  'One apostrophe in front of a text keeps spreadsheets from taking it for a formula; it is no part of the text.';

function columnJson({ name, title, type, definition }: OpenColumn) {
  return { name, titles: title, datatype: DATATYPES[type], 'dc:description': openText(definition.ja) };
}

/** Codes that another table explains, and the rows that a table is about. */
function foreignKeys({ name, columns }: OpenTable) {
  const keys = columns.flatMap((column) => {
    const resource = column.name === 'row_id' && name !== 'rows' ? 'rows' : column.codes;
    const referenced = resource && KEYS[resource]?.length === 1 ? KEYS[resource]?.[0] : undefined;
    if (!resource || !referenced) return [];
    return [{ columnReference: column.name, reference: { resource: `${resource}.csv`, columnReference: referenced } }];
  });
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

interface Distributed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly mediaType: string;
}

export function dcatJson({ about }: Publication, files: readonly Distributed[]): Uint8Array {
  const { fiscalYear, licence, contact } = about;
  const terms = licence ? { 'dct:license': licence.url ? { '@id': licence.url } : licence.name } : {};
  return text({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      adms: 'http://www.w3.org/ns/adms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': titleOf(about), '@language': 'ja' },
    'dct:identifier': identifierOf(about),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': openText(about.municipality) },
    'dct:issued': { '@value': about.at, '@type': 'xsd:dateTime' },
    'dct:language': 'ja',
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@value': `${fiscalYear}-04-01`, '@type': 'xsd:date' },
      'dcat:endDate': { '@value': `${fiscalYear + 1}-03-31`, '@type': 'xsd:date' },
    },
    'adms:status': about.state,
    'adms:versionNotes': `第${about.revision}版`,
    ...(contact === null
      ? {}
      : { 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': openText(contact) } }),
    ...terms,
    'dcat:distribution': files.map(({ name, bytes, title, mediaType }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': title,
      'dcat:downloadURL': { '@id': name },
      'dcat:mediaType': mediaType,
      'dcat:byteSize': bytes.length,
      ...terms,
    })),
  });
}

export function titleOf({ municipality, plan, fiscalYear, form, state }: PublicationAbout): string {
  const draft = state === 'draft' ? '【案】' : '';
  return openText(`${draft}${municipality} ${plan} ${fiscalYear}年度 ${form.title.ja}`);
}

/** Whose, which year, which revision. */
function identifierOf({ areaCode, municipality, form, fiscalYear, revision }: PublicationAbout): string {
  return [areaCode ?? openText(municipality), form.id, fiscalYear, revision].join('/');
}

function text(json: unknown): Uint8Array {
  return utf8(`${JSON.stringify(json, null, 1)}\n`);
}
