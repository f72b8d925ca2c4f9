/**
 * Titles and headings as people decorate them.
 */

/** Without marks in front, the brackets around it, or a remark in brackets behind it: 【方針】, ■方針, 方針（案）. */
export function undecorated(text: string): string {
  return text
    .replace(/^\s*[■□◆◇●○★☆▼▽▲△◎＊*]+\s*/u, '')
    .replace(/^\s*[【〔<＜〈《[［](.*)[】〕>＞〉》\]］]\s*$/su, '$1')
    .replace(/(?<=[^(（])[(（][^()（）]*[)）]\s*$/u, '');
}
