/**
 * What the checks look at: the rows of this year and of last year, with what belongs together. Every text is read once.
 */
import { blockOf, type Form } from '../../form/form.js';
import { formInYear } from '../../form/form-year.js';
import { linkRecords, type LinkedRecords } from '../../programme-link/linked-records.js';
import type { LinkDecision } from '../../programme-link/links-document.js';
import { proposeLinks, type ProgrammeLinks } from '../../programme-link/propose-links.js';
import { plainText, type PlainText } from '../../prose/plain-text.js';
import { readPlain, type Prose } from '../../prose/read-prose.js';
import { mayNameYears } from '../../prose/years.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { matchChoice } from '../../text/choice.js';
import { compact } from '../../text/normalise.js';
import { byProgramme } from './by-programme.js';
import { figuresOf } from './figures.js';
import { usesOf, type FieldUse } from './purposes.js';
import { relativesIn } from './relatives.js';
import type { Chosen, Row, RowFigure, RowText } from './row.js';
import type { Series } from './points.js';

export interface Table {
  readonly form: Form;
  readonly year: number | undefined;
  readonly rows: readonly Row[];
  /** Rows of last year; undefined where last year's workbook is not given. */
  readonly previous: readonly Row[] | undefined;
  /** Last year's row of the same programme; undefined where none is linked for certain. */
  previousOf(row: Row): Row | undefined;
  /** Rows of other blocks that speak of the same programme. */
  relatedTo(row: Row): readonly Row[];
  /** Rows whose findings may depend on what a row says, itself among them. */
  dependingOn(row: Row): ReadonlySet<Row>;
  /** Rows of the same block that belong to its programme, itself among them (`programmes.ts`). */
  ofProgramme(row: Row): readonly Row[];
  /** The rows' series, as far as somebody has asked for them (`series.ts`). */
  readonly series: WeakMap<Row, readonly Series[]>;
  /** The row as it was before any edit; itself where nobody edited it (`edited-table.ts`). */
  asGathered(row: Row): Row;
  /** Reads a record anew, as the table's own were read. */
  rowOf(record: FormRecord): Row;
  /** Programmes of both years; undefined without last year. */
  links(): ProgrammeLinks | undefined;
  /** Rows that no link joins and whose number and place are the same: they differ in the name alone. */
  otherNames(): readonly { readonly current: FormRecord; readonly previous: FormRecord }[];
}

export interface TableInput {
  readonly form: Form;
  readonly year: number | undefined;
  readonly records: readonly FormRecord[];
  readonly previous: readonly FormRecord[] | undefined;
  /** What was said of programmes of both years. */
  readonly decisions?: readonly LinkDecision[];
}

export function tableOf({ form, year, records, previous, decisions = [] }: TableInput): Table {
  const read = reader();
  const rowOfThisYear = (record: FormRecord) => rowOf(form, record, { year, read });
  const rows = records.map(rowOfThisYear);
  // In last year's workbook 前年度 is the year before that one.
  const last = year === undefined ? undefined : year - 1;
  const formBefore = formInYear(form, last);
  const before = previous?.map((record) => rowOf(formBefore, record, { year: last, read }));
  const linked = previous && linkRecords(form, decisions, previous, records);
  const partners =
    linked && previous && before ? partnersOf(linked, { records, previous }, { rows, before }) : undefined;
  const relatives = once(() => relativesIn(form, rows));
  const programmes = once(() => byProgramme(rows));
  const ofProgramme = (row: Row) => programmes().get(row) ?? [row];
  return {
    form,
    year,
    rows,
    previous: before,
    previousOf: (row) => partners?.get(row),
    relatedTo: (row) => relatives().of(row),
    dependingOn: (row) => {
      const beside = ofProgramme(row);
      return new Set([...beside, ...beside.flatMap((one) => relatives().readWith(one)).flatMap(ofProgramme)]);
    },
    ofProgramme,
    series: new WeakMap(),
    asGathered: (row) => row,
    rowOf: rowOfThisYear,
    otherNames: once(() => (linked ? otherNames(form, linked) : [])),
    links: once(() => previous && proposeLinks(form, previous, records, decisions)),
  };
}

type Read = (text: string, around: number | undefined) => Prose;

/** A text that stands in many cells is read once; one that names no year, once for both years. */
function reader(): Read {
  const ofAnyYear = new Map<string, Prose>();
  const ofYears = new Map<number | undefined, Map<string, Prose>>();
  const plain = new Map<string, PlainText>();
  return (text, around) => {
    const ofYear = ofYears.get(around) ?? new Map<string, Prose>();
    const known = ofAnyYear.get(text) ?? ofYear.get(text);
    if (known) return known;
    const made = plain.get(text) ?? plainText(text);
    plain.set(text, made);
    const prose = readPlain(made, around);
    if (mayNameYears(made.plain)) ofYears.set(around, ofYear.set(text, prose));
    else ofAnyYear.set(text, prose);
    return prose;
  };
}

