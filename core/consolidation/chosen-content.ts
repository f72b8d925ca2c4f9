/**
 * How a choice is written where it is made by a mark: the mark goes to the chosen one and is taken from the others.
 */
import type { CellContent } from '../grid/edit.js';
import type { RawValue } from '../grid/grid.js';
import type { Field, Form } from '../form/form.js';
import type { ChoiceBox, RecordCell } from '../record/record.js';
import type { FieldValue } from '../record/value.js';
import { choicesOf, matchChoice } from '../text/choice.js';
import { readMarked } from '../text/marked-choices.js';
import { BOXES, opened, ticked as tickedBox } from '../text/ticks.js';
import { contentsOf } from './cell-content.js';

/** The choice that a value says: `''` for none, undefined for a text that is no choice. */
export function choiceSaid(form: Form, field: Field, value: FieldValue): string | undefined {
  if (value.kind !== 'value') return '';
  const match = matchChoice(form, field, value.text);
  if (!match) return undefined;
  return 'label' in match ? match.label : '';
}

/** Of the columns of a choice those that change; undefined for what is none of the choices. @param cell of the form */
export function tickContents(
  form: Form,
  field: Field,
  { boxes = [] }: RecordCell,
  value: FieldValue,
): [address: string, CellContent][] | undefined {
  const choice = choiceSaid(form, field, value);
  const isThere = choice === '' || boxes.some((box) => box.choice === choice);
  if (choice === undefined || !isThere || !('columns' in field.from)) return undefined;
  const look = lookOf(boxes, field.from.mark);
  return boxes.flatMap((box): [string, CellContent][] => {
    const isChosen = box.choice === choice;
    if (box.tick === (isChosen ? 'marked' : 'open')) return [];
    return [[box.address, contentOfRaw(isChosen ? look.ticked : look.open)]];
  });
}

/** What the columns of a choice hold in a new row, which is like one of the form. */
export function newTicks(
  form: Form,
  field: Field,
  { boxes = [] }: RecordCell,
  value: FieldValue,
): { readonly box: ChoiceBox; readonly content: CellContent | undefined }[] {
  const choice = choiceSaid(form, field, value);
  if (!('columns' in field.from)) return [];
  const look = lookOf(boxes, field.from.mark);
  return boxes.map((box) => {
    const raw = box.choice === choice ? look.ticked : look.open;
    return { box, content: raw === null ? undefined : contentOfRaw(raw) };
  });
}

/** The text of a cell that lists the choices, with another one marked; undefined where it cannot say it. @param cell of the form */
export function listedContents(
  form: Form,
  field: Field,
  { address, whole = '' }: RecordCell,
  value: FieldValue,
): [address: string, CellContent][] | undefined {
  const [choice, choices] = [choiceSaid(form, field, value), choicesOf(form, field)];
  const text = choice === undefined ? undefined : choices && readMarked(choices, whole)?.mark(choice || undefined);
  if (text === undefined) return undefined;
  const places = address.split(',').length;
  // A list that is spread over cells goes back cell by cell.
  if (places > 1 && text.split('\n').length !== places) return undefined;
  return contentsOf(address, { kind: 'value', text, raw: text });
}

interface Look {
  readonly ticked: RawValue;
  readonly open: RawValue;
}

/** How the cells say that they are ticked, and that they are not: as those do that are there. */
function lookOf(boxes: readonly ChoiceBox[], mark: string): Look {
  const ticked = boxes.find(({ tick }) => tick === 'marked');
  const open = boxes.find(({ tick, text }) => tick === 'open' && text !== '');
  const raw = open?.raw ?? null;
  if (ticked) return { ticked: markOf(ticked), open: open ? raw : openOf(ticked, boxes) };
  if (typeof raw === 'boolean') return { ticked: true, open: false };
  if (typeof raw === 'number') return { ticked: 1, open: 0 };
  return { ticked: typeof raw === 'string' && raw !== '' ? withTick(raw, mark) : mark, open: raw };
}

/** Not the choice itself, which somebody wrote out. */
function markOf({ raw, text, choice }: ChoiceBox): RawValue {
  return text === choice ? '○' : raw;
}

/** Of the one that is ticked, where no other shows how it looks when it is not. */
function openOf({ raw }: ChoiceBox, boxes: readonly ChoiceBox[]): RawValue {
  if (raw === true) return false;
  return typeof raw === 'string' && boxes.length === 1 && /^[☑☒■✅]$/u.test(raw) ? opened(raw) : null;
}

/** □ → ☑, （　） → （○）; a dash gives way to the mark. */
function withTick(box: string, mark: string): string {
  if (/^[(（〔【][\s　]*[)）〕】]$/u.test(box)) return box.charAt(0) + mark + box.charAt(box.length - 1);
  return [...box].some((character) => BOXES.includes(character)) ? [...box].map(tickedBox).join('') : mark;
}

function contentOfRaw(raw: RawValue): CellContent {
  const text = typeof raw === 'boolean' ? String(raw).toUpperCase() : raw === null ? '' : String(raw);
  return { text, raw };
}
