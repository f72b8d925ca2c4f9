/**
 * What a form's parts say of each other: every name that is used must be given somewhere, none twice, and a block's
 * fields must come from where its layout can find them. Each complaint names the place in the document.
 */
import { twice, unknown, type Complaint, type Path } from './complaint.js';
import type { Department } from './department-schema.js';
import type { FieldSource } from './field-source.js';
import { checkRegister } from './register-complaints.js';
import type { PublicationPart, TallyDocument } from './tally-schema.js';

interface FieldShape {
  readonly id: string;
  readonly type: string;
  readonly role: string;
  readonly required: boolean;
  readonly fillDown: boolean;
  readonly vocabulary?: string | undefined;
  readonly largeChange?: unknown;
  readonly from: FieldSource;
}

interface BlockShape {
  readonly id: string;
  readonly layout: 'table' | 'labels' | 'heading' | 'outline';
  readonly key: readonly string[];
  readonly within?: string | undefined;
  readonly levels: readonly unknown[];
  readonly fields: readonly FieldShape[];
  readonly headingRows?: { readonly block: string; readonly filled: readonly string[] } | undefined;
  readonly ties: readonly (readonly string[])[];
}

interface FormShape {
  readonly contexts: readonly { readonly id: string }[];
  readonly fiscalYear: readonly ({ readonly template: string } | { readonly header: string })[];
  readonly departments: readonly Department[];
  readonly progressBy?: string | undefined;
  readonly vocabularies: Readonly<Record<string, { readonly qualified: boolean }>>;
  readonly blocks: readonly BlockShape[];
  readonly tally?: TallyDocument | undefined;
  readonly publication?: PublicationPart | undefined;
}

export function checkReferences(form: FormShape): Complaint[] {
  const fields = form.blocks.flatMap((block) => block.fields.map(({ id }) => id));
  const contexts = form.contexts.map(({ id }) => id);
  return [
    ...twice(contexts, ['contexts'], 'context'),
    ...twice(
      form.blocks.map(({ id }) => id),
      ['blocks'],
      'block',
    ),
    ...checkRegister(form.departments, ['departments']),
    ...unknown(form.progressBy, [...fields, ...contexts], ['progressBy'], 'field or context'),
    ...form.fiscalYear.flatMap((rule, i) =>
      'header' in rule ? unknown(rule.header, fields, ['fiscalYear', i, 'header'], 'field') : [],
    ),
    ...form.blocks.flatMap((block, b) => checkBlock(form, block, ['blocks', b])),
    ...checkCounted(form, [...fields, ...contexts]),
  ];
}

/** What is counted and published has to be there. */
function checkCounted({ blocks, tally, publication }: FormShape, names: readonly string[]): Complaint[] {
  const paths = blocks.flatMap((block) => block.fields.map((field) => `${block.id}.${field.id}`));
  const named = (path: string, at: Path) => unknown(path, paths, at, 'field');
  return [
    ...(tally?.groups ?? []).flatMap((one, i) => unknown(one, names, ['tally', 'groups', i], 'field or context')),
    ...(tally?.choices ?? []).flatMap(({ field }, i) => named(field, ['tally', 'choices', i, 'field'])),
    ...(tally?.targets ?? []).flatMap(({ target, result }, i) => [
      ...named(target, ['tally', 'targets', i, 'target']),
      ...named(result, ['tally', 'targets', i, 'result']),
    ]),
    ...(publication?.leftOut ?? []).flatMap((one, i) => named(one, ['publication', 'leftOut', i])),
    ...(publication?.shown ?? []).flatMap((one, i) => named(one, ['publication', 'shown', i])),
    ...Object.keys(publication?.units ?? {}).flatMap((one) => named(one, ['publication', 'units', one])),
    ...Object.keys(publication?.definitions ?? {}).flatMap((one) => named(one, ['publication', 'definitions', one])),
  ];
}

function checkBlock(form: FormShape, block: BlockShape, at: Path): Complaint[] {
  const fields = block.fields.map(({ id }) => id);
  const contexts = form.contexts.map(({ id }) => id);
  const blocks = form.blocks.map(({ id }) => id);
  const heading = block.headingRows;
  return [
    ...twice(fields, [...at, 'fields'], 'field'),
    ...block.key.flatMap((name, k) => unknown(name, [...fields, ...contexts], [...at, 'key', k], 'field or context')),
    ...unknown(block.within, contexts, [...at, 'within'], 'context'),
    ...unknown(heading?.block, blocks, [...at, 'headingRows', 'block'], 'block'),
    ...(heading?.filled ?? []).flatMap((name, k) =>
      unknown(name, fields, [...at, 'headingRows', 'filled', k], 'field'),
    ),
    ...block.ties.flatMap((tie, t) => tie.flatMap((name) => unknown(name, fields, [...at, 'ties', t], 'field'))),
    ...block.fields.flatMap((field, f) => checkField(form, block, field, [...at, 'fields', f])),
    ...checkLayout(block, at),
  ];
}

