/**
 * A form that is in use, with the columns and labels that it does not have yet: those that a draft of the newer workbook
 * finds and the form does not read. What the form has stays as it is, whatever the draft takes it for; what is new comes
 * with the draft's note, and is a person's to confirm.
 */
import { draftFromSeveral } from '../draft-form.js';
import { nameOfField } from '../../form/correct/corrections.js';
import { formFrom, Form, type Block, type Field } from '../../form/form.js';
import type { FormDocument } from '../../form/form-schema.js';
import type { Workbook } from '../../grid/grid.js';
import { fitForm } from '../../reader/read-form.js';
import { headerCells, type HeaderCell, type HeaderCells } from './header-cells.js';

export interface GrownForm {
  readonly form: FormDocument;
  /** The new fields, as `nameOfField` names them. */
  readonly added: readonly string[];
  /** The places of the workbooks that were looked at; the others are of another form. */
  readonly used: readonly number[];
}

/** @throws Problem as `draftFromSeveral` does */
export function withNewFields(document: FormDocument, workbooks: readonly Workbook[]): GrownForm {
  const { form: input, used } = draftFromSeveral(workbooks, { id: document.id });
  const drafted = formFrom(input);
  const books = used.flatMap((place) => workbooks[place] ?? []);
  const own = new Map<string, string>();
  for (const [place, block] of books.flatMap((book, b) => placesOf(new Form(document), book, b))) own.set(place, block);
  const fresh = new Map<string, Map<string, string[]>>();
  books.forEach((book, b) => {
    for (const [name, cells] of cellsIn(drafted, book)) {
      const [block = '', field = ''] = name.split('.', 2);
      const fields = fresh.get(block) ?? new Map<string, string[]>();
      fields.set(field, [...(fields.get(field) ?? []), ...cells.map((cell) => placeOf(b, cell))]);
      fresh.set(block, fields);
    }
  });
  return { ...grown(document, drafted, { own, fresh }), used };
}

interface Found {
  /** The block whose header stands in a cell. */
  readonly own: ReadonlyMap<string, string>;
  /** Where the headers of the draft stand, by block and field. */
  readonly fresh: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

function grown(document: FormDocument, drafted: Form, { own, fresh }: Found): Omit<GrownForm, 'used'> {
  const added: string[] = [];
  const vocabularies = { ...document.vocabularies };
  const blocks = document.blocks.map((block) => {
    const fields = [...block.fields];
    for (const other of drafted.blocks) {
      const places = fresh.get(other.id);
      if (!places || blockMeant(own, places) !== block.id || other.layout !== block.layout) continue;
      for (const field of other.fields) {
        const cells = 'column' in field.from || 'label' in field.from ? (places.get(field.id) ?? []) : [];
        if (cells.length === 0 || cells.some((cell) => own.has(cell))) continue;
        const id = freeName(field.id, (name) => fields.some((one) => one.id === name));
        fields.push(newField({ ...field, id }, drafted, vocabularies));
        added.push(nameOfField(block.id, id));
      }
    }
    return { ...block, fields };
  });
  return { form: { ...document, vocabularies, blocks }, added };
}

/** Nothing new names the records that there are already. */
function newField(field: Field, drafted: Form, vocabularies: FormDocument['vocabularies']): Field {
  const given: Field = field.role === 'key' ? { ...field, role: 'plan', required: false } : field;
  const words = field.vocabulary === undefined ? undefined : drafted.vocabularies[field.vocabulary];
  if (!words) return given;
  const name = freeName(field.vocabulary ?? field.id, (one) => Object.hasOwn(vocabularies, one));
  vocabularies[name] = words;
  return { ...given, vocabulary: name };
}

/** The block of the form that most of a drafted block's headers belong to. */
function blockMeant(own: Found['own'], places: ReadonlyMap<string, readonly string[]>): Block['id'] | undefined {
  const votes = new Map<string, number>();
  for (const cell of [...places.values()].flat()) {
    const block = own.get(cell);
    if (block !== undefined) votes.set(block, (votes.get(block) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function placesOf(form: Form, workbook: Workbook, book: number): (readonly [place: string, block: string])[] {
  return [...cellsIn(form, workbook)].flatMap(([name, cells]) =>
    cells.map((cell) => [placeOf(book, cell), name.split('.', 1)[0] ?? ''] as const),
  );
}

function cellsIn(form: Form, workbook: Workbook): HeaderCells {
  return headerCells(workbook, form, fitForm(workbook, form).reading.records);
}

function placeOf(book: number, { sheet, address }: HeaderCell): string {
  return `${book} ${address} ${sheet}`;
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (!isTaken(name)) return name;
  }
}
