/**
 * 前年度から改善した beside the indicator's columns: which way is better, its name says.
 */
import { say } from '../../issue/say.js';
import { quote, quoteFigure, type CheckInput, type Finding } from './finding.js';
import { plainPairs } from './plain-pairs.js';
import { isLessBetter } from './rating-order.js';
import type { Row, RowText } from './row.js';
import { withUnit } from './wording.js';

const BETTERED =
  /(?:前年度?|昨年度?|前回)(?:の?実績|の水準)?(?:から|より(?:も)?|に比べ(?:て)?|と比べ(?:て)?|と比較して)(?:は|、)?(?:大幅に|大きく|若干|やや|わずかに|さらに)?(改善|好転|悪化|後退)(?!を|に(?:向|努)|策|する(?:ため|よう)|傾向を|が(?:必要|求))/gu;

/** 接種率95.8％、前年度から改善: which way is better, the indicator says. */
export function betteredThough(row: Row, text: RowText, { table }: CheckInput): Finding[] {
  const [pair, ...others] = plainPairs(table, row).filter(({ isColumn }) => isColumn);
  if (!pair || others.length > 0 || pair.from.value === pair.to.value) return [];
  const isUpBetter = !isLessBetter(row.name + pair.to.label.text);
  return [...text.prose.plain.matchAll(BETTERED)].flatMap((match): Finding[] => {
    const sentence = text.prose.sentences.find(({ start, end }) => start <= match.index && match.index < end);
    const before = text.prose.plain.slice(sentence?.start ?? 0, match.index);
    const told = text.prose.figures.filter(
      (one) => one.start >= (sentence?.start ?? 0) && one.end <= match.index && one.aside === undefined,
    );
    const isOfIt = told.some(({ value }) => value === pair.to.value) || before.replace(/^・/u, '') === '';
    const isSaidBetter = match[1] === '改善' || match[1] === '好転';
    if (!isOfIt || (isSaidBetter === pair.to.value > pair.from.value) === isUpBetter) return [];
    const words = quote(text, { start: match.index, end: match.index + match[0].length });
    return [
      {
        row,
        field: text.field,
        quotes: [words, quoteFigure(pair.from), quoteFigure(pair.to)],
        message: say(
          `「${words.text}」と書かれていますが、数値は${withUnit(pair.from)}から${withUnit(pair.to)}です。どちらが正しいか確かめてください。`,
          `The text says "${words.text}"; the figures went from ${withUnit(pair.from)} to ${withUnit(pair.to)}. Check which is right.`,
        ),
      },
    ];
  });
}
