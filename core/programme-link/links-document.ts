/**
 * Programmes across two years as a document that a person can read and edit: what the coordinator decided, what goes
 * without saying (equal keys), and what is still open. It holds decisions and no more: the rows themselves are read
 * from the workbooks each time, and what goes without saying is worked out anew.
 */
import { z } from 'zod';
import { Problem } from '../problem/problem.js';
import { compact } from '../text/normalise.js';
import { int32Schema, textSchema } from '../text/storable.js';

const refSchema = z.strictObject({
  key: z.record(textSchema, textSchema),
  /** Which of several rows under one key, counted from 1 in the order of the workbook; the first where left out. */
  nth: int32Schema.min(1).optional(),
  /** Where it stood, for the reader; never read back. */
  at: textSchema.optional(),
});

/** One or several; a single one may be written without the brackets of a list. */
const refsSchema = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(refSchema).max(50).default([]),
);

/** How many of last year's and of this year's programmes a status links. */
const COUNTS: Record<LinkStatus, readonly [previous: Count, current: Count, meaning: string]> = {
  same: ['one', 'one', 'one of each year'],
  renamed: ['one', 'one', 'one of each year'],
  split: ['one', 'several', 'one of the previous year and several of the current'],
  joined: ['several', 'one', 'several of the previous year and one of the current'],
  ended: ['one', 'none', 'one of the previous year and none of the current'],
  new: ['none', 'one', 'none of the previous year and one of the current'],
  different: ['one', 'one', 'one of each year'],
};

const linkStatus = z.enum(['same', 'renamed', 'split', 'joined', 'ended', 'new', 'different']);
type LinkStatus = z.infer<typeof linkStatus>;
type Count = 'none' | 'one' | 'several';

const whoSchema = {
  /** Who decided, and why, in any words. */
  decidedBy: textSchema.optional(),
  note: textSchema.optional(),
};

const decisionSchema = z
  .strictObject({
    block: textSchema,
    status: linkStatus,
    /** key: equal keys, which link by themselves and are written down for the reader. */
    by: z.enum(['key', 'decision']).default('decision'),
    previous: refsSchema,
    current: refsSchema,
    ...whoSchema,
  })
  .superRefine(({ status, previous, current }, context) => {
    const [before, now, meaning] = COUNTS[status];
    if (countOf(previous) === before && countOf(current) === now) return;
    context.addIssue({ code: 'custom', path: ['status'], message: `"${status}" takes ${meaning}` });
  });

const proposalSchema = z.strictObject({
  block: textSchema,
  /** To be changed by the coordinator: renamed (one programme) or different (two). */
  decision: z.enum(['open', 'renamed', 'different']).default('open'),
  previous: refSchema,
  current: refSchema,
  score: z.number().min(0).max(1).default(0),
  reasons: z.array(textSchema).default([]),
  ...whoSchema,
});

const unlinkedSchema = z.strictObject({ block: textSchema, ...refSchema.shape });
const yearSchema = int32Schema.min(1900).max(2200).nullable();

export const linksSchema = z
  .strictObject({
    version: z.literal(1),
    form: textSchema,
    /** Gregorian years in which the fiscal years start; null where a workbook does not say. */
    previousYear: yearSchema,
    currentYear: yearSchema,
    links: z.array(decisionSchema).default([]),
    proposals: z.array(proposalSchema).default([]),
    /** For the reader: rows that nothing links so far. Never read back. */
    new: z.array(unlinkedSchema).default([]),
    removed: z.array(unlinkedSchema).default([]),
  })
  .superRefine(({ links, proposals }, context) => {
    for (const { path, message } of twice(links, proposals)) context.addIssue({ code: 'custom', path, message });
  });

export type LinksDocument = z.infer<typeof linksSchema>;
export type LinkDecision = z.infer<typeof decisionSchema>;
export type ProgrammeRef = z.infer<typeof refSchema>;

/** What people decided: links that are not a matter of equal keys, and proposals that were answered. */
export function decisionsOf({ links, proposals }: LinksDocument): LinkDecision[] {
  const answered = proposals.flatMap(({ decision, block, previous, current, decidedBy, note }): LinkDecision[] =>
    decision === 'open'
      ? []
      : [{ block, status: decision, by: 'decision', previous: [previous], current: [current], decidedBy, note }],
  );
  const decided = links.filter((link) => link.by === 'decision' || link.status !== 'same' || link.decidedBy);
  return [...decided.map((link) => ({ ...link, by: 'decision' as const })), ...answered];
}

/** @throws Problem `links-invalid` that names the place in the document */
export function parseLinks(text: string): LinksDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const result = linksSchema.safeParse(document);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw invalid(`${z.core.toDotPath(first?.path ?? [])}: ${first?.message ?? ''}`, result.error);
}

function invalid(reason: string, cause: unknown): Problem {
  const ja = `事業の対応表に誤りがあります：${reason}`;
  return new Problem('links-invalid', { ja, en: `The document of links is not valid: ${reason}` }, { cause });
}

function countOf({ length }: readonly ProgrammeRef[]): Count {
  if (length === 0) return 'none';
  return length === 1 ? 'one' : 'several';
}

/** Without the form there is no register of departments to compare by: what is written twice is found by its spelling. */
function plainName(block: string, { key, nth }: ProgrammeRef): string {
  const parts = Object.entries(key).map(([id, text]) => `${id}=${compact(text)}`);
  return JSON.stringify([block, ...parts.sort(), nth ?? 1]);
}

/** A programme has one fate: two decisions about it contradict each other. That it is not another may be said often. */
function twice(
  links: LinksDocument['links'],
  proposals: LinksDocument['proposals'],
): { path: (string | number)[]; message: string }[] {
  const told = new Map<string, string>();
  const complaints: { path: (string | number)[]; message: string }[] = [];
  const tell = (year: string, block: string, ref: ProgrammeRef, path: (string | number)[]) => {
    const name = `${year} ${plainName(block, ref)}`;
    const before = told.get(name);
    if (before === undefined) told.set(name, z.core.toDotPath(path));
    else complaints.push({ path, message: `the same programme of that year as in ${before}` });
  };
  links.forEach(({ block, status, by, previous, current }, i) => {
    if (status === 'different' || (status === 'same' && by === 'key')) return;
    previous.forEach((ref, k) => tell('previous', block, ref, ['links', i, 'previous', k]));
    current.forEach((ref, k) => tell('current', block, ref, ['links', i, 'current', k]));
  });
  proposals.forEach(({ block, decision, previous, current }, i) => {
    if (decision !== 'renamed') return;
    tell('previous', block, previous, ['proposals', i, 'previous']);
    tell('current', block, current, ['proposals', i, 'current']);
  });
  return complaints;
}
