/**
 * What a copy without a link descends from (rule I4): the blank form or an earlier copy, whichever differs from it in the
 * fewest answered cells; at a tie the earlier one. That is its base.
 */
import type { Form } from '../form/form.js';
import type { Bilingual } from '../issue/issue.js';
import type { Answers, Copy } from './answers.js';
import { differingCells } from './differing-cells.js';

/** An earlier copy of the same sender. */
export interface EarlierCopy {
  /** Where it came from, for people: the file's name. */
  readonly source: string;
  readonly answers: Answers;
}

export interface Descent<E extends EarlierCopy = EarlierCopy> {
  /** Undefined where it is the blank form. */
  readonly from: E | undefined;
  /** In how many answered cells the copy differs from it. */
  readonly differing: number;
  /** And from the blank form: how many cells it answers. */
  readonly fromBlank: number;
  /** The nearest earlier copy, where it is nearer than that but what both answer alike may be by chance. */
  readonly passedOver?: { readonly copy: E; readonly differing: number } | undefined;
  /** And from each of the earlier ones. */
  readonly compared: readonly { readonly copy: E; readonly differing: number }[];
  /** Whether the copy has a link: it was handed out, and then sent more than once. */
  readonly isLinked?: boolean;
}

/**
 * @param earlier in the order in which they came
 * @param mayBe which of them come into question
 */
export function descentOf<E extends EarlierCopy>(
  form: Form,
  copy: Copy,
  earlier: readonly E[],
  mayBe: (one: E) => boolean = () => true,
): Descent<E> {
  const fromBlank = differingCells(form, copy, new Map());
  const compared = earlier.map((one) => ({ copy: one, differing: differingCells(form, copy, one.answers) }));
  let from: E | undefined;
  let differing = fromBlank;
  const byChance = new Set<(typeof compared)[number]>();
  for (const one of compared) {
    if (one.differing >= differing) continue;
    if (mayBe(one.copy)) [from, differing] = [one.copy, one.differing];
    else byChance.add(one);
  }
  const [passedOver] = [...byChance]
    .filter((one) => one.differing < differing)
    .sort((a, b) => a.differing - b.differing);
  return { from, differing, fromBlank, passedOver, compared };
}

/** What a copy was taken for, and why. */
export function descentText(descent: Descent): Bilingual {
  const { from, differing, fromBlank, compared, passedOver, isLinked = false } = descent;
  if (!from && passedOver) return parallelText(passedOver, fromBlank);
  const what = isLinked
    ? { ja: '配布したブックです。', en: 'The workbook was handed out.' }
    : { ja: '連携情報のないブックです。', en: 'The workbook has no link.' };
  if (!from) {
    const nearest = Math.min(...compared.map((one) => one.differing));
    const others =
      compared.length === 0
        ? { ja: '', en: '' }
        : { ja: `。先に届いた控えとの違いは${nearest}セル以上`, en: `; from earlier copies in ${nearest} or more` };
    return {
      ja: `${what.ja}配布した様式に記入したものとして取り込みます（様式との違いは${fromBlank}セル${others.ja}）。`,
      en: `${what.en} It is taken as filled in from the blank form, from which it differs in ${fromBlank} cells${others.en}.`,
    };
  }
  const { source } = from;
  if (differing === 0) {
    return {
      ja: `${what.ja}先に届いた「${source}」と同じ内容です（配布した様式との違いは${fromBlank}セル）。`,
      en: `${what.en} It says the same as "${source}", which came earlier (${fromBlank} cells differ from the blank form).`,
    };
  }
  return {
    ja: `${what.ja}先に届いた「${source}」に最も近いので、その続きとして取り込みます（違いは${differing}セル、配布した様式とは${fromBlank}セル）。`,
    en: `${what.en} It is taken as made from "${source}", to which it is nearest: ${differing} cells differ, and ${fromBlank} from the blank form.`,
  };
}

/** Of one that looks like a colleague's own: what is not taken for granted is a conflict, which a person decides. */
function parallelText({ copy: { source }, differing }: { copy: EarlierCopy; differing: number }, fromBlank: number) {
  return {
    ja: `連携情報のないブックです。先に届いた「${source}」に近いものの（違いは${differing}セル）、同じ回答が少なく、その続きとは言い切れません。配布した様式に別に記入したものとして取り込みます（様式との違いは${fromBlank}セル）。値の異なる回答は置き換えず、競合として確かめます。`,
    en: `The workbook has no link. It is near to "${source}", which came earlier (${differing} cells differ), but too few answers are the same to say that it goes on from it. It is taken as filled in separately from the blank form (${fromBlank} cells differ). Answers that differ are not replaced; they are conflicts to decide.`,
  };
}
