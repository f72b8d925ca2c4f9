/**
 * The labels that a form looks for, as they are compared, and where they stand on a sheet.
 */
import type { Area } from '../../grid/address.js';
import { hasColumn, rowsOf, type ColumnSpan } from '../../grid/area.js';
import type { Block, Field, Form, LabelSource } from '../../form/form.js';
import { headerText } from '../survey/header-text.js';
import type { Landmark } from '../survey/landmarks.js';

/** A field that is found beside or below a label, and the texts of that label. */
export interface LabelWords {
  readonly field: Field;
  readonly source: LabelSource;
  readonly words: readonly string[];
  /** Texts of which one stands over or beside the label; none where nothing has to. */
  readonly under: readonly string[];
  /** Whether no other field of the block stands beside the same label, so that whatever stands there is the field's. */
  readonly alone: boolean;
}

/** Of each block of a form; made once a form (`form.once`). */
export function labelWordsOf({ blocks }: Form): ReadonlyMap<Block, readonly LabelWords[]> {
  return new Map(
    blocks.map((block) => {
      const labelled = block.fields.flatMap((field) => {
        const { from } = field;
        if (!('label' in from)) return [];
        const under = (from.under ?? []).map(headerText);
        return [{ field, source: from, words: [...new Set(from.label.map(headerText))], under }];
      });
      const uses = new Map<string, number>();
      const names = ({ words, under }: Pick<LabelWords, 'words' | 'under'>) =>
        words.map((word) => [word, ...under].join(BETWEEN));
      for (const name of labelled.flatMap(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
      return [block, labelled.map((one) => ({ ...one, alone: names(one).every((name) => uses.get(name) === 1) }))];
    }),
  );
}

/** No comparable text has it. */
const BETWEEN = '\u0000';

/** The texts of a form's labelled cells, and of what stands over them; made once a form (`form.once`). */
function labelTexts(form: Form): ReadonlySet<string> {
  const own = [...form.once(labelWordsOf)].filter(([{ layout }]) => layout === 'labels');
  return new Set(own.flatMap(([, labels]) => labels.flatMap(({ words, under }) => [...words, ...under])));
}

/** Whether a comparable text is a label of one of the form's blocks. */
export function isLabelOf(form: Form, word: string): boolean {
  return form.once(ownWords).has(word);
}

function ownWords(form: Form): ReadonlySet<string> {
  return new Set([...form.once(labelWordsOf).values()].flatMap((labels) => labels.flatMap(({ words }) => words)));
}

/** Where labels of the form stand: what stands there is nobody's value. */
export interface LabelPlaces {
  isLabel(area: Area): boolean;
  /** Whether any label stands in a column. */
  hasLabel(column: number): boolean;
}

export function labelPlaces(form: Form, texts: readonly Landmark[]): LabelPlaces {
  const words = form.once(labelTexts);
  const places = new Set<string>();
  const columns = new Set<number>();
  for (const { text, area } of texts) {
    if (!words.has(text)) continue;
    places.add(placeName(area));
    columns.add(area.left);
  }
  return { isLabel: (area) => places.has(placeName(area)), hasLabel: (column) => columns.has(column) };
}

function placeName({ top, left }: Area): string {
  return `${top} ${left}`;
}

/** Landmarks that are no header of a table: a column may be called as a label is. */
export function outsideHeaders(texts: readonly Landmark[], headers: readonly Area[]): readonly Landmark[] {
  if (headers.length === 0) return texts;
  const inRow = new Map<number, ColumnSpan[]>();
  for (const header of headers) {
    for (const row of rowsOf(header)) inRow.set(row, [...(inRow.get(row) ?? []), header]);
  }
  return texts.filter(({ area }) => !(inRow.get(area.top) ?? []).some((header) => hasColumn(header, area.left)));
}
