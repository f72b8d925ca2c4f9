/**
 * A paper as it can be drawn: characters that the typeface does not have become 〓, as Japanese printers mark them, and a
 * note says which they were. Nothing is left out silently.
 */
import type { Paper } from '../../../core/publication/paper/paper.js';

const MARK = '〓';
/** Told apart in the note; of more, only how many there are. */
const MOST_NAMED = 30;

/** Characters that have no look of their own: variation selectors and joiners, controls but for line breaks. */
const UNSEEN =
  /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{ad}]|(?![\n])\p{Cc}/gu;

export function drawable(paper: Paper, known: ReadonlySet<number>): Paper {
  const missing = new Map<string, number>();
  const draw = (text: string) => {
    let drawn = '';
    for (const character of text.normalize('NFC').replace(UNSEEN, '')) {
      const isKnown = character === '\n' || known.has(character.codePointAt(0) ?? 0);
      if (!isKnown) missing.set(character, (missing.get(character) ?? 0) + 1);
      drawn += isKnown ? character : MARK;
    }
    return drawn;
  };
  const drawn = withTexts(paper, draw);
  return missing.size === 0 ? drawn : { ...drawn, notes: [...drawn.notes, { label: MARK, text: noteOf(missing) }] };
}

function noteOf(missing: ReadonlyMap<string, number>): string {
  const all = [...missing].sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const named = all.slice(0, MOST_NAMED).map(([character, count]) => {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}（${count}か所）`;
  });
  const more = all.length > MOST_NAMED ? `ほか${all.length - MOST_NAMED}字` : '';
  return `この資料の書体にない文字を「${MARK}」で示しています。Word版とウェブページではそのまま表示されます：${[...named, more].filter(Boolean).join('、')}`;
}

/** A value like another, with every text in it drawn. */
function withTexts<T>(value: T, draw: (text: string) => string): T {
  // A text stays a text, a list a list, and an object keeps its properties: what comes out has the type that came in.
  if (typeof value === 'string') return draw(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, draw)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, withTexts(one, draw)]),
  ) as T;
}
