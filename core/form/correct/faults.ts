/**
 * What a corrected form still needs, said for people who see it as a table and not as a document.
 */
import type { Bilingual } from '../../issue/issue.js';
import type { Block, Field } from '../form.js';
import { formErrors } from '../form-errors.js';
import { FORM_LIMITS, type FormDocument } from '../form-schema.js';

export interface FormFault {
  /** Of which it is; undefined for the form as a whole. */
  readonly block: string | undefined;
  /** Undefined for the block as a whole. */
  readonly field: string | undefined;
  readonly message: Bilingual;
}

/** In the order of the form; none where it can be registered. */
export function faultsOf(document: FormDocument): FormFault[] {
  const found = [...ofForm(document), ...document.blocks.flatMap((block) => ofBlock(document, block))];
  if (found.length > 0) return found;
  // What no row of the table shows; a draft has none of it.
  return formErrors(document).map(({ path, message }) => {
    const at = path === '' ? '' : `（${path}）`;
    const message_ = { ja: `${message.ja}${at}`, en: `${message.en}${path === '' ? '' : ` (${path})`}` };
    return { block: undefined, field: undefined, message: message_ };
  });
}

function ofForm({ title, blocks }: FormDocument): FormFault[] {
  const whole = (message: Bilingual) => ({ block: undefined, field: undefined, message });
  return [...(title.ja.trim() === '' ? [whole(NO_TITLE)] : []), ...(blocks.length === 0 ? [whole(NOTHING_LEFT)] : [])];
}

function ofBlock(document: FormDocument, block: Block): FormFault[] {
  const { id, layout, fields, key } = block;
  const isNameless =
    layout === 'table' && !fields.some((one) => one.role === 'key' && one.required && 'column' in one.from);
  return [
    ...(block.label.ja.trim() === '' ? [{ block: id, field: undefined, message: NO_LABEL }] : []),
    ...(isNameless || key.length === 0 ? [{ block: id, field: undefined, message: nameless(layout) }] : []),
    ...fields.flatMap((field) => ofField(document, id, field)),
  ];
}

function ofField({ vocabularies }: FormDocument, block: string, field: Field): FormFault[] {
  const one = (message: Bilingual) => ({ block, field: field.id, message });
  const { choices = [] } = vocabularies[field.vocabulary ?? ''] ?? {};
  const isChoice = field.type === 'choice';
  return [
    ...(field.label.ja.trim() === '' ? [one(NO_LABEL)] : []),
    ...(isChoice && choices.length === 0 ? [one(NO_CHOICES)] : []),
    ...(isChoice && choices.length > FORM_LIMITS.choices ? [one(TOO_MANY)] : []),
  ];
}

const NO_TITLE: Bilingual = { ja: '様式の名称を入れてください。', en: 'Give the form a name.' };
const NOTHING_LEFT: Bilingual = {
  ja: '読み取る列がありません。少なくとも一つの列を読み取るようにしてください。',
  en: 'No column is left to be read. Let at least one be read.',
};
const NO_LABEL: Bilingual = { ja: '名称を入れてください。', en: 'Give it a name.' };
const NO_CHOICES: Bilingual = {
  ja: '選択肢を1行に1つずつ入れてください。',
  en: 'Enter the choices, one on each line.',
};
const TOO_MANY: Bilingual = {
  ja: `選択肢は${FORM_LIMITS.choices}個までです。「文字」にするか、減らしてください。`,
  en: `There can be ${FORM_LIMITS.choices} choices at most. Make it a text, or have fewer.`,
};

function nameless(layout: Block['layout']): Bilingual {
  return layout === 'table'
    ? {
        ja: '行を見分ける列がありません。事業名や番号など、行ごとに違う列を「行を見分ける」にしてください。',
        en: 'No column names the rows. Choose “names the row” for one that differs from row to row, such as the programme or its number.',
      }
    : {
        ja: '記録を見分ける項目がありません。事業名など、シートごとに違う項目を「行を見分ける」にしてください。',
        en: 'Nothing names the records. Choose “names the row” for what differs from sheet to sheet, such as the programme.',
      };
}
