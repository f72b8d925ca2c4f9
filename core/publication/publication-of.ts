/**
 * Makes what is published of a cycle at one of its revisions. The same in, the same out: it knows no clock, no time zone
 * and no language, and everything is in the form's order.
 */
import type { CellConflict } from '../consolidation/conflict-table.js';
import { departmentName } from '../form/department.js';
import type { Block, Form } from '../form/form.js';
import { hasNames, keyParts, nameOf } from '../programme-link/key-parts.js';
import type { LinkedRecords, RecordLink } from '../programme-link/linked-records.js';
import { ownersIn } from '../record/owners.js';
import type { FormRecord } from '../record/record.js';
import type { Row } from '../record/record-table.js';
import { rowName } from '../record/row-name.js';
import { tallyOf } from '../tally/tally-of.js';
import type { DepartmentState } from '../workflow/workflow.js';
import { exactCell } from './exact-cell.js';
import { headingsIn } from './headings.js';
import { inJapan } from './in-japan.js';
import {
  PUBLICATION_LAYOUT,
  type Publication,
  type PublicationAbout,
  type PublishedBlock,
  type PublishedCell,
  type PublishedOpen,
  type PublishedRow,
  type YearRow,
} from './publication.js';
import { inOneLine, publishedUses } from './published-fields.js';

/** Last year's evaluation, read with the form of this year where both have a field. */
export interface LastYearOfPublication {
  readonly fiscalYear: number;
  readonly revision: number;
  /** In its year. */
  readonly form: Form;
  readonly records: readonly FormRecord[];
  readonly linked: Pick<LinkedRecords, 'links'>;
}

export interface PublicationInput {
  /** In the cycle's year. */
  readonly form: Form;
  readonly municipality: string;
  readonly plan: string;
  readonly fiscalYear: number;
  readonly revision: number;
  /** When the revision came about. */
  readonly at: Date;
  readonly seal: string | undefined;
  /** The records as of the revision, in their order, with the ids that they keep. */
  readonly rows: readonly Row[];
  /** Those that are open in the revision. */
  readonly conflicts: readonly Pick<CellConflict, 'record' | 'field'>[];
  /** All that have something to answer. */
  readonly departments: readonly {
    readonly name: string;
    readonly state: DepartmentState;
    readonly unanswered: number;
  }[];
  readonly changedGiven: readonly Omit<PublishedOpen['changedGiven'][number], 'name' | 'block'>[];
  readonly isCycleOpen: boolean;
  /** Whether another revision followed. */
  readonly isSuperseded: boolean;
  readonly last: LastYearOfPublication | undefined;
}

export function publicationOf(input: PublicationInput): Publication {
  const { form, last } = input;
  const now = rowsOf(
    form,
    input.rows.map(({ record }) => record),
  );
  const before = last && rowsOf(last.form, last.records);
  const links = linksByRecord(last?.linked.links ?? []);
  const blocks = form.blocks.map((block) => blockOf(input, block, { now, before, links }));
  const open = openOf(input, blocks);
  const tally = tallyOf(form, blocks, before && last ? lastRows(last.form, before, last.records) : undefined);
  return { layout: PUBLICATION_LAYOUT, about: aboutOf(input), blocks, tally, open };
}

type RowOf = (record: FormRecord) => YearRow;

/** What is published of records of a year. */
function rowsOf(form: Form, records: readonly FormRecord[]): RowOf {
  const headingsOf = headingsIn(form, records);
  const ownersOf = ownersIn(form, records);
  const known = new Map<FormRecord, YearRow>();
  const make = (record: FormRecord): YearRow => {
    const block = form.blocks.find(({ id }) => id === record.block);
    return {
      name: inOneLine((block && nameOf(keyParts(form, block), record.key)) || rowName(record)),
      headings: headingsOf(record).map((heading) => ({ ...heading })),
      departments: [...new Set(ownersOf(record).map((name) => departmentName(form, name)))],
      cells: block ? cellsOf(form, block, record) : {},
    };
  };
  return (record) => {
    const row = known.get(record) ?? make(record);
    known.set(record, row);
    return row;
  };
}

function cellsOf(form: Form, block: Block, { cells }: FormRecord): Record<string, PublishedCell> {
  const uses = publishedUses(form, block);
  const unitField = uses.find(({ purpose }) => purpose === 'unit');
  const unitCell = unitField && cells[unitField.field.id]?.value;
  const rowUnit = unitCell?.kind === 'value' ? inOneLine(unitCell.text).normalize('NFKC') : undefined;
  return Object.fromEntries(
    uses.flatMap(({ field, isFigure, published }) => {
      const cell = cells[field.id];
      if (!cell) return [];
      const unit = published.unit ?? (isFigure || field.type === 'number' ? rowUnit : undefined);
      return [[field.id, exactCell(form, { field, isFigure, unit }, cell.value)] as const];
    }),
  );
}

