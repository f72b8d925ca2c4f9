/**
 * Words that sound alike, as data. That one stands where the row's own plan writes another (健康診査 in the plan, 健康診察 in the text)
 * is a slip of the conversion.
 */

const GROUPS: readonly (readonly string[])[] = [
  ['協働', '共同', '協同'],
  ['診査', '診察', '審査'],
  ['保健', '保険'],
  ['体制', '体勢', '態勢', '体性'],
  ['開放', '解放'],
  ['対象', '対照', '対称'],
  ['機会', '機械'],
  ['関心', '感心', '歓心'],
  ['更生', '厚生', '更正', '構成'],
  ['養育', '療育', '幼育'],
  ['就学', '修学'],
  ['移動', '異動'],
  ['連携', '連係', '連繋'],
  ['保障', '保証', '補償'],
  ['配付', '配布', '配賦'],
  ['講座', '口座'],
  ['相談', '総談'],
  ['支援', '支縁', '志援'],
  ['指導', '始動', '指道'],
  ['交流', '公流', '合流'],
  ['育成', '育生'],
  ['期間', '機関', '器官'],
  ['児童', '自動'],
  ['教育', '共育'],
  ['会議', '会義', '懐疑'],
  ['活用', '活要'],
  ['補助', '保助', '捕助'],
  ['派遣', '派県'],
  ['巡回', '順回'],
  ['推進', '推薦'],
  ['整備', '整美'],
  ['居場所', '射場所'],
];
/** Characters beside the word that both have. */
const BESIDE = 2;

export interface OtherWord {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** What a row's plan says, with the words of it that sound like others: looked for once, for all texts of the row. */
export interface OwnWords {
  readonly text: string;
  /** Groups of which it has a word, with those words. */
  readonly groups: readonly { readonly own: readonly string[]; readonly others: readonly string[] }[];
}

/** @param own what the row's plan says: its name, its content, its indicator */
export function ownWords(own: string): OwnWords {
  const there = new Set<readonly string[]>();
  for (let at = 0; at < own.length; at++) {
    for (const { word, group } of BY_START.get(own.charAt(at)) ?? []) if (own.startsWith(word, at)) there.add(group);
  }
  const groups = GROUPS.filter((group) => there.has(group)).map((group) => ({
    own: group.filter((word) => own.includes(word)),
    others: group.filter((word) => !own.includes(word)),
  }));
  return { text: own, groups };
}

/** By their first character: a text is gone through once, and not once for each word. */
const BY_START: ReadonlyMap<string, readonly { readonly word: string; readonly group: readonly string[] }[]> =
  GROUPS.reduce((map, group) => {
    for (const word of group) map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), { word, group }]);
    return map;
  }, new Map<string, { readonly word: string; readonly group: readonly string[] }[]>());

export function soundsAlike(plain: string, { text, groups }: OwnWords): OtherWord[] {
  return groups.flatMap(({ own, others }) =>
    others.flatMap((word) => {
      const places = placesOf(plain, word);
      return own.flatMap((other) =>
        places
          .filter((at) => isSameBeside(plain, text, { at, word, other }))
          .map((at) => ({ start: at, end: at + word.length, instead: other })),
      );
    }),
  );
}

function placesOf(plain: string, word: string): number[] {
  const found: number[] = [];
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** 健康 before, or 活動 behind: the plan has the other word beside the same ones. */
function isSameBeside(
  plain: string,
  own: string,
  { at, word, other }: { at: number; word: string; other: string },
): boolean {
  const before = plain.slice(Math.max(0, at - BESIDE), at);
  const behind = plain.slice(at + word.length, at + word.length + BESIDE);
  const isWord = (text: string) => /^[\p{Script=Han}\p{Script=Katakana}ー]{2}$/u.test(text);
  return (isWord(before) && own.includes(before + other)) || (isWord(behind) && own.includes(other + behind));
}
