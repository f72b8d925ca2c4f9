/** R12: the answer copies what the plan says. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type ContentCheck } from '../finding.js';
import { textsFor, type RowText } from '../row.js';

/** So many characters in a row are copied. */
const SHORTEST = 20;
/** … and they are so much of the answer. */
const SHARE = 0.22;
/** … unless they are as many as these. */
const LONG = 32;

export const planCopied: ContentCheck = {
  code: 'plan-copied',
  looksFor: say(
    '計画の「内容」を20字以上そのまま写している',
    'an answer that copies 20 characters and more of what the plan says',
  ),
  finds: [
    {
      cells: {
        content: '身近な場所でいつでも気軽に相談できる窓口を整え、必要な支援へつなぎます。',
        status: '身近な場所でいつでも気軽に相談できる窓口を整えた。',
      },
    },
  ],
  passes: [
    {
      cells: {
        content: '身近な場所で気軽に相談できる窓口を整え、必要な支援へつなぎます。',
        status: '駅前に窓口を開き、84件の相談を受けた。',
      },
    },
  ],
  examine: eachRow((row) => {
    const name = textsFor(row, 'name')[0]?.prose.plain ?? '';
    const plans = textsFor(row, 'content').map(({ prose }) => prose.plain);
    if (plans.length === 0) return [];
    return textsFor(row, 'status', 'next', 'evaluation').flatMap((text) => {
      const { plain } = text.prose;
      const copied = plans.map((plan) => longestShared(plain, plan)).reduce((a, b) => (b.length > a.length ? b : a));
      if (
        copied.length < SHORTEST ||
        (copied.length < LONG && copied.length < plain.length * SHARE && !isWholeSentence(text, plans, copied))
      )
        return [];
      if (copied.length - longestCommon(plain.slice(copied.start, copied.start + copied.length), name) < SHORTEST / 2)
        return [];
      return [
        {
          row,
          field: text.field,
          quotes: [quote(text, { start: copied.start, end: copied.start + copied.length })],
          message: say(
            `計画の文章を${copied.length}字そのまま写しています。この年度に何をしたか（するか）を書いてください。`,
            `${copied.length} characters are copied from the plan. Say what was done, or is to be done, in this year.`,
          ),
        },
      ];
    });
  }),
};

/** A sentence of the plan, and a sentence of the answer that says nothing more. */
const NEARLY_ALL = 0.85;

function isWholeSentence(
  { prose: { sentences } }: RowText,
  plans: readonly string[],
  { start, length }: { readonly start: number; readonly length: number },
): boolean {
  const own = sentences.find((one) => one.start <= start && start < one.end);
  const isAllOfIt = own !== undefined && length >= (own.end - own.start) * NEARLY_ALL;
  return isAllOfIt && plans.some((plan) => length >= plan.length * NEARLY_ALL);
}

/** How much of a stretch is the programme's name, which everybody writes. */
function longestCommon(stretch: string, name: string): number {
  let longest = 0;
  for (let i = 0; i < name.length; i++) {
    for (let end = i + longest + 1; end <= name.length && stretch.includes(name.slice(i, end)); end++)
      longest = end - i;
  }
  return longest;
}

/** The longest stretch of a text that another has, of at least the shortest that counts. Linear but for what is shared. */
function longestShared(text: string, other: string): { readonly start: number; readonly length: number } {
  const runs = new Map<string, number>();
  for (let i = 0; i + SHORTEST <= other.length; i++) runs.set(other.slice(i, i + SHORTEST), i);
  let best = { start: 0, length: 0 };
  for (let i = 0; i + SHORTEST <= text.length; i++) {
    const at = runs.get(text.slice(i, i + SHORTEST));
    if (at === undefined) continue;
    let length = SHORTEST;
    while (i + length < text.length && text[i + length] === other[at + length]) length++;
    if (length > best.length) best = { start: i, length };
    // What is shared is passed over, so that no stretch is compared twice.
    i += length - SHORTEST;
  }
  return best;
}
