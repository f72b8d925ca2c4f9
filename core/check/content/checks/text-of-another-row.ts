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
  examine: ({ table, limits }) => {
    const texts = new TextsOfRows(table.rows, limits.sameTextLength);
    return (row, now) => texts.sharedBy(row, now.table.asGathered(row));
  },
};

interface Entry {
  readonly row: Row;
  /** The row’s place in the table. */
  readonly order: number;
  readonly text: RowText;
  readonly plain: string;
  /** A sentence of it, or the whole. */
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
  /** Made when it is first compared: most are never. */
  pairs?: CharacterPairs;
}

const PURPOSES: ReadonlySet<RowText['purpose']> = new Set<RowText['purpose']>([
  'status',
  'evaluation',
  'evaluationAndNext',
  'next',
]);

/** The texts of a table and their long sentences, by what they share; a row is held against those before it. */
class TextsOfRows {
  private readonly index = new LikenessIndex<Entry>();
  private readonly orders = new Map<Row, number>();
  /** For each text the first rows that say it. */
  private readonly saidIn = new Map<string, number[]>();
  /** Of a cell that several records share, the text of the first. */
  private readonly owners = new Map<string, number>();
  /** Of the rows as they were gathered. */
  private readonly found = new Map<Row, readonly Finding[]>();

  constructor(
    rows: readonly Row[],
    private readonly shortest: number,
  ) {
    for (const [order, row] of rows.entries()) {
      this.orders.set(row, order);
      const entries = this.entriesOf(row, order);
      // What stands behind it is not there yet, and would not be looked at.
      const own = this.sharedIn(entries, order);
      if (own.length > 0) this.found.set(row, own);
      for (const entry of entries) {
        const said = this.saidIn.get(entry.plain) ?? [];
        this.saidIn.set(entry.plain, said);
        if (said.length > MOST_ROWS) continue;
        said.push(order);
        if (said.length <= MOST_ROWS) this.index.add(entry.plain, entry);
      }
    }
  }

  /** @param gathered the same row as it was when the texts were gathered */
  sharedBy(row: Row, gathered: Row): readonly Finding[] {
    const order = this.orders.get(gathered);
    if (row === gathered && order !== undefined) return this.found.get(row) ?? [];
    const place = order ?? this.orders.size;
    return this.sharedIn(this.entriesOf(row, place), place);
  }

  private sharedIn(entries: readonly Entry[], order: number): readonly Finding[] {
    const found = new Map<RowText, Finding>();
    for (const entry of entries) {
      if (found.has(entry.text)) continue;
      const before = (this.saidIn.get(entry.plain) ?? []).filter((other) => other < order);
      const partner =
        before.length < MOST_ROWS
          ? partnerOf(
              entry,
              this.index.candidates(entry.plain, (one) => one.order < order),
            )
          : undefined;
      if (partner) found.set(entry.text, findingOf(entry, partner));
    }
    return [...found.values()];
  }

  private entriesOf(row: Row, order: number): Entry[] {
    return row.texts.flatMap((text): Entry[] => {
      const { plain, sentences } = text.prose;
      if (!PURPOSES.has(text.purpose) || plain.length < SHORTEST_SAME || isStock(plain)) return [];
      const cell = `${row.record.sheet}!${row.record.cells[text.field.id]?.address ?? ''}`;
      const owner = this.owners.get(cell);
      if (owner === undefined) this.owners.set(cell, order);
      else if (owner !== order) return [];
      const entry = (start: number, end: number, isWhole: boolean): Entry => {
        return { row, order, text, plain: plain.slice(start, end), start, end, isWhole };
      };
      // A text of one sentence may stand as a sentence of a longer one.
      const long = sentences.filter(({ start, end }) => end - start >= this.shortest - SHORTER_SAME);
      return [entry(0, plain.length, true), ...long.map(({ start, end }) => entry(start, end, false))];
    });
  }
}

function partnerOf(entry: Entry, candidates: readonly Entry[]): Entry | undefined {
  return candidates.slice(0, 12).find((other) => {
    if (other.isWhole !== entry.isWhole) return false;
    if (entry.plain === other.plain) return true;
    const [shorter, longer] = [entry.plain.length, other.plain.length].sort((a, b) => a - b);
    if (shorter === undefined || longer === undefined || shorter < 40 || shorter < 0.7 * longer) return false;
    return likeness(pairsOf(entry), pairsOf(other)) >= (entry.isWhole ? ALIKE : 0.92);
  });
}

function pairsOf(entry: Entry): CharacterPairs {
  return (entry.pairs ??= characterPairs(entry.plain));
}

function findingOf(entry: Entry, other: Entry): Finding {
  const { row, text } = entry;
  const what = entry.isWhole ? say('文章', 'text') : say('一文', 'sentence');
  const quoteOf = (one: Entry) => (one.isWhole ? whole(one.text) : quote(one.text, one));
  const same = entry.plain === other.plain;
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