function checkField(form: FormShape, block: BlockShape, field: FieldShape, at: Path): Complaint[] {
  const { from } = field;
  const kind = SOURCES.find((name) => name in from);
  const found: Complaint[] = [];
  if ('labels' in from) found.push(...checkLabelled(form, field, from.labels, at));
  if (kind !== undefined && !PLACES[block.layout].includes(kind)) {
    const message = `a block of layout ${block.layout} has no ${kind}; possible are ${PLACES[block.layout].join(', ')}`;
    found.push({ path: [...at, 'from'], message });
  }
  if (field.type === 'choice' && !Object.hasOwn(form.vocabularies, field.vocabulary ?? '')) {
    const message = `no vocabulary is called ${field.vocabulary ?? '(none given)'}`;
    found.push({ path: [...at, 'vocabulary'], message });
  }
  if ('context' in from) {
    const contexts = form.contexts.map(({ id }) => id);
    found.push(...unknown(from.context, contexts, [...at, 'from', 'context'], 'context'));
  }
  if ('level' in from && from.level > block.levels.length) {
    found.push({ path: [...at, 'from', 'level'], message: `the block has ${block.levels.length} levels` });
  }
  if (field.largeChange !== undefined && !(field.role === 'answer' && ['number', 'text'].includes(field.type))) {
    const message = 'a large change is one of a figure that is an answer: type number or text';
    found.push({ path: [...at, 'largeChange'], message });
  }
  found.push(...checkChoosing(form, field, at));
  if ('column' in from && from.year !== undefined && !Array.isArray(from.column)) {
    const message = 'a column whose header is a year says its year once';
    found.push({ path: [...at, 'from', 'year'], message });
  }
  if ('column' in from && from.take === 'decorations' && (!from.decorations || field.role === 'answer')) {
    const message = 'a field that takes decorations has decorations, and is given by the form: role key or plan';
    found.push({ path: [...at, 'from', 'take'], message });
  }
  if ('column' in from && from.decorations && from.templates) {
    const message = 'a cell is taken apart by templates or by decorations';
    found.push({ path: [...at, 'from', 'decorations'], message });
  }
  if ('column' in from && from.templates) {
    const part = from.part ?? field.id;
    from.templates.forEach((template, t) => {
      if (template.includes(`{${part}}`) || template.includes(`{n:${part}}`)) return;
      found.push({ path: [...at, 'from', 'templates', t], message: `the template has no place {${part}}` });
    });
  }
  return found;
}

/** A choice that is made by a mark among all of them. */
function checkChoosing(form: FormShape, field: FieldShape, at: Path): Complaint[] {
  const { from } = field;
  const isSpread = 'columns' in from;
  if (!isSpread && !('choices' in from && from.choices !== undefined)) return [];
  const found: Complaint[] = [];
  if (field.type !== 'choice') {
    found.push({ path: [...at, 'type'], message: 'what is chosen by a mark is a field of type choice' });
  }
  if (field.role === 'key') found.push({ path: [...at, 'role'], message: 'what is chosen by a mark is no key' });
  if (isSpread && field.fillDown) {
    found.push({ path: [...at, 'fillDown'], message: 'a choice that is spread over columns is not filled down' });
  }
  const { qualified } = form.vocabularies[field.vocabulary ?? ''] ?? {};
  if (qualified) {
    const message = 'a choice that is made by a mark has no qualifier: its vocabulary is not qualified';
    found.push({ path: [...at, 'vocabulary'], message });
  }
  if ('column' in from && (from.templates ?? from.decorations)) {
    const message = 'a cell that lists the choices is not taken apart by templates or decorations';
    found.push({ path: [...at, 'from', 'choices'], message });
  }
  return found;
}

/** What stands in a box of the sheet belongs to the record that is named there, and is not the table's to fill in. */
function checkLabelled(form: FormShape, { role }: FieldShape, id: string, at: Path): Complaint[] {
  const path = [...at, 'from', 'labels'];
  const owner = form.blocks.find(({ layout, fields }) => layout === 'labels' && fields.some((one) => one.id === id));
  if (!owner) return unknown(id, [], path, 'field');
  const isNamed = owner.fields.some((one) => one.role === 'key' && one.required && 'label' in one.from);
  const unnamed = { path, message: `block ${owner.id} has no label that is a required key: nothing names its record` };
  const answered = { path, message: 'a field that takes from a label is given: role key or plan' };
  return [...(isNamed ? [] : [unnamed]), ...(role === 'answer' ? [answered] : [])];
}

const SOURCES = ['column', 'columns', 'label', 'labels', 'context', 'heading', 'level'] as const;

/** From where the fields of a block can come. */
const PLACES: Readonly<Record<BlockShape['layout'], readonly string[]>> = {
  table: ['column', 'columns', 'label', 'labels', 'context', 'heading'],
  labels: ['label', 'context'],
  heading: ['heading', 'context'],
  outline: ['level', 'context'],
};

function checkLayout(block: BlockShape, at: Path): Complaint[] {
  if (block.layout === 'outline' && block.levels.length === 0) {
    return [{ path: [...at, 'levels'], message: 'an outline needs at least one level' }];
  }
  const names = block.fields.filter(({ role, required, from }) => role === 'key' && required && 'column' in from);
  if (block.layout === 'table' && names.length === 0) {
    return [{ path: [...at, 'fields'], message: 'a table needs a column that is a required key: it names its rows' }];
  }
  return [];
}
