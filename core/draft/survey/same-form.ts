/**
 * Which of several workbooks are of one form: those that use the same words over their columns and beside their cells.
 */
import { meanSame } from './header-variants.js';
import type { WorkbookSurvey } from './workbook-survey.js';

/** The share of the fewer words that both must use. */
const ENOUGH = 0.6;
const FEWEST_WORDS = 2;

/**
 * The largest set of workbooks that are of one form, by their places, in their order; of equally large ones that of the
 * first workbook.
 */
export function ofOneForm(surveys: readonly WorkbookSurvey[]): number[] {
  const words = surveys.map(formWords);
  const sets: number[][] = [];
  words.forEach((own, place) => {
    const isLike = (other: number) =>
      areAlike(own, words[other] ?? new Set()) || isReworded(surveys[place], surveys[other]);
    const like = sets.filter((set) => set.some(isLike));
    const joined = [...like.flat(), place].sort((a, b) => a - b);
    for (const set of like) sets.splice(sets.indexOf(set), 1);
    sets.push(joined);
  });
  sets.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return sets[0] ?? [];
}

function formWords({ tables, labels }: WorkbookSurvey): ReadonlySet<string> {
  const headers = tables.flatMap(({ band }) => band.columns.map(({ word }) => word));
  return new Set([...headers, ...labels.map(({ slot }) => slot.word)].filter((word) => word !== ''));
}

/** Whether a table of the one is a table of the other in other words. */
function isReworded(one: WorkbookSurvey | undefined, other: WorkbookSurvey | undefined): boolean {
  const [own, its] = [one?.tables ?? [], other?.tables ?? []].map((tables) => tables.slice(0, MOST_TABLES));
  return (own ?? []).some((a) => (its ?? []).some((b) => meanSame(a.band.columns, b.band.columns)));
}

/** The same table comes again and again. */
const MOST_TABLES = 10;

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared >= FEWEST_WORDS && shared >= few.size * ENOUGH;
}
