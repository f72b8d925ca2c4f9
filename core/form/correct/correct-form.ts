/**
 * Makes a form document of one and a person's corrections. What hangs on a field that is left out or becomes another goes
 * with it: its place in the key, ties, heading rows, the choices that nobody uses any more. A correction that leaves the
 * form without what it needs is not refused here; what is wrong is said by `faultsOf`.
 */
import type { Department, Block, Field, Vocabulary } from '../form.js';
import type { FormDocument } from '../form-schema.js';
import { nameOfField, type Corrections, type FieldCorrection } from './corrections.js';
import { Words } from './words.js';

export function correctedForm(document: FormDocument, corrections: Corrections): FormDocument {
  const words = new Words(document, corrections);
  const blocks = withoutDangling(
    document.blocks.flatMap((block) => {
      const fields = block.fields.flatMap((field): Field[] => {
        const correction = corrections.fields[nameOfField(block.id, field.id)];
        if (!correction) return [field];
        return correction.isLeftOut ? [] : [correctedField(block, field, correction, words)];
      });
      const label = corrections.blocks?.[block.id];
      const named = label === undefined ? block : { ...block, label: { ja: label, en: label } };
      return fields.length === 0 ? [] : [{ ...named, fields: withName(block, fields) }];
    }),
    document,
  );
  const fields = blocks.flatMap((block) => block.fields);
  const { title, departments, draftsShown } = corrections;
  return {
    ...document,
    ...(title === undefined ? {} : { title: { ja: title, en: englishTitle(document, title) } }),
    ...(departments === undefined ? {} : { departments: registerOf(document.departments, departments) }),
    ...(draftsShown === undefined ? {} : { draftsShown }),
    fiscalYear: document.fiscalYear.filter(
      (rule) => !('header' in rule) || fields.some(({ id }) => id === rule.header),
    ),
    progressBy: progressOf(document, fields),
    vocabularies: usedWords(words.all(), fields),
    blocks,
  };
}

/** The same without the notes on what nobody had looked at: somebody has, and stands for it. */
export function confirmedForm(document: FormDocument): FormDocument {
  return {
    ...document,
    vocabularies: Object.fromEntries(Object.entries(document.vocabularies).map(([id, words]) => [id, plain(words)])),
    blocks: document.blocks.map((block) => ({ ...plain(block), fields: block.fields.map(plain) })),
  };
}

function plain<T extends Block | Field | Vocabulary>(part: T): T {
  return { ...part, draft: undefined };
}

/** A draft is called by its id in English; a person's own title says more. */
function englishTitle({ id, title }: FormDocument, own: string): string {
  return title.en === id || title.en === title.ja ? own : title.en;
}

function correctedField(block: Block, field: Field, correction: FieldCorrection, words: Words): Field {
  const { label, type = field.type, role = field.role, choices } = correction;
  const vocabulary = type === 'choice' ? words.of(block, field, choices) : undefined;
  return {
    ...field,
    draft: undefined,
    vocabulary,
    ...(label === undefined ? {} : { label: { ja: label, en: label } }),
    type,
    role,
    several: type === 'department' && (field.type === 'department' ? field.several : true),
    required: correction.required ?? (role === field.role ? field.required : false),
  };
}

/** Where rows of a table have no name any more, what is newly said to name them does. */
function withName({ layout }: Block, fields: readonly Field[]): Field[] {
  const isName = ({ role, from }: Field) => role === 'key' && 'column' in from;
  if (layout !== 'table' || fields.some((field) => isName(field) && field.required)) return [...fields];
  const name = fields.find(isName);
  return fields.map((field) => (field === name ? { ...field, required: true } : field));
}

/** What names fields or blocks that are not there, or not what they were. */
function withoutDangling(blocks: readonly Block[], { contexts }: FormDocument): Block[] {
  const there = new Set(blocks.map(({ id }) => id));
  const owned = blocks.map((block) => withHeading(block, there));
  const headings = new Set(owned.flatMap(({ headingRows }) => headingRows?.block ?? []));
  const kept = owned.filter(({ layout, id }) => layout !== 'heading' || headings.has(id));
  const named = new Set(
    kept.filter(({ layout }) => layout === 'labels').flatMap(({ fields }) => fields.map(({ id }) => id)),
  );
  return kept.flatMap((block) => {
    const fields = block.fields.filter(({ from }) => !('labels' in from) || named.has(from.labels));
    if (fields.length === 0) return [];
    const ids = new Set(fields.map(({ id }) => id));
    const keys = new Set(fields.filter(({ role }) => role === 'key').map(({ id }) => id));
    const isContext = (id: string) => !ids.has(id) && contexts.some((context) => context.id === id);
    const before = block.key.filter((id) => keys.has(id) || isContext(id));
    const key = [...before, ...[...keys].filter((id) => !before.includes(id))];
    const ties = block.ties.map((tie) => tie.filter((id) => ids.has(id))).filter((tie) => tie.length > 1);
    return [{ ...block, fields, key, ties }];
  });
}

/** A table without the block of its heading rows, or without what fills them, has none. */
function withHeading(block: Block, there: ReadonlySet<string>): Block {
  const { headingRows, ...rest } = block;
  if (!headingRows) return block;
  const filled = headingRows.filled.filter((id) => block.fields.some((field) => field.id === id));
  if (filled.length > 0 && there.has(headingRows.block)) return { ...block, headingRows: { ...headingRows, filled } };
  return { ...rest, fields: rest.fields.filter(({ from }) => !('heading' in from)) };
}

/** What is known of a department stays with its name. */
function registerOf(known: readonly Department[], names: readonly string[]): Department[] {
  return names.map((name) => known.find((one) => one.name === name) ?? { name, aliases: [] });
}

/** What it was counted by, as long as that is there and is what it was; else the first column of departments. */
function progressOf({ progressBy, contexts, blocks }: FormDocument, fields: readonly Field[]): string | undefined {
  const departments = fields.filter(({ type }) => type === 'department');
  const counted = (all: readonly Field[]) => all.find(({ id }) => id === progressBy);
  const [before, after] = [counted(blocks.flatMap((block) => block.fields)), counted(fields)];
  const isStill = contexts.some(({ id }) => id === progressBy) || (after !== undefined && after.type === before?.type);
  return isStill ? progressBy : departments[0]?.id;
}

function usedWords(all: FormDocument['vocabularies'], fields: readonly Field[]): FormDocument['vocabularies'] {
  const used = new Set(fields.flatMap(({ vocabulary }) => vocabulary ?? []));
  return Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
}
