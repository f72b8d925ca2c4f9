/**
 * Choices that are made by a mark among all of them: in columns of their own, or in a cell that lists them. The value is
 * the choice; where the marks do not say one, it is unreadable, and nothing is guessed.
 */
import type { Field, Form } from '../form/form.js';
import type { ChoiceBox, RecordCell } from '../record/record.js';
import { BLANK, displayText, textValue, type FieldValue } from '../record/value.js';
import { choicesOf, findChoice } from '../text/choice.js';
import { readMarked } from '../text/marked-choices.js';
import { tickOf, type Tick } from '../text/ticks.js';
import type { FieldCell } from './field-cell.js';
import { choiceColumnId } from './table/column-fields.js';
import type { RowCells } from './table/row-cells.js';

/** The cell with the choice that is marked in it; one that holds a choice and nothing else says that one. */
export function listedCell(form: Form, field: Field, cell: RecordCell): RecordCell {
  const choices = choicesOf(form, field);
  if (!choices || cell.value.kind !== 'value') return cell;
  const { text: whole } = cell.value;
  if (findChoice(choices, whole)) return cell;
  const marked = readMarked(choices, whole)?.marked;
  if (!marked) return cell;
  if (marked.length < 2) return { ...cell, value: chosen(marked), whole };
  return { ...cell, value: { kind: 'unreadable', text: whole }, whole, unclear: marked };
}

/**
 * The columns of a choice as one cell: blank where none is ticked.
 * @returns undefined where it cannot be known: the workbook has no such columns, or not all of them and none is ticked
 */
export function tickedCell(form: Form, field: Field, columns: RowCells): RecordCell | undefined {
  const choices = choicesOf(form, field);
  if (!choices) return undefined;
  const boxes: ChoiceBox[] = [];
  const seen: { readonly choice: string; readonly tick: Tick; readonly cell: FieldCell }[] = [];
  for (const choice of choices.labels) {
    const cell = columns.get(choiceColumnId(field, choice));
    if (!cell) continue;
    const { raw } = cell.value.kind === 'value' ? cell.value : { raw: null };
    const isChoice = (text: string) => {
      const match = findChoice(choices, text);
      return match !== undefined && 'label' in match && match.label === choice;
    };
    const tick = cell.value.kind === 'unreadable' ? 'unknown' : tickOf(displayText(cell.value), raw, isChoice);
    boxes.push({ choice, address: cell.address, text: displayText(cell.value), raw, tick });
    seen.push({ choice, tick, cell });
  }
  const marked = seen.filter(({ tick }) => tick === 'marked').map(({ choice }) => choice);
  const others = seen.flatMap(({ tick, cell }) => (tick === 'unknown' ? [cell.value] : []));
  if (boxes.length === 0 || (boxes.length < choices.labels.length && marked.length === 0)) return undefined;
  const address = boxes.map((box) => box.address).join(',');
  const [error] = others.filter(({ kind }) => kind === 'unreadable');
  if (error) return { value: error, address, boxes };
  if (marked.length < 2 && others.length === 0) return { value: chosen(marked), address, boxes };
  const said = [...marked, ...others.map((value) => displayText(value))];
  return { value: { kind: 'unreadable', text: said.join('・') }, address, boxes, unclear: said };
}

function chosen([choice]: readonly string[]): FieldValue {
  return choice === undefined ? BLANK : textValue(choice);
}
