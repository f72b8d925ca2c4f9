/**
 * The number formats that a workbook names by their number alone: those of Japanese Excel, since they depend on the
 * language that Excel runs in.
 */
import { GENERAL } from './general.js';

/** Built-in formats by id (ECMA-376 18.8.30); those left out are General. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [30, 'm/d/yy'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"¥"#,##0;"¥"-#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  ...alike([5, 6], '"¥"#,##0;"¥"-#,##0'),
  ...alike([7, 8], '"¥"#,##0.00;"¥"-#,##0.00'),
  ...alike([37, 38], '#,##0;-#,##0'),
  ...alike([39, 40], '#,##0.00;-#,##0.00'),
  ...alike([27, 36, 50, 57], '[$-411]ge.m.d'),
  ...alike([28, 29, 51, 54, 58], '[$-411]ggge"年"m"月"d"日"'),
  ...alike([31], 'yyyy"年"m"月"d"日"'),
  ...alike([34, 52, 55], 'yyyy"年"m"月"'),
  ...alike([35, 53, 56], 'm"月"d"日"'),
]);

function alike(ids: readonly number[], pattern: string): [number, string][] {
  return ids.map((id) => [id, pattern]);
}

export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? GENERAL;
}
