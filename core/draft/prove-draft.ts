/**
 * Reads the workbook with the draft that was made of it. What finds nothing is left out, and the note on each block says
 * how much was read: a draft is only as good as what it reads.
 */
import type { Bilingual } from '../issue/issue.js';
import { say } from '../issue/say.js';
import { draftNote, reasonIn } from './reasons.js';
import { formFrom, type FormInput } from '../form/form.js';
import type { Workbook } from '../grid/grid.js';
import { fitForm } from '../reader/read-form.js';
import type { FormRecord } from '../record/record.js';
import { displayText } from '../record/value.js';
import type { BlockInput, Drafting, FieldInput } from './drafting.js';

/**
 * @param workbooks those that the draft was made from
 * @param made what was found in them: a block that reads many more rows than that reads another's table
 */
export function proveDraft(
  workbooks: readonly Workbook[],
  draft: FormInput,
  made: Pick<Drafting, 'expected' | 'filled'>,
): FormInput {
  const form = formFrom(draft);
  const readings = workbooks.map((workbook) => fitForm(workbook, form).reading.records);
  const records = readings.flat();
  const countIn = (all: readonly FormRecord[], { id }: BlockInput) => all.filter(({ block }) => block === id).length;
  const count = (block: BlockInput) => countIn(records, block);
  const isOwn = (block: BlockInput) => count(block) <= (made.expected.get(block.id) ?? Infinity) * MOST_ROWS + 2;
  const useful = draft.blocks.filter((block) => count(block) > 0 && isOwn(block));
  const kept = useful.length > 0 ? useful : draft.blocks;
  const blocks = kept
    .map((block) => withoutHeading(block, kept))
    .map((block) => ({
      ...block,
      ...noteOf(
        block,
        readings.map((all) => countIn(all, block)),
      ),
    }))
    .map((block) => ({
      ...block,
      fields: block.fields.map((field) => tried(field, block, records, made.filled)),
    }));
  const proven = { ...draft, blocks };
  return { ...proven, ...stillUsed(proven) };
}

/** A field over filled cells that reads nothing from any of them is found in the wrong place, or not at all. */
function tried(
  field: FieldInput,
  { id: block }: BlockInput,
  records: readonly FormRecord[],
  filled: ReadonlySet<string>,
): FieldInput {
  if (!field.draft || !filled.has(`${block}.${field.id}`)) return field;
  const own = records.filter((record) => record.block === block);
  if (own.length === 0 || own.some(({ cells }) => displayText(cells[field.id]?.value) !== '')) return field;
  const unread = say(
    '記入のある列なのに、この案では何も読み取れない',
    'the column is filled in, and this draft reads nothing from it',
  );
  return { ...field, draft: draftNote(0.1, [reasonIn(field.draft), unread]) };
}

/** Rows read for each row expected: a merged cell may stand for some that are blank otherwise. */
const MOST_ROWS = 3;

/** More are not listed one by one. */
const MOST_COUNTS = 6;

function countsSaid(counts: readonly number[]): Bilingual {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const books = counts.length;
  if (least === most) return say(`${books}冊からそれぞれ${most}件`, `${most} rows from each of ${books} workbooks`);
  if (books <= MOST_COUNTS) {
    return say(`${books}冊から${counts.join('件・')}件`, `${counts.join(', ')} rows from ${books} workbooks`);
  }
  return say(`${books}冊から${least}～${most}件ずつ`, `${least} to ${most} rows from each of ${books} workbooks`);
}

/** @param counts the records read from each workbook, the newest first */
function noteOf(block: BlockInput, counts: readonly number[]): Pick<BlockInput, 'draft'> {
  if (!block.draft) return {};
  const records = counts.reduce((sum, count) => sum + count, 0);
  const each = counts.length > 1 ? countsSaid(counts) : say(`${records}件`, `${records} rows`);
  const { sure } = block.draft;
  const because = reasonIn(block.draft);
  if (records === 0)
    return { draft: draftNote(Math.min(sure, 0.3), [because, say('読み取れる行はまだない', 'no row is read yet')]) };
  return { draft: draftNote(sure, [because, say(`この案で${each.ja}を読み取れた`, `this draft reads ${each.en}`)]) };
}

/** A table whose heading rows turned out to be none. */
function withoutHeading(block: BlockInput, kept: readonly BlockInput[]): BlockInput {
  const { headingRows, ...rest } = block;
  if (!headingRows || kept.some(({ id }) => id === headingRows.block)) return block;
  return { ...rest, fields: rest.fields.filter(({ from }) => !('heading' in from)) };
}

/** What the blocks that were left out alone had used goes with them. */
function stillUsed({
  blocks,
  contexts = [],
  vocabularies = {},
  progressBy,
  fiscalYear = [],
}: FormInput): Partial<FormInput> {
  const fields = blocks.flatMap((block) => block.fields);
  const named = new Set(fields.map(({ id }) => id));
  const used = new Set([
    ...fields.flatMap(({ from }) => ('context' in from ? [from.context] : [])),
    ...blocks.flatMap(({ within, key }) => [...(within === undefined ? [] : [within]), ...key]),
  ]);
  const words = new Set(fields.flatMap(({ vocabulary }) => vocabulary ?? []));
  const kept = Object.entries(vocabularies).filter(([id]) => words.has(id));
  return {
    ...(contexts.length > 0 ? { contexts: contexts.filter(({ id }) => used.has(id)) } : {}),
    ...(kept.length > 0 || Object.keys(vocabularies).length > 0 ? { vocabularies: Object.fromEntries(kept) } : {}),
    ...(fiscalYear.length > 0
      ? { fiscalYear: fiscalYear.filter((rule) => !('header' in rule) || named.has(rule.header)) }
      : {}),
    ...(progressBy !== undefined && !named.has(progressBy) ? { progressBy: undefined } : {}),
  };
}
