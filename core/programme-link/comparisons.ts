/**
 * What is compared with what, in an order that does not hang on the order of rows.
 */
import type { Form } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import { candidatePairs, type IndexPair } from './candidates.js';
import type { LinkedRecords } from './linked-records.js';
import { contentOf, profile, profileOrder, type Profile } from './profile.js';
import type { Relatives } from './relatives.js';

/** Names, contents and relatives each find candidates of their own: a new name may stand over an old content. */
export function comparisons(left: readonly Profile[], right: readonly Profile[]): IndexPair[] {
  const pairs = new Map<string, IndexPair>();
  for (const marks of [nameMarks, contentMarks, relativeMarks]) {
    for (const pair of candidatePairs(left.map(marks), right.map(marks))) pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}

const nameMarks = ({ name }: Profile) => new Set(name.counts.keys());
const contentMarks = ({ content }: Profile) => new Set(content.counts.keys());
const relativeMarks = ({ children, parents }: Profile) => new Set([...children, ...[...parents].map(String)]);

/** The links and proposals that records belong to, by number. */
export function parentGroups(
  { links }: LinkedRecords,
  above: readonly { readonly previous: FormRecord; readonly current: FormRecord }[],
): Map<FormRecord, number> {
  const groups = new Map<FormRecord, number>();
  links.forEach(({ previous, current }, i) => [...previous, ...current].forEach((record) => groups.set(record, i)));
  above.forEach(({ previous, current }, i) => {
    groups.set(previous, links.length + i);
    groups.set(current, links.length + i);
  });
  return groups;
}

/**
 * Of records of a block.
 * @param relatives of the whole year that they are of
 */
export function profiles(
  form: Form,
  records: readonly FormRecord[],
  relatives: Relatives,
  groups: ReadonlyMap<FormRecord, number>,
): Profile[] {
  return records.map((record) => {
    const parents = relatives.parents(record).flatMap((parent) => groups.get(parent) ?? []);
    return profile(form, record, { children: relatives.children(record), parents: new Set(parents) });
  });
}

/** The same for any order of the rows. */
export function inFixedOrder(list: readonly Profile[]): Profile[] {
  const named = list.map((item) => ({ item, name: profileOrder(item) }));
  return named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ item }) => item);
}

/** For telling two lists apart, in their fixed order. */
export function orderOf(list: readonly Profile[]): string {
  return list.map(profileOrder).join('\u0001');
}

/** Whether several programmes of one year have a content. */
export function commonContent(form: Form, ...years: readonly (readonly FormRecord[])[]): (content: string) => boolean {
  let common: ReadonlySet<string> | undefined;
  // Hardly ever asked, and all contents have to be made comparable for it.
  return (content) => (common ??= repeatedContents(form, years)).has(content);
}

function repeatedContents(form: Form, years: readonly (readonly FormRecord[])[]): ReadonlySet<string> {
  const common = new Set<string>();
  for (const records of years) {
    const seen = new Set<string>();
    for (const record of records) {
      const text = contentOf(form, record);
      if (seen.has(text)) common.add(text);
      seen.add(text);
    }
  }
  return common;
}
