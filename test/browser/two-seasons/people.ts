/**
 * Which division of 汐見野市 does what in the first season.
 */
export const PLAN = '海と里山のまちづくり計画';
export const FORM = '海と里山のあゆみ表';

/** Two of its people send a workbook each, with another figure. */
export const CONFLICTING = '防災対策室';
/** Renames a column and puts one of its own beside it. */
export const MANGLED = '健康づくり課';
/** Sends a corrected copy together with the first. */
export const NEWER = '保育課';
/** Sends its workbook after the deadline. */
export const LATE = '学校教育課';
/** Sends none: it answers in the browser. */
export const ANSWERING = '生涯学習課';
export const RETURNED = { byWorkbook: '環境政策課', byForm: '地域福祉課' };
/** The coordinator corrects a cell of it. */
export const EDITED = '土木課';
/** Somebody sends a workbook of it by mistake. */
export const MISTAKEN = '公園緑地課';

/** Who is invited: name, sign-in name, division. */
export const INVITED = [
  ['海野 学', 'unno', ANSWERING],
  ['里見 結', 'satomi', RETURNED.byForm],
  ['磯部 環', 'isobe', RETURNED.byWorkbook],
] as const;
