/**
 * What stands over a row, the outermost first: 基本目標, 施策, 区分. A form says it (`tally.groups`); else it is what holds
 * for many rows: the fields that a sheet's labels, a heading above the table or a filled-down column give.
 */
import type { Bilingual } from '../issue/issue.js';
import type { Block, Field, Form } from '../form/form.js';
import { isNamedByLabel } from '../form/named-record.js';
import { holderFinder } from '../record/holders.js';
import type { FormRecord } from '../record/record.js';
import { displayText } from '../record/value.js';
import { compact } from '../text/normalise.js';

export interface Heading {
  readonly id: string;
  readonly label: Bilingual;
  readonly text: string;
}

export interface HeadingField {
  readonly id: string;
  readonly label: Bilingual;
}

/** Kept with the form. */
export function headingFields(form: Form): readonly HeadingField[] {
  return form.once(findHeadings);
}

function findHeadings(form: Form): readonly HeadingField[] {
  const said = form.document.tally?.groups;
  const all = form.blocks.flatMap((block) => block.fields.map((field) => ({ block, field })));
  const labelOf = (id: string) => all.find(({ field }) => field.id === id)?.field.label ?? { ja: id, en: id };
  if (said) return said.map((id) => ({ id, label: labelOf(id) }));
  const places: readonly ((one: { block: Block; field: Field }) => boolean)[] = [
    isOfSheet,
    isContext,
    isAbove,
    isFilledDown,
  ];
  const ids = new Set(places.flatMap((isThere) => all.filter(isThere).map(({ field }) => field.id)));
  return [...ids].map((id) => ({ id, label: labelOf(id) })).sort((a, b) => rank(a) - rank(b));
}

const GROUP = /目標|柱|方針|施策|政策|分野|体系|視点|区分|^章$/u;
const NO_GROUP = /目標値|数値目標|目標数|番号|№|no\.?$|評価|事業名|個別事業|取組|取り組み|方策/iu;

function isGroupWord({ label }: Field): boolean {
  const text = compact(label.ja);
  return GROUP.test(text) && !NO_GROUP.test(text);
}

/** In a box of the sheet, which the tables on it stand under. */
function isOfSheet({ block, field }: { block: Block; field: Field }): boolean {
  return block.layout === 'labels' && !isNamedByLabel(block) && field.role !== 'answer' && isGroupWord(field);
}

function isContext({ field }: { field: Field }): boolean {
  return 'context' in field.from && field.role !== 'answer';
}

function isAbove({ block, field }: { block: Block; field: Field }): boolean {
  return block.layout === 'table' && 'heading' in field.from && field.role !== 'answer';
}

function isFilledDown({ block, field }: { block: Block; field: Field }): boolean {
  const { from, type, role, required } = field;
  if (role === 'answer' || type !== 'text' || !isGroupWord(field)) return false;
  if ('labels' in from) return true;
  if ('label' in from) return isNamedByLabel(block) && !(role === 'key' && required);
  return 'column' in from && !(role === 'key' && required && !field.fillDown);
}

/** Goals stand over measures, wherever on the sheet they are written. */
function rank({ label }: HeadingField): number {
  const place = [/目標|柱|ビジョン|視点/u, /方針|分野|政策|章/u, /施策|体系/u].findIndex((words) =>
    words.test(label.ja),
  );
  return place < 0 ? 3 : place;
}

/**
 * @param records all of the workbook or table
 * @returns of a record, what stands over it; headings that say nothing are left out
 */
export function headingsIn(form: Form, records: readonly FormRecord[]): (record: FormRecord) => readonly Heading[] {
  const finders = headingFields(form).map(({ id, label }) => {
    const holderOf = holderFinder(records, id);
    const bySheet = sheetWide(form, records, id);
    const textOf = (record: FormRecord) => {
      const own = record.cells[id] ? displayText(record.cells[id].value) : record.key[id];
      return own ?? displayText((holderOf(record) ?? bySheet.get(record.sheet))?.cells[id]?.value);
    };
    return { id, label, textOf };
  });
  return (record) =>
    finders.flatMap(({ id, label, textOf }) => {
      const text = textOf(record).normalize('NFC').replace(/\s+/gu, ' ').trim();
      return text === '' ? [] : [{ id, label: { ...label }, text }];
    });
}

/** What the labels of a sheet say holds for all that stands on it. */
function sheetWide(form: Form, records: readonly FormRecord[], id: string): ReadonlyMap<string, FormRecord> {
  const labelled = new Set(
    form.blocks.filter((block) => block.layout === 'labels' && !isNamedByLabel(block)).map((block) => block.id),
  );
  const first = new Map<string, FormRecord>();
  for (const record of records) {
    if (labelled.has(record.block) && record.cells[id] && !first.has(record.sheet)) first.set(record.sheet, record);
  }
  return first;
}
