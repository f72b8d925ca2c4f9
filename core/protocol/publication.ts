/**
 * What is published of a cycle（公表）: the report in a format, at any revision of its history; and what the page of the
 * reports shows: the tally, what is still open, which revisions there are.
 */
import { z } from 'zod';
import { publicationSchema } from '../publication/publication.js';
import { int32Schema, int32TextSchema, textSchema } from '../text/storable.js';
import { bilingualSchema } from './bilingual.js';
import { DOCX, file, HTML, json, PDF, XLSX, ZIP } from './content.js';
import { endpoint } from './endpoint.js';

/** What the server makes; each stands in server/publication/formats.ts too. */
export const PUBLICATION_FORMATS = ['json', 'csv', 'xlsx', 'zip', 'html', 'docx', 'pdf'] as const;
export type PublicationFormat = (typeof PUBLICATION_FORMATS)[number];

const SVG = 'image/svg+xml';
const TYPES = [PDF, DOCX, HTML, 'text/csv', 'application/json', XLSX, ZIP] as const;

const revisionQuerySchema = z.object({
  /** Of the cycle; the present one where it is not said. */
  revision: int32TextSchema.min(0).optional(),
});

const overviewSchema = publicationSchema.pick({ about: true, tally: true, open: true }).extend({
  blocks: z.array(z.object({ id: textSchema, label: bilingualSchema, rows: int32Schema })),
});
export type PublicationOverviewDto = z.infer<typeof overviewSchema>;

const revisionsSchema = z.object({
  /** The present one. */
  last: int32Schema,
  /** The latest first; of older ones the numbers still do. */
  revisions: z.array(
    z.object({
      revision: int32Schema,
      at: z.iso.datetime(),
      kind: z.enum(['workbook', 'edits', 'resolution', 'workflow', 'undo']),
      /** '' where it is nobody's. */
      department: textSchema,
      /** Of a step: submit, accept and so on; '' for what is none. */
      step: textSchema,
    }),
  ),
});
export type PublicationRevisionsDto = z.infer<typeof revisionsSchema>;

export const publicationApi = {
  make: endpoint('get', '/api/cycles/{cycleId}/publication', {
    summary: { ja: '公表用の報告書（どの時点のものでも）', en: 'The report for publication, as of any revision' },
    query: revisionQuerySchema.extend({ format: z.enum(PUBLICATION_FORMATS) }),
    answer: file(TYPES),
    problems: ['not-found', 'forbidden', 'too-large'],
  }),
  overview: endpoint('get', '/api/cycles/{cycleId}/publication/overview', {
    summary: { ja: '集計と、確定していない事項', en: 'The tally, and what is still open' },
    query: revisionQuerySchema,
    answer: json(overviewSchema),
    problems: ['not-found', 'forbidden', 'too-large'],
  }),
  chart: endpoint('get', '/api/cycles/{cycleId}/publication/chart', {
    summary: { ja: '集計の図（SVG）', en: 'A chart of the tally, as SVG' },
    /** The counted field, as the tally has it: `programme.rating`. */
    query: revisionQuerySchema.extend({ field: textSchema.max(300) }),
    answer: file([SVG]),
    problems: ['not-found', 'forbidden', 'too-large'],
  }),
  revisions: endpoint('get', '/api/cycles/{cycleId}/publication/revisions', {
    summary: { ja: '報告書を作れる時点の一覧', en: 'The revisions that a report can be made of' },
    answer: json(revisionsSchema),
    problems: ['not-found'],
  }),
};
