/**
 * Finds values that stand in the cell of their label, where the form draws them so (`within`), or where a copy has no cell
 * of its own for a label of the form. A label that stands by itself goes first, and what stands in another label's box is
 * that label's value.
 */
import type { Area } from '../../grid/address.js';
import type { Grid } from '../../grid/grid.js';
import { isListed, type Block, type Field, type Form } from '../../form/form.js';
import type { RecordCell } from '../../record/record.js';
import { BLANK, textValue } from '../../record/value.js';
import { choicesOf, matchChoice } from '../../text/choice.js';
import { parseDate } from '../../text/japanese-date.js';
import { readMarked } from '../../text/marked-choices.js';
import { parseNumber } from '../../text/number.js';
import { listedCell } from '../chosen-cells.js';
import { cellIn } from '../field-cell.js';
import type { WithinMark } from '../survey/landmarks.js';
import type { LabelFinding } from './label-finding.js';
import { isLabelOf, type LabelWords } from './label-words.js';
import { isOpenPlace, mayBeWritten } from './label-within.js';

/** What is known of the block and its part of a sheet. */
export interface WithinScope {
  readonly form: Form;
  readonly grid: Grid;
  readonly block: Block;
  readonly labels: readonly LabelWords[];
  /** Labels with their values, from the top. */
  readonly within: readonly WithinMark[];
  /** What a label stands under has one of these texts. */
  readonly isUnder: (label: LabelWords, area: Area) => boolean;
  /** Whether a cell is a row's of a table. */
  readonly isInTable: (area: Area) => boolean;
}

/** @param found the labels that stand by themselves */
export function findWithin(scope: WithinScope, found: readonly LabelFinding[]): LabelFinding[] {
  const { block, labels, within } = scope;
  if (block.layout !== 'labels' || within.length === 0) return [];
  const standing = new Set(found.map(({ field }) => field));
  const boxes = new Set(found.flatMap(({ places }) => places.map(placeOf)));
  const all = labels.map((label) => {
    const isOwn = label.source.take === 'within';
    if (!isOwn && standing.has(label.field)) return [];
    const marks = within.filter(
      ({ part, area }) =>
        label.words.includes(part.label) &&
        !boxes.has(placeOf(area)) &&
        !scope.isInTable(area) &&
        scope.isUnder(label, area),
    );
    return marks.flatMap((mark) => findingIn(scope, label, mark));
  });
  const isNaming = ({ field }: LabelFinding) => block.key.includes(field.id);
  const names = all.map((findings) => findings.filter(isNaming).length);
  const most = Math.max(1, found.filter(isNaming).length, ...names);
  // A name that comes again begins another record; of anything else that comes more often, nobody can say which is meant.
  return all.flatMap((findings) =>
    findings.length > most && findings.some(({ isWithin }) => isWithin) ? [] : findings,
  );
}

function placeOf({ top, left }: Area): string {
  return `${top} ${left}`;
}

function findingIn(scope: WithinScope, { field, source }: LabelWords, mark: WithinMark): LabelFinding[] {
  const { area } = mark;
  const cell = cellOf(scope, field, mark, source.take === 'within');
  if (!cell) return [];
  const isFallback = source.take !== 'within';
  return [{ field, label: area, cell, places: [area], rows: [area.top, area.bottom], isWithin: isFallback }];
}

function cellOf(
  { form, grid }: WithinScope,
  field: Field,
  { part, area, isOneOfSeveral }: WithinMark,
  isOwn: boolean,
): RecordCell | undefined {
  const cell = cellIn(grid, area);
  if (cell.value.kind !== 'value') return undefined;
  const choices = isListed(field) ? choicesOf(form, field) : undefined;
  if (choices && readMarked(choices, cell.value.text)) return listedCell(form, field, cell);
  const whole = cell.value.text;
  if (isOneOfSeveral && isOpenPlace(part.value)) return { ...cell, value: BLANK, whole };
  if (isOwn && isOpenPlace(part.value)) return { ...cell, value: BLANK, whole: colonBehind(part.mark) };
  if (!mayBeWritten(part, (word) => isLabelOf(form, word))) return undefined;
  if (!isOwn && !fits(form, field, part.value)) return undefined;
  return { ...cell, value: textValue(part.value), whole };
}

/** A label without anything behind it is parted from its value by a colon, as the others of its kind are. */
function colonBehind(mark: string): string {
  return /[:：\s\u3000]$/u.test(mark) ? mark : `${mark}：`;
}

/** Whether the field could have such a value: what it cannot have is a remark, and none. */
function fits(form: Form, field: Field, value: string): boolean {
  if (field.type === 'choice') return matchChoice(form, field, value) !== undefined;
  if (field.type === 'number') return parseNumber(value) !== undefined;
  if (field.type === 'date') return parseDate(value) !== undefined;
  return field.type === 'text' || !/[。、]/u.test(value);
}
