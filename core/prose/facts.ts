/**
 * Which figure belongs to which name and year: a quantity with the words before it and the year that it stands under.
 */
import { counterNamed } from './counters.js';
import { isDeed, labelIn, labelOf, unitIn, type Label } from './labels.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';
import type { YearMention } from './years.js';

export interface StatedFigure extends Quantity {
  readonly label: Label;
  /** Whether the words before it name it, and not only a heading above. */
  readonly isNamed: boolean;
  readonly year: number | undefined;
  /** The year's words, where one is meant. */
  readonly mention: YearMention | undefined;
  /** The first of these it stands in. */
  readonly sentence: number;
  /** 0 to 1: how plain it is what it is the figure of. */
  readonly confidence: number;
}

type Token = Quantity | YearMention;

/** One walk over figures and years in their order. */
export function readFigures(
  plain: string,
  quantities: readonly Quantity[],
  years: readonly YearMention[],
  sentences: readonly Sentence[],
): StatedFigure[] {
  const tokens: Token[] = [...quantities, ...years].sort((a, b) => a.start - b.start);
  const labels = new Map<string, Label>();
  const found: StatedFigure[] = [];
  let sentence = 0;
  let state = fresh(0);
  for (const token of tokens) {
    while (sentence + 1 < sentences.length && token.start >= (sentences[sentence]?.end ?? 0)) {
      sentence++;
      state = {
        ...fresh(sentences[sentence]?.start ?? 0),
        heading: state.isList ? (state.outside ?? state.heading) : '',
      };
    }
    const gap = plain.slice(state.behind, token.start);
    lookAtBrackets(state, gap);
    if (token.kind === 'year') {
      // 14件(令和4年度12件): what was named before the brackets goes on in them.
      const words = labelIn(gap);
      if (words !== '') state.heading = words;
      state.behind = token.end;
      // 前年度に引き続き, 前年度比, 令和4年度に整備した: what follows is of another year.
      if (BESIDES.test(plain.slice(token.end, token.end + 12))) continue;
      state.first ??= token;
      state.near = token;
      state.sinceNear = new Map();
      state.isAtYear = true;
      continue;
    }
    // 前年度の4回より1回多く、参加者は102人: what is compared with is said, and the year with it.
    if (!state.isAtYear && PASSED.test(gap)) state.near = undefined;
    const figure = figureOf(token, gap, { state, sentence, labels, plain });
    found.push(figure);
    if (token.aside === undefined) {
      state.sinceNear.set(
        figure.family,
        (state.sinceNear.get(figure.family) ?? new Set<string>()).add(figure.label.key),
      );
      // うち新規12人: a part names nothing that follows.
      if (figure.isNamed && !/うち[^\d、。]*$/u.test(gap)) state.heading = figure.label.text;
    }
    // 3歳児94.1%, 4月8組: what it is of begins with a figure that counts nothing.
    if (!isNameOf(token, plain)) state.behind = token.end;
    state.isAtYear = false;
    state.isList = !/[。]/u.test(gap);
  }
  return found;
}

/** 194人(学生71人、地域57人)、昨年の179人: what is named in brackets ends with them. */
function lookAtBrackets(state: State, gap: string): void {
  if (state.outside !== undefined && /^[^(（]*[)）]/u.test(gap)) {
    state.heading = state.outside;
    state.outside = undefined;
  }
  if (/[(（][^()（）]*$/u.test(gap)) state.outside = state.heading;
}

const NAMED_SO = /^(?:年生|年次|学年|歳児?|歳代|代|月|か月児|ヶ月児)$/u;

function isNameOf({ aside, unit, end }: Quantity, plain: string): boolean {
  return (
    aside === 'no-count' &&
    NAMED_SO.test(unit) &&
    /^(?:児|生|以上|以下|未満)?(?:は|が|も|では)?[:、\s]?[\d〇一二三四五六七八九十]/u.test(plain.slice(end, end + 5))
  );
}

interface Reading {
  readonly plain: string;
  readonly state: State;
  readonly sentence: number;
  /** Names come again in every year. */
  readonly labels: Map<string, Label>;
}

function labelled(text: string, labels: Map<string, Label>): Label {
  const label = labels.get(text) ?? labelOf(text);
  labels.set(text, label);
  return label;
}

const BESIDES =
  /^(?:度)?(?:の?実績)?(?:に引き?続|に続|と同|同様|並み|(?:と|に)比|との?比較|比|対比|より|を上回|を下回|から引き?続|から継続|から(?:の)?(?:大幅|大きく|若干|やや|わずか|微|急|半|倍|増|減|伸|上|下|落|低|回復|改善|向上|横ばい|ほぼ)|に(?:策定|整備|開設|設置|作成|制定|改定|改訂|開始|始め|始ま|導入|発足|締結|採用|購入|植え))/u;

interface State {
  behind: number;
  heading: string;
  /** What was the heading where brackets opened that are not closed yet. */
  outside: string | undefined;
  first: YearMention | undefined;
  near: YearMention | undefined;
  /** Names of figures behind the nearest year, by what they count. */
  sinceNear: Map<string, Set<string>>;
  isAtYear: boolean;
  isList: boolean;
}

function fresh(behind: number): State {
  return {
    behind,
    heading: '',
    outside: undefined,
    first: undefined,
    near: undefined,
    sinceNear: new Map(),
    isAtYear: false,
    isList: false,
  };
}

const PASSED = /^[)）]*(?:より|と比べ|に比べ|と比較|に対し|を(?:大きく|大幅に|やや)?[上下]回|から)/u;
const COMPARING =
  /^(?:を|に|と|の|から|より|へ)?(?:大幅に|大きく|若干|やや)?(?:上回|下回|比|対し|増|減)[^、。()（）]*[、。)）]*/u;
