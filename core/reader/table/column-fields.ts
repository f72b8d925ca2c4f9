/**
 * The columns that a table of a block has, each as a field: most are one; of a choice that is spread over columns there is
 * one for each choice.
 */
import type { Block, Field, Form } from '../../form/form.js';

/** In the form's order. */
export function columnFields(form: Form, block: Block): readonly Field[] {
  return form.once(columnsByBlock).get(block) ?? [];
}

/** The fields that have one column of their own. */
export function fieldsOfOneColumn({ fields }: Block): readonly Field[] {
  return fields.filter(({ from }) => 'column' in from);
}

/** The fields whose header or label a sheet shows, and those that come from elsewhere. */
export function shownFields(form: Form, block: Block): readonly Field[] {
  return form.once(shownByBlock).get(block) ?? [];
}

function columnsByBlock(form: Form): ReadonlyMap<Block, readonly Field[]> {
  return new Map(form.blocks.map((block) => [block, shownFields(form, block).filter(({ from }) => 'column' in from)]));
}

function shownByBlock(form: Form): ReadonlyMap<Block, readonly Field[]> {
  return new Map(
    form.blocks.map((block) => [block, block.fields.flatMap((field) => choiceColumns(form, field) ?? [field])]),
  );
}

/** The columns that a field stands in; none for one that stands elsewhere. */
export function columnsOf(form: Form, field: Field): readonly Field[] {
  return 'columns' in field.from ? (choiceColumns(form, field) ?? []) : 'column' in field.from ? [field] : [];
}

/** Whether a column is that of one choice. */
export function isChoiceColumn({ id }: Field): boolean {
  return id.includes(BETWEEN);
}

const BETWEEN = '\u0000';

/** The id of the column of one choice; no field of a form has such an id. */
export function choiceColumnId({ id }: Field, choice: string): string {
  return id + BETWEEN + choice;
}

/** Found by its choice, and holding a mark or nothing. */
function choiceColumns({ vocabularies }: Form, field: Field): Field[] | undefined {
  const { from, label } = field;
  if (!('columns' in from)) return undefined;
  return (vocabularies[field.vocabulary ?? '']?.choices ?? []).map(({ value, aliases }): Field => {
    return {
      id: choiceColumnId(field, value),
      label: { ja: `${label.ja}（${value}）`, en: `${label.en} (${value})` },
      type: 'text',
      several: false,
      role: 'answer',
      required: false,
      fillDown: false,
      from: { column: [value, ...aliases], under: from.under, year: from.year },
    };
  });
}
