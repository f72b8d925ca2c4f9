/** R17: the same figures, words or sentence twice in one cell. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type ContentCheck, type Finding } from '../finding.js';
import { partsOfResult, type PartsOfResult } from '../parts-of-result.js';
import type { Row, RowText } from '../row.js';
import { isDigitSlip } from '../slip.js';
import { twinsIn } from '../twin-parts.js';

export const saidTwice: ContentCheck = {
  code: 'said-twice',
  looksFor: say('一つのセルに同じ値・語・文が重複している', 'the same figures, words or sentence twice in one cell'),
  finds: [
    { cells: { status: '5施設　定員150人\n5施設　定員150人' } },
    { cells: { status: '6人　6人' } },
    { cells: { status: '学用品を届ける事業（はこぶね便）事業を始めた。' } },
    {
      cells: {
        status: '窓口の案内板を新しくし、職員を増やした。利用者の声を集めた。窓口の案内板を新しくし、職員を増やした。',
      },
    },
  ],
  passes: [
    { cells: { status: '令和4年度　5施設　定員150人\n令和5年度　5施設　定員150人' } },
    { cells: { status: '会議（第1回会議、第2回会議）を開いた。' } },
    { cells: { status: 'ますます多くの人がわくわくする催しを開いた。' } },
  ],
  examine: eachRow((row, { table }) => {
    const twins = partsOfResult(row, table).flatMap((list) => copiedPart(list));
    return row.texts.flatMap((text) => {
      if (text.purpose === 'opinion' || text.purpose === 'content' || text.purpose === 'target') return [];
      const place =
        doubled(text.prose.plain) ??
        phraseTwice(text.prose.plain) ??
        figureTwice(text) ??
        bracketed(text.prose.plain) ??
        wordTwice(text.prose.plain) ??
        repeated(text) ??
        twins.find((one) => one.text === text)?.place ??
        copiedInSum(text);
      return place ? [findingOf(row, text, place)] : [];
    });
  }),
};

/** Parts make a total only nearly, and two of them are one figure. */
const NEAR = 0.25;

/** One digit of the total would do: 国 and 県 may well give the same. */
function isSlipElsewhere(total: number, parts: PartsOfResult['parts']): boolean {
  return isDigitSlip(
    total,
    parts.reduce((sum, { value }) => sum + value, 0),
  );
}

/** 小学校610時間、中学校610時間、計1,105時間. */
function copiedInSum({ prose: { breakdowns } }: RowText): Place | undefined {
  for (const { total, parts, isWhole } of breakdowns) {
    const place = isWhole ? twinsIn(parts) : undefined;
    const off = Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - total.value);
    if (place && off > 1e-6 && off <= NEAR * total.value && !isSlipElsewhere(total.value, parts)) return place;
  }
  return undefined;
}

function copiedPart({ text, total, parts, sum }: PartsOfResult): { text: RowText; place: Place }[] {
  const place = twinsIn(parts);
  const off = Math.abs(sum - total.value);
  const isCopied = off > 0 && off <= NEAR * total.value && !isSlipElsewhere(total.value, parts);
  return place && isCopied ? [{ text, place }] : [];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 6;
const LONGEST = 80;

/** A stretch that stands twice in a row: where a run of characters comes again, from there on. */
function doubled(plain: string): Place | undefined {
  const lastRun = runsIn(plain);
  for (let i = 0; i + SHORTEST <= plain.length; i++) {
    const before = lastRun(i);
    if (before === undefined || i - before < SHORTEST) continue;
    const stretch = plain.slice(before, i);
    if (isListOfFigures(plain, stretch, before)) continue;
    if (plain.startsWith(stretch, i) && /[\p{Script=Han}\d]/u.test(stretch))
      return { start: before, end: 2 * i - before };
    const bare = stretch.replace(/[、。・]$/u, '');
    const end = i + bare.length;
    // 参加者84人、参加者84人: a mark between the two, and an end behind the second.
    if (
      bare !== stretch &&
      bare.length >= SHORTEST &&
      plain.startsWith(bare, i) &&
      /^(?:[、。・]|$)/u.test(plain.slice(end))
    )
      return /\p{Script=Han}/u.test(bare) ? { start: before, end } : undefined;
  }
  return undefined;
}

const PHRASE_TWICE =
  /(?<=^|[、。・\s:)])((?=[^、。]*[\p{Script=Han}\p{Script=Katakana}]{2})[^、。\s\d][^、。\s]{4,24})、\1/gu;

