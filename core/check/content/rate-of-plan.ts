/**
 * What a row’s columns say of its year’s target and result, and where a text says how much of the target that is: 計画の92.7％, 達成率96％.
 */
import type { StatedFigure } from '../../prose/facts.js';
import { textsFor, type Row, type RowFigure, type RowText } from './row.js';

export interface Planned {
  readonly target: RowFigure | undefined;
  readonly result: RowFigure | undefined;
}

/** The target and the result of the year, where each has a column of its own. */
export function plannedOf(row: Row, year: number | undefined): Planned {
  const ofYear = (purpose: 'target' | 'figure') => {
    const all = row.figures.filter(
      (one) => one.purpose === purpose && one.isColumn && !one.text.field.label.ja.includes('率'),
    );
    const dated = all.filter((one) => one.year === year && year !== undefined);
    return dated.length > 0 ? dated[0] : all.length === 1 ? all[0] : undefined;
  };
  return { target: ofYear('target'), result: ofYear('figure') };
}

const OF_PLAN =
  /(?:^|[、。・(（])(?:[^、。・()（）\d]{0,12}(?:は|も|で))?(?:(?:計画|目標|見込)(?:値|数|量)?(?:の|比(?:で|は)?|に(?:対し(?:て)?|対する(?:割合|達成率|実績)?)(?:は)?、?)|(?:計画値?|目標値?|見込量?)?(?:に対する|の)?(?:達成|進捗)率(?:は|:|が|も)?)約?$/u;

/** The rates of the plan that the texts of a row state, where nothing beside them is what they are of. */
export function ratesOfPlan(row: Row): { readonly text: RowText; readonly stated: StatedFigure }[] {
  return textsFor(row, 'status', 'evaluation', 'evaluationAndNext').flatMap((text) =>
    text.prose.figures
      .filter(
        (one, i, all) =>
          one.family === '%' &&
          one.unit !== '割' &&
          one.change === undefined &&
          one.aside === undefined &&
          one.bound === '' &&
          !one.isApproximate &&
          one.mention === undefined &&
          OF_PLAN.test(text.prose.plain.slice(Math.max(0, all[i - 1]?.end ?? 0, one.start - 24), one.start)),
      )
      .map((stated) => ({ text, stated })),
  );
}
