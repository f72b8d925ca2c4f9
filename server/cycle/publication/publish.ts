/**
 * The report for publication as a file, and what its page shows of it.
 */
import type { z } from 'zod';
import type { Actor } from '../../../core/access/access.js';
import { Problem } from '../../../core/problem/problem.js';
import { publicationName } from '../../../core/publication/file-name.js';
import type { publicationApi, PublicationFormat } from '../../../core/protocol/publication.js';
import { publicationOf, type PublicationInput } from '../../../core/publication/publication-of.js';
import type { PublicationAbout } from '../../../core/publication/publication.js';
import { reportOf } from '../../error-report.js';
import { FORMATS } from '../../publication/formats.js';
import { recordAudit } from '../../store/accounts/audit.js';
import type { CycleRef } from '../../store/cycles.js';
import { troubleOf } from '../../store/database-errors.js';
import { listRevisions } from '../../store/past-revisions.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle } from '../open-cycle.js';
import { publicationAt, type PublicationParts } from './publication-at.js';

export interface PublishedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly about: PublicationAbout;
}

interface Wanted {
  readonly format: PublicationFormat;
  readonly revision: number | undefined;
}

/**
 * @param reader nobody in person where the command line asks
 * @throws Problem `not-found`, `forbidden` as `publicationAt`; `too-large`
 */
export async function makePublication(
  parts: PublicationParts,
  ref: CycleRef,
  reader: Actor | undefined,
  { format, revision }: Wanted,
): Promise<PublishedFile> {
  const input = await publicationAt(parts, ref, reader, revision);
  const { mediaType, extension } = FORMATS[format];
  const bytes = await parts.workbooks.publish(input, format);
  const { about } = withoutRows(input);
  return { name: publicationName(about, extension), type: mediaType, bytes, about };
}

/** What is said of the publication as a whole. */
function withoutRows(input: PublicationInput) {
  return publicationOf({
    ...input,
    rows: [],
    last: input.last && { ...input.last, records: [], linked: { links: [] } },
  });
}

/** The audit says who took it out, or the log where the database cannot be written to. @throws as `makePublication` */
export async function exportPublication(
  parts: CycleParts,
  ref: CycleRef,
  reader: Actor,
  wanted: Wanted,
): Promise<PublishedFile> {
  const file = await makePublication(parts, ref, reader, wanted);
  const { municipalityId, cycleId: id } = ref;
  const subject = { kind: 'cycle', id } as const;
  const detail = { format: wanted.format, revision: String(file.about.revision), state: file.about.state };
  const entry = { municipalityId, actorId: reader.userId, action: 'report.export', subject, detail } as const;
  await recordAudit(parts.store.client, entry, parts.stamps()).catch((error: unknown) => {
    if (troubleOf(error) === undefined) throw error;
    parts.logger?.warn({ ...entry, error: reportOf(error) }, 'not in the audit: the database cannot be written to');
  });
  return file;
}

type Overview = z.input<(typeof publicationApi.overview.answer)['schema']>;

/** @throws as `makePublication` */
export async function publicationOverview(
  parts: CycleParts,
  ref: CycleRef,
  reader: Actor,
  revision: number | undefined,
): Promise<Overview> {
  const input = await publicationAt(parts, ref, reader, revision);
  const { about, tally, open, blocks } = await parts.workbooks.publication(input);
  return { about, tally, open, blocks: blocks.map(({ id, label, rows }) => ({ id, label, rows: rows.length })) };
}

/** @throws as `makePublication`; `not-found` for a field that is not counted */
export async function publicationChart(
  parts: CycleParts,
  ref: CycleRef,
  reader: Actor,
  { field, revision }: { readonly field: string; readonly revision: number | undefined },
): Promise<Omit<PublishedFile, 'about'>> {
  const input = await publicationAt(parts, ref, reader, revision);
  const svg = await parts.workbooks.chart(input, field);
  if (svg === undefined) throw notCounted();
  const name = publicationName(withoutRows(input).about, 'svg');
  return { name, type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) };
}

function notCounted(): Problem {
  return new Problem('not-found', {
    ja: 'その項目は集計されていません。「公表・集計」を開き直してください。',
    en: 'That field is not counted. Open the page of what is published again.',
  });
}

/** So many are listed; of older ones the numbers are enough. */
const MOST_LISTED = 200;

/** @throws Problem `not-found` */
export async function publicationRevisions(
  { store }: CycleParts,
  ref: CycleRef,
): Promise<z.input<(typeof publicationApi.revisions.answer)['schema']>> {
  const { revision } = await requireCycle(store.client, ref);
  const listed = await listRevisions(store.client, ref, MOST_LISTED);
  return { last: revision, revisions: listed.map((one) => ({ ...one, at: one.at.toISOString() })) };
}
