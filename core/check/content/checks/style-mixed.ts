/** R37: です・ます and である in one text. */
import { say } from '../../../issue/say.js';
import { eachRow, quote, type ContentCheck } from '../finding.js';
import { textsFor } from '../row.js';

export const styleMixed: ContentCheck = {
  code: 'style-mixed',
  looksFor: say(
    '一つのセルで「です・ます」と「である」が混ざっている',
    'a text that mixes the polite and the plain style',
  ),
  finds: [{ cells: { next: '相談の窓口を広げます。職員の研修を進める。' } }],
  passes: [
    { cells: { next: '相談の窓口を広げます。職員の研修を進めます。' } },
    { cells: { next: '「また来ます。」という声があった。研修を進める。' } },
  ],
  examine: eachRow((row) =>
    textsFor(row, 'status', 'evaluation', 'evaluationAndNext', 'next').flatMap((text) => {
      const full = text.prose.sentences.filter(({ text: words }) => words.endsWith('。') && !/[「」]/u.test(words));
      const polite = full.filter(({ isPolite }) => isPolite === true);
      const plain = full.filter(({ isPolite }) => isPolite === false);
      const fewer = polite.length <= plain.length ? polite : plain;
      const [odd] = fewer;
      if (!odd) return [];
      return [
        {
          row,
          field: text.field,
          quotes: fewer
            .slice(0, 3)
            .map((one) => quote(text, { start: Math.max(one.start, one.end - 12), end: one.end })),
          message: say(
            `「です・ます」（${polite.length}文）と「である」（${plain.length}文）が混ざっています。どちらかに揃えてください。`,
            `The text mixes the polite style (${polite.length}) and the plain one (${plain.length}). Use one of them.`,
          ),
        },
      ];
    }),
  ),
};
