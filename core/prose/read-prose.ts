/**
 * Reads a text of an administration: figures with what they count, whose they are and of which year; years; sentences with
 * their tense; words of direction; totals with their parts. Everything with its place, so that a screen can underline what
 * was read and a person can see why something was found. Linear in the text; nothing is guessed about what it does not say.
 */
import { readBreakdowns, type Breakdown } from './breakdowns.js';
import { readFigures, type StatedFigure } from './facts.js';
import { plainText, spanOf, type PlainText, type Span } from './plain-text.js';
import { readQuantities } from './quantities.js';
import { readShares, readSteps, type Share, type Step } from './relations.js';
import { readSentences, type Sentence } from './sentences.js';
import { readTrends, type Trend } from './trends.js';
import { readYears, type YearMention } from './years.js';

export interface Prose extends PlainText {
  readonly years: readonly YearMention[];
  readonly figures: readonly StatedFigure[];
  readonly sentences: readonly Sentence[];
  readonly trends: readonly Trend[];
  readonly breakdowns: readonly Breakdown[];
  readonly shares: readonly Share[];
  readonly steps: readonly Step[];
}

/** @param around the fiscal year that the text is written for; by it eras that are left out and 昨年度 are understood */
export function readProse(source: string, around: number | undefined): Prose {
  const text = plainText(source);
  const { plain } = text;
  const years = readYears(plain, around);
  const sentences = readSentences(plain);
  const figures = readFigures(plain, readQuantities(plain, years), years, sentences);
  return {
    source,
    plain,
    at: text.at,
    years,
    figures,
    sentences,
    trends: readTrends(plain, sentences, years),
    breakdowns: readBreakdowns(plain, figures),
    shares: readShares(plain, figures),
    steps: readSteps(plain, figures),
  };
}

/** Where something that was read stands in the text as it was written. */
export function quoted(prose: Prose, { start, end }: { readonly start: number; readonly end: number }): Span {
  return spanOf(prose, start, end);
}
