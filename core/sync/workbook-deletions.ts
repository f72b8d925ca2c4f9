/**
 * Which records a workbook says were deleted on purpose (rules E1, E2): its link names them by their ids, or by their keys.
 * Of several records under one key each mention takes one: those that the workbook no longer has, from the last; then
 * those that it has, from the last.
 */
import type { Form } from '../form/form.js';
import type { Link } from '../link/link.js';
import { nameOf, numberOf } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import type { FormRecord } from '../record/record.js';
import type { FieldValue } from '../record/value.js';
import type { DeletedRecord, RecordTarget } from './push.js';

export interface WorkbookVersions {
  /** What the workbook was made from, by identity. */
  readonly bases: ReadonlyMap<string, FormRecord>;
  /** What it holds, by identity. */
  readonly given: ReadonlyMap<string, FormRecord>;
  /** The id that the table has for an identity. */
  readonly idOf: (identity: string) => string | undefined;
}

export function deletionsOf(form: Form, deleted: Link['deleted'], versions: WorkbookVersions): DeletedRecord[] {
  if (deleted.length === 0) return [];
  const { bases, idOf } = versions;
  const identities = new Map([...bases.keys()].map((identity) => [idOf(identity), identity]));
  const candidates = candidatesByName(versions);
  return deleted.map(({ block, key, id }) => {
    if (id !== undefined) return { record: { id }, ...baseOf(bases.get(identities.get(id) ?? '')) };
    const next = candidates.get(keyName(form, block, key))?.shift();
    return next === undefined
      ? { record: { block, key } }
      : { record: targetOf(next, idOf), ...baseOf(bases.get(next.identity)) };
  });
}

interface Candidate {
  readonly identity: string;
  readonly record: FormRecord;
}

/** In the order in which mentions of their key take them. */
function candidatesByName({ bases, given }: WorkbookVersions): Map<string, Candidate[]> {
  const byNumber = (a: Candidate, b: Candidate) => numberOf(a.identity, a.record) - numberOf(b.identity, b.record);
  const missing = candidatesIn([...bases].filter(([identity]) => !given.has(identity))).sort(byNumber);
  const candidates = new Map<string, Candidate[]>();
  for (const one of [...missing.reverse(), ...candidatesIn([...given]).reverse()]) {
    const name = nameOf(one.identity, one.record);
    const under = candidates.get(name);
    if (under) under.push(one);
    else candidates.set(name, [one]);
  }
  return candidates;
}

function candidatesIn(records: readonly (readonly [string, FormRecord])[]): Candidate[] {
  return records.map(([identity, record]) => ({ identity, record }));
}

function targetOf({ identity, record }: Candidate, idOf: WorkbookVersions['idOf']): RecordTarget {
  const id = idOf(identity);
  if (id !== undefined) return { id };
  return { block: record.block, key: record.key, nth: numberOf(identity, record) };
}

/** What the deleter knew of the record; nothing of one that somebody added. */
function baseOf(before: FormRecord | undefined): Pick<DeletedRecord, 'base'> {
  if (!before) return {};
  const values = Object.entries(before.cells).map(([field, { value }]): [string, FieldValue] => [field, value]);
  return { base: Object.fromEntries(values) };
}
