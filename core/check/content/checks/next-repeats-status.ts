/** R10: what is to be done next says what was done, or why. */
import { say } from '../../../issue/say.js';
import { characterPairs, likeness } from '../../../text/similarity.js';
import { eachRow, whole, type ContentCheck } from '../finding.js';
import { isStock } from '../stock-phrases.js';
import { textsFor, type RowText } from '../row.js';

const SHORTEST = 15;
/** Of a longer text one sentence of so many. */
const LONG = 24;
/** Of 20 characters three are the ending, which is other where a result becomes a plan. */
const ALIKE = 0.82;

export const nextRepeatsStatus: ContentCheck = {
  code: 'next-repeats-status',
  looksFor: say(
    '実施状況と今後の取り組みがほとんど同じ文章になっている',
    'what is to be done next is written as what was done',
  ),
  finds: [
    {
      cells: {
        status: '5回　64人',
        evaluation: '名札と腕章を配りました。道を渡る前に全員の人数を数え、年上の子が列の後ろにつきました。',
        next: '名札と腕章を配り、道を渡る前に全員の人数を数え、年上の子が列の後ろにつきます。',
      },
    },
    {
      cells: {
        status: '感染の防止に気を配りながら親子の教室を月ごとに開いた。',
        next: '感染の防止に気を配りながら親子の教室を月ごとに開く。',
      },
    },
  ],
  passes: [
    {
      cells: {
        evaluation: '名札と腕章を配り、道を渡る前に全員の人数を数えました。',
        next: '名札と腕章を配る相手を広げ、地域の方にも見守りをお願いします。',
      },
    },
    { cells: { status: '親子の教室を開いた。', next: '親子の教室を開く。' } },
    {
      cells: {
        status: '親子の教室を月ごとに開き、参加した保護者から意見を集めた。',
        next: '集めた意見をもとに、休日の回を加える。',
      },
    },
  ],
  examine: eachRow((row) => {
    const told = textsFor(row, 'status', 'evaluation');
    return textsFor(row, 'next').flatMap((next) => {
      const status = told.find((text) => isRepeated(text.prose.plain, next.prose.plain) || mostlyRepeats(next, text));
      if (!status) return [];
      return [
        {
          row,
          field: next.field,
          quotes: [whole(next), whole(status)],
          message: say(
            `「${status.field.label.ja}」とほとんど同じ文章です。今年度の結果を受けて、次に何を変えるのかを書いてください。`,
            `This is almost the text of "${status.field.label.en}". Say what is to change after this year’s result.`,
          ),
        },
      ];
    });
  }),
};

function isRepeated(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || isStock(a) || isStock(b)) return false;
  if (Math.min(a.length, b.length) < 0.7 * Math.max(a.length, b.length)) return false;
  const [one, other] = [withoutFigures(a), withoutFigures(b)];
  return likeness(characterPairs(one), characterPairs(other)) >= ALIKE;
}

/** 3回開き and 開く say the same of what is done. */
function withoutFigures(text: string): string {
  return text.replace(/[\d,.]+(?:人|名|回|件|か所|校|園|組|世帯|団体|社|台|冊|部|枚|日)?/gu, '');
}

/** One long sentence of it, which is most of the text. */
function mostlyRepeats(next: RowText, told: RowText): boolean {
  return next.prose.sentences.some(
    ({ text }) =>
      text.length >= LONG &&
      text.length >= 0.6 * next.prose.plain.length &&
      told.prose.sentences.some((one) => isRepeated(one.text, text)),
  );
}
