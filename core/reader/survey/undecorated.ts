/**
 * Titles and headings as people decorate them.
 */
import { withoutUnseenMarks } from '../../text/unseen.js';

/** Without marks in front, the brackets around it, or a remark in brackets behind it: 【方針】, ■方針, 方針（案）. */
export function undecorated(text: string): string {
  return withoutUnseenMarks(text)
    .replace(/^\s*[■□◆◇●○★☆▼▽▲△◎＊*]+\s*/u, '')
    .replace(/^\s*[【〔<＜〈《[［](.*)[】〕>＞〉》\]］]\s*$/su, '$1')
    .replace(/(?<=[^(（])[(（][^()（）]*[)）]\s*$/u, '');
}