function rowOf(form: Form, record: FormRecord, { year, read }: { year: number | undefined; read: Read }): Row {
  const uses = usesOf(form, blockOf(form, record.block));
  const texts = uses.flatMap(({ field, purpose, year: ofColumn }): RowText[] => {
    const value = record.cells[field.id]?.value;
    if (value?.kind !== 'value' || (purpose === 'other' && (field.type !== 'text' || field.role === 'key'))) return [];
    const prose = read(displayText(value), year);
    // A column of results in which somebody writes sentences.
    const isTold = purpose === 'figure' && field.type === 'text' && prose.plain.length > LONGEST_FIGURE;
    return [{ record, field, purpose: isTold ? 'status' : purpose, year: isTold ? undefined : ofColumn, prose }];
  });
  return new ReadRow(record, texts, { form, uses, year });
}

interface RowReading {
  readonly form: Form;
  readonly uses: readonly FieldUse[];
  readonly year: number | undefined;
}

/** Worked out when it is first asked for: most rows have no figures and choices that anybody asks about. */
class ReadRow implements Row {
  private ofFigures: readonly RowFigure[] | undefined;
  private readonly choices = new Map<string, Chosen | undefined>();

  constructor(
    readonly record: FormRecord,
    readonly texts: readonly RowText[],
    private readonly reading: RowReading,
  ) {}

  get name(): string {
    return nameOf(this.record, this.texts);
  }

  get figures(): readonly RowFigure[] {
    return (this.ofFigures ??= figuresOf(this, this.texts, this.reading.year));
  }

  get rating(): Chosen | undefined {
    return this.chosen('rating');
  }

  get direction(): Chosen | undefined {
    return this.chosen('direction');
  }

  get plannedDirection(): Chosen | undefined {
    return this.chosen('plannedDirection');
  }

  private chosen(purpose: 'rating' | 'direction' | 'plannedDirection'): Chosen | undefined {
    if (this.choices.has(purpose)) return this.choices.get(purpose);
    const { form, uses, year } = this.reading;
    const made = chosenIn(form, this.record, purpose === 'plannedDirection' ? plansFor(uses, year) : uses, purpose);
    this.choices.set(purpose, made);
    return made;
  }
}

/** Worked out when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Characters of a cell that holds a figure with its unit, and perhaps a word. */
const LONGEST_FIGURE = 20;

function nameOf(record: FormRecord, texts: readonly RowText[]): string {
  const name = texts.find(({ purpose }) => purpose === 'indicator') ?? texts.find(({ purpose }) => purpose === 'name');
  return name ? shownName(name.prose) : (Object.values(record.key).at(-1) ?? '');
}

/** Of a name no brackets are left out: 居場所（よりみち） is called so, and may not be read so. */
function shownName({ source, plain }: Prose): string {
  return /[(（][ぁ-ゖー]+[)）]/u.test(source) ? compact(source) : plain;
}

function plansFor(uses: readonly FieldUse[], year: number | undefined): FieldUse[] {
  const plans = uses.filter(({ purpose }) => purpose === 'plannedDirection');
  return plans.length === 1 ? plans : plans.filter((use) => use.year !== undefined && use.year === year);
}

function chosenIn(
  form: Form,
  record: FormRecord,
  uses: readonly FieldUse[],
  purpose: FieldUse['purpose'],
): Chosen | undefined {
  const use = uses.find((one) => one.purpose === purpose && record.cells[one.field.id]?.value.kind === 'value');
  if (!use) return undefined;
  const { field } = use;
  const text = displayText(record.cells[field.id]?.value);
  const match = matchChoice(form, field, text);
  if (!match || !('label' in match)) return undefined;
  const choices = form.vocabularies[field.vocabulary ?? '']?.choices.map(({ value }) => value) ?? [];
  return { field, value: match.label, choices };
}

function partnersOf(
  { links }: LinkedRecords,
  { records, previous }: { records: readonly FormRecord[]; previous: readonly FormRecord[] },
  { rows, before }: { rows: readonly Row[]; before: readonly Row[] },
): ReadonlyMap<Row, Row> {
  const rowNow = new Map(records.map((record, i) => [record, rows[i]]));
  const rowBefore = new Map(previous.map((record, i) => [record, before[i]]));
  const partners = new Map<Row, Row>();
  for (const link of links) {
    const [one, other] = [link.previous[0], link.current[0]];
    const [was, now] = [one && rowBefore.get(one), other && rowNow.get(other)];
    if (was && now && link.previous.length === 1 && link.current.length === 1) partners.set(now, was);
  }
  return partners;
}

function otherNames(form: Form, free: LinkedRecords) {
  return form.blocks.flatMap((block) => {
    const uses = usesOf(form, block).filter(({ field }) => block.key.includes(field.id));
    const names = uses
      .filter(({ purpose, field }) => purpose === 'name' && !('context' in field.from))
      .map(({ field }) => field.id);
    const rest = block.key.filter((id) => !names.includes(id));
    const isNumbered = uses.some(({ field }) => rest.includes(field.id) && /番号|^no\.?$|№/iu.test(field.label.ja));
    if (!isNumbered || names.length !== 1) return [];
    const place = ({ key }: FormRecord) => rest.map((id) => key[id] ?? '').join('\u0000');
    const ofBlock = (all: readonly FormRecord[]) => all.filter((record) => record.block === block.id);
    return ofBlock(free.current).flatMap((current) => {
      const [before, ...others] = ofBlock(free.previous).filter((one) => place(one) === place(current));
      return before && others.length === 0 ? [{ current, previous: before }] : [];
    });
  });
}
