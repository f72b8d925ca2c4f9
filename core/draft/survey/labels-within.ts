/**
 * Labels that have their value in their own cell, as some forms draw them: 事業名：まなび舟, 評価：（　　）. One such cell is
 * somebody's remark, or says who filled the sheet in; where a name has others beside it, they are a card.
 */
import { splitLabel, isOpenPlace, type LabelWithin } from '../../reader/labels/label-within.js';
import { asksFor } from '../../reader/survey/header-text.js';
import { exactTermOf, isKnownWord } from '../../reader/survey/glossary.js';
import { valueCell, type FoundLabel } from './find-labels.js';
import type { SheetView, Slot } from './sheet-view.js';

/** Labels of one card, one of which names it. */
const FEWEST = 2;

/**
 * @param isFree whether a row belongs to no table, heading or box
 * @param others the labels that have their value beside or below them
 */
export function findWithin(
  views: readonly SheetView[],
  isFree: (view: SheetView, row: number) => boolean,
  others: readonly FoundLabel[],
): FoundLabel[] {
  const values = new Set(others.map(({ view, value }) => `${view.index} ${value.top} ${value.left}`));
  const all = views.flatMap((view) => {
    const slots = view.rows.filter((row) => isFree(view, row)).flatMap((row) => view.at(row));
    return slots
      .filter(({ top, left }) => !values.has(`${view.index} ${top} ${left}`))
      .flatMap((slot) => withinIn(view, slot));
  });
  const sheets = new Map<string, Set<number>>();
  for (const { slot, view } of all) sheets.set(slot.word, (sheets.get(slot.word) ?? new Set()).add(view.index));
  const labels = all.filter(({ slot }) => isKnownWord(slot.word) || (sheets.get(slot.word)?.size ?? 0) > 1);
  return labels.filter(({ view }) => isCard([...labels, ...others].filter((label) => label.view === view)));
}

function withinIn(view: SheetView, slot: Slot): FoundLabel[] {
  const part = typeof slot.cell.raw === 'string' && slot.cell.formula === undefined ? splitLabel(slot.text) : undefined;
  if (!part || !mayBeDrawn(part) || REMARK.test(part.mark)) return [];
  const label: Slot = { ...slot, text: part.mark.replace(/[\s\u3000:：]+$/u, ''), word: part.label };
  const written = isOpenPlace(part.value) ? '' : part.value;
  return [{ view, slot: label, take: 'within', value: slot, more: false, written }];
}

/** （単位：千円）, 例：12人: said about the form, and no answer. */
const REMARK = /^[\s\u3000]*(?:[（(〔【［[※＊*]|(?:単位|注意?|備考|(?:記入)?例|資料|出典|参考)[\s\u3000]*[:：])/u;

/** A label without anything behind it has its value beside it. */
function mayBeDrawn({ value, by }: LabelWithin): boolean {
  return by === 'colon' && value !== '' && !/[\r\n]/u.test(value) && !asksFor(value);
}

/**
 * The labels of a workbook, each once: one that has its value within its cell has it there where it is still blank, too.
 * @param apart with the value beside or below them
 */
export function withBlankWithin(within: readonly FoundLabel[], apart: readonly FoundLabel[]): FoundLabel[] {
  if (within.length === 0) return [...apart];
  const words = new Set(within.map(({ slot }) => slot.word));
  const isBlank = (label: FoundLabel) => label.take === 'right' && (valueCell(label)?.text ?? '').trim() === '';
  const own = apart.map((label): FoundLabel => {
    const { slot } = label;
    if (!words.has(slot.word) || !isBlank(label) || !/[:：]\s*$/u.test(slot.text)) return label;
    return { ...label, take: 'within', value: slot, more: false, written: '' };
  });
  const place = ({ view, slot }: FoundLabel) => [view.index, slot.top, slot.left] as const;
  return [...own, ...within].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
  });
}

/** Several labels, one of which is of what a card is about: by 担当課：こども課 alone a sheet says who filled it in. */
function isCard(labels: readonly FoundLabel[]): boolean {
  const words = new Set(labels.map(({ slot }) => slot.word));
  return words.size >= FEWEST && [...words].some((word) => exactTermOf(word)?.names === true);
}
