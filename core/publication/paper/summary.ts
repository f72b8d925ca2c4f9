/**
 * The summary of the paper: how many programmes there are and what became of last year's, and how often each word was
 * chosen, as a whole, by goal and by department.
 */
import type { ChoiceTally, Counts, ProgrammeTally, Reached, TargetTally } from '../../tally/tally-schema.js';
import type { Publication } from '../publication.js';
import type { LabelledText, PaperBar, PaperChart } from './paper.js';
import { PAPER_WORDS } from './paper-words.js';

export function factsOf({ tally, open }: Publication): LabelledText[] {
  const moves = tally.choices.filter(({ kind }) => kind === 'rating').flatMap(movedFact);
  const matters = [
    { label: '受理されていない課', text: String(open.departments.length) },
    { label: '決まっていない競合', text: String(open.conflicts.length) },
  ];
  return [
    ...tally.programmes.flatMap(programmeFacts),
    ...tally.targets.map(targetFact),
    ...moves,
    ...matters.filter(({ text }) => text !== '0'),
  ];
}

function programmeFacts({ blockLabel, rows, last, begun, ended }: ProgrammeTally): LabelledText[] {
  const count = {
    label: `${blockLabel.ja}の数`,
    text: last === null ? `${rows}` : `${rows}（${PAPER_WORDS.lastYear} ${last}）`,
  };
  if (last === null) return [count];
  return [count, { label: `新規・終了（${blockLabel.ja}）`, text: `新規 ${begun}・終了 ${ended}` }];
}

function targetFact({ label, now }: TargetTally): LabelledText {
  return { label: `目標の達成（${label.ja}）`, text: `${now.reached} / ${now.rows}` };
}

function movedFact({ label, moves }: ChoiceTally): LabelledText[] {
  if (!moves || moves.length === 0) return [];
  const total = moves.reduce((sum, { rows }) => sum + rows, 0);
  const same = moves.reduce((sum, { from, to, rows }) => sum + (from === to ? rows : 0), 0);
  return [{ label: `${label.ja}が前年度と同じ`, text: `${same} / ${total}` }];
}

export function chartsOf({ tally, blocks }: Publication): PaperChart[] {
  const isOne = blocks.filter(({ rows }) => rows.length > 0).length <= 1;
  const titled = ({ label, blockLabel }: ChoiceTally | TargetTally) =>
    isOne ? label.ja : `${label.ja}（${blockLabel.ja}）`;
  const goal = tally.goal?.ja ?? PAPER_WORDS.goal;
  const charts = [
    ...tally.choices.flatMap((choice) => choiceCharts(choice, titled(choice), goal)),
    ...tally.targets.filter(({ now }) => now.rows > 0).flatMap((target) => targetCharts(target, titled(target), goal)),
  ];
  // Of nothing there is nothing to see.
  return charts.filter(({ bars }) => bars.some(({ total }) => total > 0));
}

function choiceCharts(tally: ChoiceTally, title: string, goal: string): PaperChart[] {
  const { words, steps, countsIn } = wordsOf(tally);
  const bar = (label: string, counts: Counts, isWhole = false): PaperBar => {
    return { label, counts: countsIn(counts), total: counts.rows, isWhole };
  };
  const before = tally.last ? [bar(`${PAPER_WORDS.whole}（${PAPER_WORDS.lastYear}）`, tally.last, true)] : [];
  const whole = [
    bar(tally.last ? `${PAPER_WORDS.whole}（${PAPER_WORDS.thisYear}）` : PAPER_WORDS.whole, tally.now, true),
  ];
  const of = (groups: ChoiceTally['byGoal'], nameless: string) =>
    groups.map(({ name, now }) => bar(name === '' ? nameless : name, now));
  const charts = [
    {
      title: `${title}：${goal}ごと`,
      of: goal,
      words,
      steps,
      bars: [...whole, ...before, ...of(tally.byGoal, PAPER_WORDS.noGoal)],
    },
    {
      title: `${title}：${PAPER_WORDS.department}ごと`,
      of: PAPER_WORDS.department,
      words,
      steps,
      bars: of(tally.byDepartment, PAPER_WORDS.noDepartment),
    },
  ];
  return charts.filter(({ bars }) => bars.length > 0);
}

/** More words than these, and those that nobody chose in either year are left out. */
const FEW_WORDS = 5;

function wordsOf({ choices, now, last }: ChoiceTally) {
  const isUsed = (_: string, i: number) => (now.values[i] ?? 0) + (last?.values[i] ?? 0) > 0;
  const places = choices.map((_, i) => i).filter((i) => choices.length <= FEW_WORDS || isUsed('', i));
  const hasOther = now.other + (last?.other ?? 0) > 0;
  const hasBlank = now.blank + (last?.blank ?? 0) > 0;
  const words = places.map((i) => choices[i] ?? '');
  return {
    words: [...words, ...(hasOther ? [PAPER_WORDS.otherWord] : []), ...(hasBlank ? [PAPER_WORDS.blank] : [])],
    steps: words.length,
    countsIn: ({ values, other, blank }: Counts) => [
      ...places.map((i) => values[i] ?? 0),
      ...(hasOther ? [other] : []),
      ...(hasBlank ? [blank] : []),
    ],
  };
}

function targetCharts(tally: TargetTally, title: string, goal: string): PaperChart[] {
  const words = [PAPER_WORDS.reached, PAPER_WORDS.missed, PAPER_WORDS.untold];
  const bar = (label: string, { rows, reached, missed, untold }: Reached, isWhole = false): PaperBar => {
    return { label, counts: [reached, missed, untold], total: rows, isWhole };
  };
  const of = (groups: TargetTally['byGoal'], nameless: string) =>
    groups.map((group) => bar(group.name === '' ? nameless : group.name, group));
  const bars = [bar(PAPER_WORDS.whole, tally.now, true), ...of(tally.byGoal, PAPER_WORDS.noGoal)];
  return [{ title: `目標の達成（${title}）：${goal}ごと`, of: goal, words, steps: 2, bars }];
}
