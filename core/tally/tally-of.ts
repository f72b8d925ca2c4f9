/**
 * Counts what is published（集計）: by goal and by department, with last year's numbers, which are those of last year's own
 * table.
 */
import { isLessBetter } from '../check/content/rating-order.js';
import type { Form } from '../form/form.js';
import { headingFields } from '../publication/headings.js';
import type { PublishedBlock, YearRow } from '../publication/publication.js';
import { compact } from '../text/normalise.js';
import { countedChoices, countedTargets, indicatorOf, type CountedChoice, type CountedTarget } from './counted.js';
import type { ChoiceTally, Counts, ProgrammeTally, Reached, Tally, TargetTally } from './tally-schema.js';

/** @param last rows of the year before, by block; undefined where there is none */
export function tallyOf(
  form: Form,
  blocks: readonly PublishedBlock[],
  last: ReadonlyMap<string, readonly YearRow[]> | undefined,
): Tally {
  const [goal] = headingFields(form);
  const blockOf = (id: string) => blocks.find((block) => block.id === id);
  return {
    goal: goal ? { ...goal.label } : null,
    choices: countedChoices(form).flatMap((one) => {
      const block = blockOf(one.block.id);
      return block ? [choiceTally(one, block, last?.get(block.id))] : [];
    }),
    targets: countedTargets(form).flatMap((one) => {
      const block = blockOf(one.block.id);
      return block ? [targetTally(form, one, block)] : [];
    }),
    programmes: blocks.flatMap((block) => programmeTally(block, last?.get(block.id))),
  };
}

type NamesOf = (row: YearRow) => readonly string[];

const goalsOf: NamesOf = ({ headings }) => [headings[0]?.text ?? ''];
const departmentsOf: NamesOf = ({ departments }) => (departments.length > 0 ? departments : ['']);

/** Rows by the names that they go under, in the order in which these first come; no group where no row has a name. */
function groupsBy<R extends YearRow>(rows: readonly R[], namesOf: NamesOf): Map<string, { name: string; rows: R[] }> {
  const groups = new Map<string, { name: string; rows: R[] }>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const group = groups.get(compact(name));
      if (group) group.rows.push(row);
      else groups.set(compact(name), { name, rows: [row] });
    }
  }
  if (groups.size === 1 && groups.has('')) groups.clear();
  return groups;
}

function choiceTally(
  { kind, use: { published } }: CountedChoice,
  block: PublishedBlock,
  last: readonly YearRow[] | undefined,
): ChoiceTally {
  const { id: field, choices } = published;
  // Last year's form may not have had the field.
  const before = last?.some(({ cells }) => cells[field]) ? last : undefined;
  const count = (rows: readonly YearRow[]) => countsOf(rows, field, choices);
  const by = (namesOf: NamesOf) => {
    const [now, then] = [groupsBy(block.rows, namesOf), groupsBy(before ?? [], namesOf)];
    return [...now].map(([key, { name, rows }]) => {
      const earlier = then.get(key);
      return { name, now: count(rows), last: earlier ? count(earlier.rows) : null };
    });
  };
  return {
    block: block.id,
    field,
    kind,
    label: { ...published.label },
    blockLabel: { ...block.label },
    choices: [...choices],
    now: count(block.rows),
    last: before ? count(before) : null,
    byGoal: by(goalsOf),
    byDepartment: by(departmentsOf),
    moves: before ? movesOf(block, field) : null,
  };
}

function countsOf(rows: readonly YearRow[], field: string, choices: readonly string[]): Counts {
  const counts = { rows: rows.length, values: choices.map(() => 0), blank: 0, other: 0 };
  for (const { cells } of rows) {
    const value = cells[field]?.value ?? null;
    const place = value === null ? -1 : choices.indexOf(String(value));
    if (value === null) counts.blank++;
    else if (place < 0) counts.other++;
    else counts.values[place] = (counts.values[place] ?? 0) + 1;
  }
  return counts;
}

/** Rows that go on with one of last year and are rated in both. */
function movesOf({ rows }: PublishedBlock, field: string): NonNullable<ChoiceTally['moves']> {
  const moves = new Map<string, { from: string; to: string; rows: number }>();
  for (const { cells, last } of rows) {
    const [before, another] = last;
    const [from, to] = [before?.cells[field]?.value ?? null, cells[field]?.value ?? null];
    if (another || from === null || to === null) continue;
    const key = `${from}\u0000${to}`;
    const move = moves.get(key) ?? { from: String(from), to: String(to), rows: 0 };
    moves.set(key, { ...move, rows: move.rows + 1 });
  }
  return [...moves.values()];
}

function targetTally(form: Form, counted: CountedTarget, block: PublishedBlock): TargetTally {
  const { target, result } = counted;
  const indicator = indicatorOf(form, counted.block);
  const count = (rows: readonly YearRow[]): Reached => {
    const told = rows.flatMap((row) => reachedIn(row, counted, indicator) ?? []);
    const of = (outcome: Outcome) => told.filter((one) => one === outcome).length;
    return { rows: told.length, reached: of('reached'), missed: of('missed'), untold: of('untold') };
  };
  const by = (namesOf: NamesOf) =>
    [...groupsBy(block.rows, namesOf).values()]
      .map(({ name, rows }) => ({ name, ...count(rows) }))
      .filter(({ rows }) => rows > 0);
  return {
    block: block.id,
    target: target.field.id,
    result: result.field.id,
    label: { ...result.published.label },
    blockLabel: { ...block.label },
    now: count(block.rows),
    byGoal: by(goalsOf),
    byDepartment: by(departmentsOf),
  };
}

type Outcome = 'reached' | 'missed' | 'untold';

/** @returns undefined for a row without a target that is a figure */
function reachedIn(row: YearRow, counted: CountedTarget, indicator: string | undefined): Outcome | undefined {
  const target = row.cells[counted.target.field.id]?.value;
  if (typeof target !== 'number') return undefined;
  const result = row.cells[counted.result.field.id]?.value;
  if (typeof result !== 'number') return 'untold';
  const named = `${indicator === undefined ? '' : (row.cells[indicator]?.text ?? '')} ${row.name}`;
  const isLess = counted.better === undefined ? isLessBetter(named) : counted.better === 'less';
  return (isLess ? result <= target : result >= target) ? 'reached' : 'missed';
}

function programmeTally(block: PublishedBlock, last: readonly YearRow[] | undefined): ProgrammeTally[] {
  if (block.rows.length === 0 || (block.layout !== 'table' && block.layout !== 'outline')) return [];
  const count = (change: PublishedBlock['rows'][number]['change']) =>
    block.rows.filter((row) => row.change === change).length;
  const isFollowed = block.rows.some(({ change }) => change !== null);
  return [
    {
      block: block.id,
      blockLabel: { ...block.label },
      rows: block.rows.length,
      last: isFollowed && last ? last.length : null,
      same: count('same'),
      renamed: count('renamed'),
      split: count('split'),
      joined: count('joined'),
      begun: count('new'),
      ended: block.ended.length,
    },
  ];
}
