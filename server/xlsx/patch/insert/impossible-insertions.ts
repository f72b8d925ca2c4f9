/**
 * Why rows cannot be inserted, in sentences.
 */
import { Problem } from '../../../../core/problem/problem.js';

export function noRoom(): Problem {
  return impossible({ ja: 'シートの最終行からはみ出します', en: 'rows would be pushed out of the sheet' });
}

export function splitsFormula(area: string): Problem {
  return impossible({
    ja: `${area} にまたがる数式が分断されます`,
    en: `the formula over ${area} would be split`,
  });
}

export function noSuchRow(row: number): Problem {
  return impossible({ ja: `${row}行目はありません`, en: `there is no row ${row}` });
}

export function noSuchMerge(area: string): Problem {
  return impossible({ ja: `結合セル ${area} がありません`, en: `there is no merged area ${area}` });
}

export function overlapsMerge(area: string): Problem {
  return impossible({ ja: `${area} は別の結合セルと重なります`, en: `${area} would lie over another merged area` });
}

function impossible(why: { ja: string; en: string }): Problem {
  return new Problem('file-not-writable', {
    ja: `行を挿入できません（${why.ja}）。`,
    en: `Rows cannot be inserted (${why.en}).`,
  });
}