const ONLY_WORDS_BETWEEN = /^(?:実績|利用実績|は|には|に|の|:|、|末|現在|時点|当初|中|分|度|[()（）「」・])*$/u;

/** 34人が修了した, 120件の相談があった: what nothing before it names is named by what it did. */
const DEED_BEHIND =
  /^[がをの]([\p{Script=Han}\p{Script=Katakana}ー]{2,6})(?:し(?!な|ませ)|され|が(?=あ)|を(?=受)|と(?=な))/u;

function deedBehind(plain: string, end: number): string {
  return DEED_BEHIND.exec(plain.slice(end, end + 12))?.[1] ?? '';
}

function figureOf(token: Quantity, written: string, { state, sentence, labels, plain }: Reading): StatedFigure {
  const gap = written.slice(-90);
  const inBrackets = unitIn(gap.replace(/[:\s]+$/u, ''));
  const unit = inBrackets === undefined ? undefined : counterNamed(inBrackets);
  const bare = unit ? gap.replace(/[(（][^()（）]{1,6}[)）][:\s]*$/u, '') : gap;
  const isCompared = COMPARED.test(gap);
  const rest = bare.replace(COMPARING, '');
  const words = ONLY_WORDS_BETWEEN.test(rest) ? '' : labelIn(rest);
  // What was done in between ends what a heading names.
  if (words === '' && isDeed(rest.replace(/、$/u, ''))) state.heading = '';
  const label = labelled(words || state.heading || deedBehind(plain, token.end), labels);
  const year = yearFor(token, label, { state, isNamed: words !== '' });
  // Spelt out: a report has thousands of them, and a spread takes several times as long.
  return {
    kind: token.kind,
    start: token.start,
    end: token.end,
    value: token.value,
    figures: token.figures,
    decimals: token.decimals,
    unit: token.unit,
    isOwn: token.isOwn,
    isApproximate: token.isApproximate,
    bound: token.bound,
    sense: token.sense,
    change: token.change ?? (isCompared && token.value < 0 ? 'down' : undefined),
    aside: isCompared && token.change === undefined && token.value >= 0 ? 'rule' : token.aside,
    family: token.family === '' && unit && token.aside === undefined ? unit.family : token.family,
    label: token.sense === undefined || label.sense !== undefined ? label : { ...label, sense: token.sense },
    isNamed: words !== '',
    year: year?.year,
    mention: year,
    sentence,
    confidence: words !== '' || (state.isAtYear && state.heading !== '') ? 0.9 : 0.5,
  };
}

/** 前年度比▲3.2％ is a difference, whichever word follows; 前年度比110％ is no figure of its own. */
const COMPARED =
  /^(?:実績)?(?:比|との比較)(?:で|は|[:、(])?$|(?:対前年度?|前回|同期)(?:比|との比較)(?:で|は|[:、(])?$/u;

/** The nearest year before it, unless another figure of the same thing stands between; then the sentence's first year. */
function yearFor(
  { family }: Quantity,
  label: Label,
  { state, isNamed }: { state: State; isNamed: boolean },
): YearMention | undefined {
  if (!state.near || state.isAtYear) return state.near;
  const names = state.sinceNear.get(family);
  if (!names) return state.near;
  if (isNamed && !names.has(label.key)) return state.near;
  return state.first === state.near ? undefined : state.first;
}