interface Years {
  readonly now: RowOf;
  readonly before: RowOf | undefined;
  readonly links: ReadonlyMap<FormRecord, RecordLink>;
}

function blockOf(input: PublicationInput, block: Block, { now, before, links }: Years): PublishedBlock {
  const { form, last } = input;
  const rows = input.rows.filter(({ record }) => record.block === block.id);
  const records = rows.map(({ record }) => record);
  const lastRecords = (last?.records ?? []).filter((record) => record.block === block.id);
  const isFollowed = last !== undefined && hasNames(form, block, [...records, ...lastRecords]);
  const goneOn = new Set([...links.values()].flatMap(({ previous }) => previous));
  return {
    id: block.id,
    label: { ja: inOneLine(block.label.ja), en: inOneLine(block.label.en) },
    layout: block.layout,
    fields: publishedUses(form, block).map(({ published }) => published),
    fieldChanges: fieldChanges(form, last?.form, block),
    rows: rows.map(({ id, record }, i): PublishedRow => {
      const link = links.get(record);
      const earlier = before ? (link?.previous ?? []).map(before) : [];
      return {
        id,
        no: i + 1,
        ...now(record),
        change: isFollowed ? (link?.status ?? 'new') : null,
        last: earlier.map(({ name, departments, cells }) => ({ name, departments, cells })),
      };
    }),
    ended:
      isFollowed && before
        ? lastRecords
            .filter((record) => !goneOn.has(record))
            .map(before)
            .map(({ name, headings, departments }) => ({ name, headings, departments }))
        : [],
  };
}

function fieldChanges(form: Form, last: Form | undefined, block: Block): PublishedBlock['fieldChanges'] {
  const before = last?.blocks.find(({ id }) => id === block.id);
  if (!last || !before) return [];
  const named = (uses: readonly { readonly published: Named }[]) =>
    uses.map(({ published: { id, label } }): Named => ({ id, label }));
  const [was, is] = [named(publishedUses(last, before)), named(publishedUses(form, block))];
  const without = (some: readonly Named[], others: readonly Named[]) =>
    some.filter(({ id }) => !others.some((other) => other.id === id));
  return [
    ...without(is, was).map((one) => ({ ...one, change: 'added' as const })),
    ...without(was, is).map((one) => ({ ...one, change: 'removed' as const })),
  ];
}

type Named = Pick<PublishedBlock['fields'][number], 'id' | 'label'>;

/** By the records of this year. */
function linksByRecord(links: readonly RecordLink[]): ReadonlyMap<FormRecord, RecordLink> {
  return new Map(links.flatMap((link) => link.current.map((record) => [record, link] as const)));
}

function lastRows(form: Form, rowOf: RowOf, records: readonly FormRecord[]): ReadonlyMap<string, readonly YearRow[]> {
  return new Map(form.blocks.map(({ id }) => [id, records.filter(({ block }) => block === id).map(rowOf)] as const));
}

function openOf(input: PublicationInput, blocks: readonly PublishedBlock[]): PublishedOpen {
  const placeOf = new Map(
    blocks.flatMap(({ id: block, rows }) => rows.map((row) => [row.id, { block, name: row.name }])),
  );
  const open = input.departments.flatMap(({ name, state, unanswered }) =>
    state === 'accepted' ? [] : [{ name, state, unanswered }],
  );
  return {
    isCycleOpen: input.isCycleOpen,
    isSuperseded: input.isSuperseded,
    departments: open,
    conflicts: input.conflicts.map(({ record, field }) => {
      return { block: placeOf.get(record)?.block ?? '', row: record, name: placeOf.get(record)?.name ?? '', field };
    }),
    changedGiven: input.changedGiven.map(({ row, field, given, written }) => {
      const { block = '', name = '' } = placeOf.get(row) ?? {};
      return { block, row, name, field, given, written };
    }),
  };
}

/** Whether nothing keeps it from being final; a changed text of the form is told and does not. */
export function isFinal({
  isCycleOpen,
  isSuperseded,
  departments,
  conflicts,
}: Pick<PublicationInput, 'isCycleOpen' | 'isSuperseded' | 'departments' | 'conflicts'>): boolean {
  return (
    !isCycleOpen && !isSuperseded && departments.every(({ state }) => state === 'accepted') && conflicts.length === 0
  );
}

function aboutOf(input: PublicationInput): PublicationAbout {
  const { form, municipality, plan, fiscalYear, revision, at, seal, last } = input;
  const { licence, areaCode, contact } = form.document.publication ?? {};
  return {
    municipality,
    areaCode: areaCode ?? null,
    plan,
    fiscalYear,
    form: { id: form.id, version: form.version, title: { ...form.title } },
    revision,
    at: inJapan(at),
    seal: seal ?? null,
    state: isFinal(input) ? 'final' : 'draft',
    last: last ? { fiscalYear: last.fiscalYear, revision: last.revision } : null,
    licence: licence ? { name: licence.name, url: licence.url ?? null } : null,
    contact: contact ?? null,
  };
}
