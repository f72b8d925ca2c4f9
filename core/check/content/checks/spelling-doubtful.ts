/** R36: characters of other hands, doubled or missing particles, words that are hardly ever meant. Nothing is corrected. */
import { say } from '../../../issue/say.js';
import { DOUBTFUL, FOREIGN_CHARACTERS, TWO_WAYS } from '../doubtful-spellings.js';
import { ownWords, soundsAlike, type OwnWords } from '../homophones.js';
import { miswrittenIn } from '../miswritten.js';
import { quote, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import type { Row, RowText } from '../row.js';

export const spellingDoubtful: ContentCheck = {
  code: 'spelling-doubtful',
  looksFor: say(
    '誤字・異体字・助詞の重なりなどの疑い（自動では直さない）',
    'a spelling that is hardly meant: other characters, doubled or missing particles',
  ),
  finds: [
    { cells: { status: '相談の充实を図った。' } },
    { cells: { status: '利用の推進のに向けた会議を開いた。' } },
    { cells: { status: '台帳を作成してしていた。' } },
    { cells: { status: '利用者のニーズ応えて回数を増やした。' } },
  ],
  passes: [
    { cells: { status: '相談の充実を図った。山野邊会長に意見を聞いた。' } },
    { cells: { status: '会員として収支、予定を確かめた。多くのこどもとともに歩いた。' } },
  ],
  examine: (input) => {
    const odd = oddWays(input);
    return (row) => {
      const ownOf = ownWordsOf(row);
      return row.texts
        .filter(isRead)
        .flatMap((text) => [...oddWords(row, text, ownOf(text)), ...otherWay(row, text, odd)]);
    };
  },
};

interface Fault {
  readonly start: number;
  readonly end: number;
  readonly instead: string | undefined;
}

const NOT_READ: ReadonlySet<RowText['purpose']> = new Set<RowText['purpose']>([
  'figure',
  'rate',
  'unit',
  'baseline',
  'name',
  'indicator',
]);

function isRead({ purpose }: RowText): boolean {
  return !NOT_READ.has(purpose);
}

const OF_PLAN: ReadonlySet<RowText['purpose']> = new Set<RowText['purpose']>([
  'name',
  'content',
  'indicator',
  'target',
]);

/** What the row's plan says, but for the text itself: the same for all texts that are no part of it. */
function ownWordsOf(row: Row): (text: RowText) => OwnWords {
  const plan = row.texts.filter(({ purpose }) => OF_PLAN.has(purpose));
  const but = (text?: RowText) =>
    ownWords(
      plan
        .filter((one) => one !== text)
        .map(({ prose }) => prose.plain)
        .join('。'),
    );
  let ofAll: OwnWords | undefined;
  return (text) => (OF_PLAN.has(text.purpose) ? but(text) : (ofAll ??= but()));
}

function oddWords(row: Row, text: RowText, own: OwnWords): Finding[] {
  const { plain } = text.prose;
  const known = faultsIn(plain);
  const slips = miswrittenIn(plain).filter(
    ({ start, end }) => !known.some((one) => one.start < end && one.end > start),
  );
  const faults = [...known, ...slips, ...soundsAlike(plain, own)];
  return faults.length === 0 ? [] : [findingOf(row, text, faults)];
}

const ANY_FOREIGN = new RegExp(`[${[...FOREIGN_CHARACTERS.keys()].join('')}]`, 'gu');

/** What stands before something doubtful: looked at in every place of a text, it takes most of the time. */
const BEHIND = /\(\?<[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gu;
/** Most texts have none of it, which one look tells; what it lets through is looked at in earnest. */
const ANY = new RegExp(
  [ANY_FOREIGN, ...DOUBTFUL.map(({ pattern }) => pattern)]
    .map(({ source }) =>
      source.replaceAll(BEHIND, '').replace('([がをはに])', '[がをはに]').replace('\\1', '[がをはに]'),
    )
    .map((source) => `(?:${source})`)
    .join('|'),
  'u',
);

function faultsIn(plain: string): Fault[] {
  if (!ANY.test(plain)) return [];
  const foreign = [...plain.matchAll(ANY_FOREIGN)].map(({ index, 0: character }) => {
    return { start: index, end: index + 1, instead: FOREIGN_CHARACTERS.get(character) };
  });
  const odd = DOUBTFUL.flatMap(({ pattern, instead }) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, instead })),
  );
  return [...foreign, ...odd];
}

interface Way {
  readonly usual: string;
  readonly other: RegExp;
}

const WAYS = TWO_WAYS.map(([usual, other]) => ({ usual, other: new RegExp(other, 'gu') }));

const ANY_WAY = new RegExp(TWO_WAYS.flat().join('|'), 'u');

/** Which other ways are the rarer ones in this workbook. */
function oddWays({ table }: CheckInput): Way[] {
  const counts = new Map<Way, { usual: number; other: number }>(WAYS.map((way) => [way, { usual: 0, other: 0 }]));
  for (const { prose } of table.rows.flatMap(({ texts }) => texts.filter(isRead))) {
    if (!ANY_WAY.test(prose.plain)) continue;
    for (const [{ usual, other }, count] of counts) {
      count.usual += prose.plain.split(usual).length - 1;
      count.other += [...prose.plain.matchAll(other)].length;
    }
  }
  return WAYS.filter((way) => {
    const { usual = 0, other = 0 } = counts.get(way) ?? {};
    return other * 3 <= usual;
  });
}

/** ウィルス where the others write ウイルス. */
function otherWay(row: Row, text: RowText, odd: readonly Way[]): Finding[] {
  if (!ANY_WAY.test(text.prose.plain)) return [];
  return odd.flatMap(({ usual, other }) =>
    [...text.prose.plain.matchAll(other)].map(({ index: start, 0: word }) =>
      findingOf(row, text, [{ start, end: start + word.length, instead: usual }]),
    ),
  );
}

function findingOf(row: Row, text: RowText, faults: readonly Fault[]): Finding {
  const around = faults.map(({ start, end }) =>
    quote(text, { start: Math.max(0, start - 3), end: Math.min(text.prose.plain.length, end + 3) }),
  );
  const words = around.map((one) => `「${one.text.replace(/\s+/gu, '')}」`).join('');
  const [only] = faults;
  const isPlain = faults.length === 1 && only?.instead !== undefined;
  const finding: Finding = {
    row,
    field: text.field,
    quotes: faults.map((fault) => quote(text, fault)).map((one, i) => (one.text === '' ? (around[i] ?? one) : one)),
    message: say(`誤字の疑いがあります：${words}`, `Perhaps misspelt: ${words}`),
  };
  if (!isPlain) return finding;
  return {
    row,
    field: finding.field,
    quotes: finding.quotes,
    message: finding.message,
    suggestion: insteadOf(text, only),
  };
}

/** What is missing is put between the words around it. */
function insteadOf(text: RowText, { start, end, instead = '' }: Fault): string {
  if (quote(text, { start, end }).text !== '') return instead;
  const before = quote(text, { start: Math.max(0, start - 3), end: start }).text;
  return before + instead + quote(text, { start, end: Math.min(text.prose.plain.length, end + 3) }).text;
}
