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
  return new ReadText(plainText(source), around);
}

/** The same of a text that is plain already. */
export function readPlain(text: PlainText, around: number | undefined): Prose {
  return new ReadText(text, around);
}

/** Each part is read when it is first asked for: of a name or last year’s text hardly anything ever is. */
class ReadText implements Prose {
  readonly source: string;
  readonly plain: string;
  readonly at: Int32Array;
  private ofYears: readonly YearMention[] | undefined;
  private ofFigures: readonly StatedFigure[] | undefined;
  private ofSentences: readonly Sentence[] | undefined;
  private ofTrends: readonly Trend[] | undefined;
  private ofBreakdowns: readonly Breakdown[] | undefined;
  private ofShares: readonly Share[] | undefined;
  private ofSteps: readonly Step[] | undefined;

  constructor(
    { source, plain, at }: PlainText,
    private readonly around: number | undefined,
  ) {
    this.source = source;
    this.plain = plain;
    this.at = at;
  }

  get years(): readonly YearMention[] {
    return (this.ofYears ??= readYears(this.plain, this.around));
  }

  get sentences(): readonly Sentence[] {
    return (this.ofSentences ??= readSentences(this.plain));
  }

  get figures(): readonly StatedFigure[] {
    return (this.ofFigures ??= readFigures(
      this.plain,
      readQuantities(this.plain, this.years),
      this.years,
      this.sentences,
    ));
  }

  get trends(): readonly Trend[] {
    return (this.ofTrends ??= readTrends(this.plain, this.sentences, this.years));
  }

  get breakdowns(): readonly Breakdown[] {
    return (this.ofBreakdowns ??= readBreakdowns(this.plain, this.figures));
  }

  get shares(): readonly Share[] {
    return (this.ofShares ??= readShares(this.plain, this.figures));
  }

  get steps(): readonly Step[] {
    return (this.ofSteps ??= readSteps(this.plain, this.figures));
  }
}

/** Where something that was read stands in the text as it was written. */
export function quoted(prose: Prose, { start, end }: { readonly start: number; readonly end: number }): Span {
  return spanOf(prose, start, end);
}
