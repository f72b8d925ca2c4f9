/**
 * The document of links as it stands after a look at both years: every decision kept word for word, links by key and
 * open proposals worked out anew.
 */
import type { Form } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import { keyNames } from '../record/key-name.js';
import { grouped } from './linked-records.js';
import { decisionsOf, type LinksDocument, type ProgrammeRef } from './links-document.js';
import { placeText } from './profile.js';
import type { ProgrammeLinks } from './propose-links.js';

export interface TwoYears {
  readonly previousYear: number | undefined;
  readonly currentYear: number | undefined;
  readonly previous: readonly FormRecord[];
  readonly current: readonly FormRecord[];
}

/**
 * @param before the document that `found` was worked out with; undefined where there is none yet
 * @param language of the reasons, which are there for the reader
 */
export function updateLinks(
  form: Form,
  years: TwoYears,
  found: ProgrammeLinks,
  before: LinksDocument | undefined,
  language: 'ja' | 'en',
): LinksDocument {
  const refs = { previous: refNaming(form, years.previous), current: refNaming(form, years.current) };
  const byKey = found.links.filter(({ by }) => by === 'key');
  const undecided = (records: readonly FormRecord[], refOf: (record: FormRecord) => ProgrammeRef) =>
    records.filter((record) => !found.decided.has(record)).map((record) => ({ block: record.block, ...refOf(record) }));
  return {
    version: 1,
    form: form.id,
    previousYear: years.previousYear ?? null,
    currentYear: years.currentYear ?? null,
    proposals: found.proposals.map(({ block, previous, current, score, reasons }) => ({
      block,
      decision: 'open',
      previous: refs.previous(previous),
      current: refs.current(current),
      score,
      reasons: reasons.map(({ text }) => text[language]),
    })),
    new: undecided(found.added, refs.current),
    removed: undecided(found.removed, refs.previous),
    links: [
      ...(before ? decisionsOf(before) : []),
      ...byKey.map(({ block, previous, current }) => ({
        block,
        status: 'same' as const,
        by: 'key' as const,
        previous: previous.map(refs.previous),
        current: current.map(refs.current),
      })),
    ],
  };
}

/** How the document names a record among the records of its year. */
export function refNaming(form: Form, records: readonly FormRecord[]): (record: FormRecord) => ProgrammeRef {
  const nameOf = keyNames(form);
  const nth = new Map<FormRecord, number>();
  for (const rows of grouped(records, ({ block, key }) => nameOf(block, key)).values()) {
    if (rows.length > 1) rows.forEach((record, i) => nth.set(record, i + 1));
  }
  return (record) => {
    const which = nth.get(record);
    return { key: { ...record.key }, ...(which === undefined ? {} : { nth: which }), at: placeText(form, record) };
  };
}
