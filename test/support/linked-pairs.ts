/**
 * The links between two years as pairs of records, as tests compare them with what is known to be the same: by what was
 * decided and by equal keys, of every block of the form. A proposal that nobody has answered links nothing.
 */
import type { Form } from '../../core/form/form.js';
import type { FormRecord } from '../../core/record/record.js';
import { linkRecords, type RecordLink } from '../../core/programme-link/linked-records.js';
import { decisionsOf, type LinksDocument } from '../../core/programme-link/links-document.js';

export interface LinkedPair {
  readonly block: string;
  /** split and joined: the record is in several pairs, and figures of one year do not compare one by one. */
  readonly status: RecordLink['status'];
  readonly by: RecordLink['by'];
  readonly previous: FormRecord;
  readonly current: FormRecord;
}

/**
 * @param form with which both years were read
 * @param links the coordinator's decisions; undefined where there are none
 * @returns in the order of this year's records
 */
export function linkedPairs(
  form: Form,
  links: LinksDocument | undefined,
  previous: readonly FormRecord[],
  current: readonly FormRecord[],
): LinkedPair[] {
  const linked = linkRecords(form, links ? decisionsOf(links) : [], previous, current);
  return linked.links.flatMap(({ block, status, by, previous: before, current: now }) =>
    before.flatMap((one) => now.map((other) => ({ block, status, by, previous: one, current: other }))),
  );
}