/** 相談員は3人、相談員は3人で: the phrase of one clause begins the next. */
function phraseTwice(plain: string): Place | undefined {
  if (!plain.includes('、')) return undefined;
  const match = [...plain.matchAll(PHRASE_TWICE)].find(
    ({ index, 0: words }) =>
      !/それぞれ|順に|各/u.test(plain.slice(Math.max(0, index - 12), index)) && /\d|を|は|が/u.test(words),
  );
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** By so many bits of what a run says those before it are found; so far back there are fewer of them. */
const HASHED = 256;

/**
 * Where the run at a place stood last, no more than the longest stretch before it; to be asked for each place in order.
 * Without a text for every run: most of what the checks would make of a cell would be these.
 */
function runsIn(plain: string): (at: number) => number | undefined {
  const newest = new Int32Array(HASHED).fill(-1);
  const older = new Int32Array(plain.length);
  return (at) => {
    let hash = 0;
    for (let k = at; k < at + SHORTEST; k++) hash = (Math.imul(hash, 31) + plain.charCodeAt(k)) | 0;
    const place = (hash ^ (hash >>> 8)) & (HASHED - 1);
    let before = newest[place] ?? -1;
    older[at] = before;
    newest[place] = at;
    while (before >= 0 && at - before <= LONGEST) {
      if (isSameRun(plain, before, at)) return before;
      before = older[before] ?? -1;
    }
    return undefined;
  };
}

function isSameRun(plain: string, one: number, other: number): boolean {
  for (let k = 0; k < SHORTEST; k++) if (plain.charCodeAt(one + k) !== plain.charCodeAt(other + k)) return false;
  return true;
}

/** それぞれ…840万円、840万円: two that happen to be the same. */
function isListOfFigures(plain: string, stretch: string, at: number): boolean {
  return (
    /^[\d,.〇一二三四五六七八九十百千万億円人件回組]*、[\d,.〇一二三四五六七八九十百千万億円人件回組]*$/u.test(
      stretch,
    ) && /それぞれ|順に|各/u.test(plain.slice(Math.max(0, at - 40), at))
  );
}

/** 6人 6人: the same figure, with nothing between the two. */
function figureTwice({ prose: { figures } }: RowText): Place | undefined {
  const at = figures.findIndex((figure, i) => {
    const next = figures[i + 1];
    return figure.unit !== '' && next?.start === figure.end && next.unit === figure.unit && next.value === figure.value;
  });
  const [first, second] = [figures[at], figures[at + 1]];
  return first && second ? { start: first.start, end: second.end } : undefined;
}

/** 事業(…)事業を: the word behind the brackets was there before them. */
function bracketed(plain: string): Place | undefined {
  const match =
    /([\p{Script=Han}\p{Script=Katakana}ー]{2,8})[(（][^()（）]{1,20}[)）]\1(?=[をがはにのでと、。]|$)/u.exec(plain);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const WORD_TWICE =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,}(?:した|する|して|され[たる]|しました))\1|((?:とともに|について|により|において|に対し|として|ことで|しながら|ために?|とおり))、?\2/u;

/** 実施した実施した, とともに、とともに. */
function wordTwice(plain: string): Place | undefined {
  const match = WORD_TWICE.exec(plain);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** A sentence of some length that comes again. */
function repeated({ prose }: RowText): Place | undefined {
  const seen = new Set<string>();
  for (const { text, start, end } of prose.sentences) {
    if (text.length >= 15 && text.endsWith('。') && seen.has(text)) return { start, end };
    seen.add(text);
  }
  return undefined;
}

function findingOf(row: Row, text: RowText, place: Place): Finding {
  const one = quote(text, place);
  return {
    row,
    field: text.field,
    quotes: [one],
    message: say(
      `同じ内容が重複しています：「${one.text.replace(/\s+/gu, ' ').slice(0, 60)}」`,
      `The same stands twice: "${one.text.replace(/\s+/gu, ' ').slice(0, 60)}"`,
    ),
  };
}
