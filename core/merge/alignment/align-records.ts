/**
 * Finds, in an edited copy, the records that stand under one key (the lines under a heading, a programme's second row):
 * which is which line of the base, and which are new. Their key does not say it, and their place does not either as soon
 * as somebody adds a line in the middle; so they are matched by what they say. Records whose key is theirs alone are
 * never looked at here. See docs/decisions/0011.
 */
import { blockOf, type Block, type Form } from '../../form/form.js';
import { nameOf, nthName, numberOf } from '../../record/identity.js';
import type { FormRecord } from '../../record/record.js';
import { contentFields } from '../content-fields.js';
import { lineOf, type Line } from './line.js';
import { matchAlike, matchLines, matchSame } from './match-lines.js';

type Index = ReadonlyMap<string, FormRecord>;

/**
 * A copy's records with the identities of the base's. New ones get the number of the same one that another copy added, or
 * the next that is free; they carry it (`nth`), so that a table of them (`RecordTable`) has the same identities.
 *
 * @param base what the copy was made from
 * @param side the copy's records by the identities that they have in it
 * @param others records that have their number already: those of another copy, or of the base with all that was added
 * @returns in the order of the copy
 */
export function alignRecords(form: Form, base: Index, side: Index, others: Index = base): Index {
  const names = namesToAlign(form, base, side, others);
  if (names.size === 0) return side;
  const groups = (index: Index) => groupsOf(form, index, names);
  const [inBase, inSide, inOthers] = [groups(base), groups(side), groups(others)];
  const numbers = new Map<FormRecord, number>();
  for (const name of names) {
    const before = inBase.get(name) ?? [];
    const known = new Set(before.map(({ nth }) => nth));
    const added = (inOthers.get(name) ?? []).filter(({ nth }) => !known.has(nth));
    for (const [line, nth] of numbersOf(form, before, inSide.get(name) ?? [], added)) numbers.set(line.record, nth);
  }
  return new Map(
    [...side].map(([id, record]) => {
      const nth = numbers.get(record);
      if (nth === undefined) return [id, record];
      return [nthName(nameOf(id, record), nth), numbered(record, nth)];
    }),
  );
}

/** Whether a block's records are lines: nothing in their key says which is which. */
export function isOfLines(block: Block): boolean {
  if (block.layout !== 'outline') return false;
  const last = block.fields.filter(({ from }) => 'level' in from && from.level === block.levels.length);
  return !last.some(({ id }) => block.key.includes(id));
}

function numbered(record: FormRecord, nth: number): FormRecord {
  return nth === 1 && record.nth === undefined ? record : { ...record, nth };
}

/** The keys that have several records anywhere; of lines also those that two sides gave a first line. */
function namesToAlign(form: Form, base: Index, side: Index, others: Index): Set<string> {
  const names = new Set<string>();
  for (const index of new Set([base, side, others])) {
    for (const [id, record] of index) if (numberOf(id, record) > 1) names.add(nameOf(id, record));
  }
  const lines = new Set(form.blocks.filter(isOfLines).map(({ id }) => id));
  if (lines.size === 0 || others === base) return names;
  for (const [id, { block }] of side) if (lines.has(block) && !base.has(id) && others.has(id)) names.add(id);
  return names;
}

function groupsOf(form: Form, index: Index, names: ReadonlySet<string>): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  for (const [id, record] of index) {
    const name = nameOf(id, record);
    if (!names.has(name)) continue;
    const line = lineOf(form, fields.get(record.block) ?? [], record, numberOf(id, record));
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  return groups;
}

function numbersOf(
  form: Form,
  base: readonly Line[],
  side: readonly Line[],
  others: readonly Line[],
): Map<Line, number> {
  const numbers = new Map<Line, number>();
  for (const [line, before] of matchLines(base, side)) numbers.set(line, before.nth);
  const added = side.filter((line) => !numbers.has(line));
  const first = added[0];
  const ofLines = first !== undefined && isOfLines(blockOf(form, first.record.block));
  // Two lines of an outline are one if they say the same. In a table their key says that they are (E3).
  const same = ofLines ? matchSame(others, added) : matchAlike(others, added);
  if (!ofLines) {
    const matched = new Set(same.values());
    const rest = others.filter((line) => !matched.has(line));
    for (const line of added) {
      const next = same.has(line) ? undefined : rest.shift();
      if (next) same.set(line, next);
    }
  }
  for (const [line, other] of same) numbers.set(line, other.nth);
  let last = Math.max(0, ...[...base, ...others].map(({ nth }) => nth));
  for (const line of added) if (!numbers.has(line)) numbers.set(line, ++last);
  return numbers;
}
