/**
 * The formats in which a publication is made. A further one is a line here, its name in core/protocol/publication.ts and its
 * words in the console.
 */
import type { PublicationFormat } from '../../core/protocol/publication.js';
import { DOCX, HTML, PDF, XLSX, ZIP } from '../../core/protocol/content.js';
import { paperOf } from '../../core/publication/paper/paper-of.js';
import type { Publication } from '../../core/publication/publication.js';

export interface PublicationMaker {
  readonly mediaType: string;
  /** Of the file, without a point. */
  readonly extension: string;
  /** The same publication gives the same bytes, on every machine and at every time. */
  make(publication: Publication): Promise<Uint8Array>;
}

/** Each is loaded when it is asked for: a thread that makes tables needs no typesetting. */
export const FORMATS: Readonly<Record<PublicationFormat, PublicationMaker>> = {
  pdf: {
    mediaType: PDF,
    extension: 'pdf',
    make: async (publication) => (await import('./paper/press.js')).print(paperOf(publication)),
  },
  docx: {
    mediaType: DOCX,
    extension: 'docx',
    make: async (publication) => (await import('./word/word-file.js')).wordFile(paperOf(publication)),
  },
  html: {
    mediaType: HTML,
    extension: 'html',
    make: async (publication) => (await import('./page/page-file.js')).pageFile(paperOf(publication)),
  },
  csv: {
    mediaType: 'text/csv',
    extension: 'csv',
    make: async (publication) => (await import('./open-data/csv-file.js')).answersCsv(publication),
  },
  json: {
    mediaType: 'application/json',
    extension: 'json',
    make: async (publication) => (await import('./open-data/json-file.js')).publicationJson(publication),
  },
  xlsx: {
    mediaType: XLSX,
    extension: 'xlsx',
    make: async (publication) => (await import('./open-data/workbook-file.js')).openWorkbook(publication),
  },
  zip: {
    mediaType: ZIP,
    extension: 'zip',
    make: async (publication) => (await import('./open-data/archive.js')).openArchive(publication),
  },
};
