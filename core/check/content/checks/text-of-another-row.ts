/** R11: a text that stands in another row too, wholly or as a long sentence. */
import { say } from '../../../issue/say.js';
import type { CharacterPairs } from '../../../text/similarity.js';
import { characterPairs, likeness } from '../../../text/similarity.js';
import { quote, whole, type ContentCheck, type Finding } from '../finding.js';
import { LikenessIndex } from '../likeness-index.js';
import { isStock } from '../stock-phrases.js';
import type { Row, RowText } from '../row.js';

const ALIKE = 0.85;
/** A text that is the very same needs not to be as long. */
const SHORTEST_SAME = 25;
/** A sentence that is the very same may be shorter by so much. */
const SHORTER_SAME = 8;
/** What more rows than this say is how the city writes. */
const MOST_ROWS = 3;

export const textOfAnotherRow: ContentCheck = {
  code: 'text-of-another-row',
  looksFor: say(
    '別の行の文章とほとんど同じ（長い一文の流用を含む）',
    'a text, or a long sentence of it, that stands in another row',
  ),
  finds: [
    {
      cells: {
        programme: '園庭の開放',
        status: '園庭を週に2回開き、遊具の使い方を見守りながら、近くに住む親子が顔見知りになれるよう声をかけた。',
      },
      others: [
        {
          programme: '絵本の部屋',
          status: '園庭を週に2回開き、遊具の使い方を見守りながら、近くに住む親子が顔見知りになれるように声をかけた。',
        },
      ],
    },
  ],
  passes: [
    {
      cells: { programme: '園庭の開放', status: '計画どおり実施した。' },
      others: [{ programme: '絵本の部屋', status: '計画どおり実施した。' }],
    },
  ],
  examine: ({ table, limits }) => sharedTexts(table.rows, limits.sameTextLength),
};

interface Entry {
  readonly row: Row;
  readonly text: RowText;
  readonly pairs: CharacterPairs;
  /** A sentence of it, or the whole. */
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
}

const PURPOSES: ReadonlySet<RowText['purpose']> = new Set<RowText['purpose']>([
  'status',
  'evaluation',
  'evaluationAndNext',
  'next',
]);

function sharedTexts(rows: readonly Row[], shortest: number): Finding[] {
  const index = new LikenessIndex<Entry>();
  const found: Finding[] = [];
  const seen = new Map<string, number>();
  const cells = new Set<string>();
  for (const entry of rows.flatMap((row) => entriesOf(row, shortest, cells))) {
    const plain = entry.pairs.text;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    if (times > MOST_ROWS) continue;
    const partner = partnerOf(entry, index.candidates(plain));
    if (partner && !found.some(({ row, field }) => row === entry.row && field === entry.text.field)) {
      found.push(findingOf(entry, partner));
    }
    index.add(plain, entry);
  }
  return found;
}

/** Of a cell that several records share, the text of the first. */
function entriesOf(row: Row, shortest: number, cells: Set<string>): Entry[] {
  return row.texts.flatMap((text): Entry[] => {
    const { prose, field } = text;
    const cell = `${row.record.sheet}!${row.record.cells[field.id]?.address ?? ''}`;
    if (!PURPOSES.has(text.purpose) || prose.plain.length < SHORTEST_SAME || isStock(prose.plain) || cells.has(cell))
      return [];
    cells.add(cell);
    const entry = (start: number, end: number, isWhole: boolean): Entry => {
      return { row, text, start, end, isWhole, pairs: characterPairs(prose.plain.slice(start, end)) };
    };
    // A text of one sentence may stand as a sentence of a longer one.
    const sentences = prose.sentences.filter(({ start, end }) => end - start >= shortest - SHORTER_SAME);
    return [entry(0, prose.plain.length, true), ...sentences.map(({ start, end }) => entry(start, end, false))];
  });
}

function partnerOf(entry: Entry, candidates: readonly Entry[]): Entry | undefined {
  return candidates.slice(0, 12).find((other) => {
    if (other.row.record === entry.row.record || other.isWhole !== entry.isWhole) return false;
    const [a, b] = [entry.pairs.text, other.pairs.text];
    if (a === b) return true;
    const shorter = Math.min(a.length, b.length);
    if (shorter < 40 || shorter < 0.7 * Math.max(a.length, b.length)) return false;
    return likeness(entry.pairs, other.pairs) >= (entry.isWhole ? ALIKE : 0.92);
  });
}

function findingOf(entry: Entry, other: Entry): Finding {
  const { row, text } = entry;
  const what = entry.isWhole ? say('文章', 'text') : say('一文', 'sentence');
  const quoteOf = (one: Entry) => (one.isWhole ? whole(one.text) : quote(one.text, one));
  const same = entry.pairs.text === other.pairs.text;
  return {
    row,
    field: text.field,
    quotes: [quoteOf(entry)],
    message: say(
      `「${other.row.name}」（${other.row.record.sheet}）の「${other.text.field.label.ja}」と${same ? '同じ' : 'ほとんど同じ'}${what.ja}です。この行の内容か確かめてください。`,
      `This ${what.en} ${same ? 'is' : 'is almost'} that of "${other.text.field.label.en}" of "${other.row.name}" (${other.row.record.sheet}). Check that it belongs here.`,
    ),
  };
}
