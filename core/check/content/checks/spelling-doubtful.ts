/** R36: characters of other hands, doubled or missing particles, words that are hardly ever meant. Nothing is corrected. */
import { say } from '../../../issue/say.js';
import { DOUBTFUL, FOREIGN_CHARACTERS, TWO_WAYS } from '../doubtful-spellings.js';
import { soundsAlike } from '../homophones.js';
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
  examine: (input) => [...oddWords(input), ...otherWay(input)],
};

interface Fault {
  readonly start: number;
  readonly end: number;
  readonly instead: string | undefined;
}

function isRead({ purpose }: RowText): boolean {
  return !['figure', 'rate', 'unit', 'baseline', 'name', 'indicator'].includes(purpose);
}

/** What the row's plan says, but for the text itself. */
function ownWords(row: Row, text: RowText): string {
  return row.texts
    .filter((one) => one !== text && ['name', 'content', 'indicator', 'target'].includes(one.purpose))
    .map(({ prose }) => prose.plain)
    .join('。');
}

function oddWords({ table }: CheckInput): Finding[] {
  return table.rows.flatMap((row) =>
    row.texts.filter(isRead).flatMap((text) => {
      const faults = [...faultsIn(text.prose.plain), ...soundsAlike(text.prose.plain, ownWords(row, text))];
      return faults.length === 0 ? [] : [findingOf(row, text, faults)];
    }),
  );
}

const ANY_FOREIGN = new RegExp(`[${[...FOREIGN_CHARACTERS.keys()].join('')}]`, 'gu');

/** Most texts have none of it, which one look tells. */
const ANY = new RegExp(
  [ANY_FOREIGN, ...DOUBTFUL.map(({ pattern }) => pattern)]
    .map(({ source }) => `(?:${source.replace('([がをはに])', '[がをはに]').replace('\\1', '[がをはに]')})`)
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

/** ウィルス where the others write ウイルス. */
function otherWay({ table }: CheckInput): Finding[] {
  const texts = table.rows.flatMap((row) => row.texts.filter(isRead).map((text) => ({ row, text })));
  return TWO_WAYS.flatMap(([one, other]) => {
    const [usual, rare] = [matchesOf(texts, one), matchesOf(texts, other)];
    if (rare.length === 0 || rare.length * 3 > usual.length) return [];
    return rare.map(({ row, text, start, end }) => findingOf(row, text, [{ start, end, instead: one }]));
  });
}

interface Match extends Fault {
  readonly row: Row;
  readonly text: RowText;
}

function matchesOf(texts: readonly { readonly row: Row; readonly text: RowText }[], word: string): Match[] {
  const pattern = new RegExp(word, 'gu');
  return texts.flatMap(({ row, text }) =>
    [...text.prose.plain.matchAll(pattern)].map((match): Match => ({
      row,
      text,
      start: match.index,
      end: match.index + match[0].length,
      instead: undefined,
    })),
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
    suggestion: only.instead ?? '',
  };
}
