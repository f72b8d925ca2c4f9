/**
 * How a word is read, in brackets behind it, as people write it for readers: 令和（れいわ）, 畦畔(けいはん). Words in hiragana that say
 * something themselves are none: 実績（なし）, 参加者（のべ）.
 */

/** Kana of a reading: for so long a word that nobody writes more. */
const LONGEST = 16;
/** A kanji is read in no more than so many. */
const MOST_FOR_ONE = 4;
/** What stands in brackets behind a word and says something of it. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'あり なし ほか うち など のみ まで から より ため のべ おおむね ただし および または もしくは ともに かつ すべて いずれも ' +
    'こども ひとり おとな みんな ひろば つどい ふれあい ささえあい たすけあい やすらぎ くらし まなび あそび そだち いきいき ' +
    'はい いいえ ある ない する した して いる いない できた できない みこみ めやす ごと あたり'
  ).split(' '),
);

/**
 * How many characters the reading that opens at a place takes, with its brackets; 0 where none stands there.
 * @param last the code of the character before it
 */
export function readingAt(source: string, open: number, last: number): number {
  if (!isKanji(last)) return 0;
  const from = open + 1;
  let at = from;
  while (at - from <= LONGEST && isHiragana(source.charCodeAt(at))) at++;
  const length = at - from;
  const close = source.charAt(at);
  if (length === 0 || length > LONGEST || (close !== ')' && close !== '）')) return 0;
  return length <= MOST_FOR_ONE * kanjiBefore(source, open) && !WORDS.has(source.slice(from, at)) ? at + 1 - open : 0;
}

/** As many kanji as stand right before a place, but for what parts them in the layout. */
function kanjiBefore(source: string, at: number): number {
  let count = 0;
  for (let i = at - 1; i >= 0 && count < LONGEST; i--) {
    const code = source.charCodeAt(i);
    if (isKanji(code)) count++;
    else if (!/\s/u.test(source.charAt(i))) break;
  }
  return count;
}

function isKanji(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005;
}

function isHiragana(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || code === 0x30fc;
}
