/**
 * How often each word was chosen, as a chart: what is drawn, without the program that draws it. Bars by goal, the whole first;
 * the same for the console, the paper and the page.
 */
import type { Bilingual } from '../issue/issue.js';
import type { ChoiceTally, Counts, Tally } from './tally-schema.js';

export interface TallyChart {
  /** `programme.rating`. */
  readonly field: string;
  readonly title: Bilingual;
  /** The bars from above. */
  readonly groups: readonly string[];
  /** What a bar is put together from, with how many rows of each group. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const WHOLE = '全体';
const UNANSWERED = '空欄';
const OTHERS = '選択肢以外';
const NONE = '（その他）';

export function chartsOf({ choices }: Tally): readonly TallyChart[] {
  return choices.map(chartOf);
}

function chartOf({ block, field, label, choices, now, byGoal }: ChoiceTally): TallyChart {
  const groups = [{ name: WHOLE, now }, ...(byGoal.length > 1 ? byGoal : [])];
  const values = (of: (counts: Counts) => number) => groups.map((group) => of(group.now));
  return {
    field: `${block}.${field}`,
    title: { ...label },
    groups: groups.map(({ name }) => (name === '' ? NONE : name)),
    series: [
      ...choices.map((name, i) => ({ name, values: values((counts) => counts.values[i] ?? 0) })),
      ...(now.blank > 0 ? [{ name: UNANSWERED, values: values(({ blank }) => blank) }] : []),
      ...(now.other > 0 ? [{ name: OTHERS, values: values(({ other }) => other) }] : []),
    ],
  };
}

/** The same in words, for those who do not see it: the whole alone; the tables beside it have the rest. */
export function chartInWords({ title, series }: TallyChart): string {
  return `${title.ja}：${series.map(({ name, values }) => `${name} ${values[0] ?? 0}`).join('、')}`;
}
