/**
 * The fields of a drafted table: its headings, its columns, and the labelled rows beneath its records.
 */
import { say } from '../../issue/say.js';
import { extentAt } from '../../grid/grid.js';
import { headerText } from '../../reader/survey/header-text.js';
import { compileTemplate } from '../../form/template.js';
import { offeredIn, profileOf } from '../survey/column-profile.js';
import { labelOf, type Drafting, type FieldInput } from '../drafting.js';
import { draftNote, reasonIn } from '../reasons.js';
import { guessField, withRole } from '../guess/field-guess.js';
import type { FieldIds } from '../guess/field-ids.js';
import { markedWords } from '../guess/marked-words.js';
import {
  calledWords,
  headersSaid,
  headerWords,
  sourceOf,
  withVariants,
  type SourceInput,
} from '../guess/field-source.js';
import { termOf } from '../../reader/survey/glossary.js';
import type { HeaderColumn } from '../survey/header-bands.js';
import { oneLine } from '../survey/sheet-view.js';
import type { Section } from '../survey/sections.js';
import type { GuessedColumn } from '../guess/table-keys.js';
import type { GroupColumn, TableGroup } from '../survey/table-columns.js';

/** Guesses for all columns of a group, left to right. */
export function guessColumns(group: TableGroup, cycleYear: number | undefined): GuessedColumn[] {
  let afterAnswers = false;
  return group.columns.map((column) => {
    const guess = guessField(titleOf(column.header), wordFor(column.header), column.seen);
    if (guess.term && guess.role === 'answer' && !BESIDE_ANSWERS.has(guess.term.id)) afterAnswers = true;
    // What follows the answers is most likely one too.
    const year = column.header.year ?? column.header.groupYear;
    if (guess.role === 'answer' && year !== undefined && cycleYear !== undefined && year < cycleYear) {
      const because = say(
        '過去の年度の列なので、様式で定めた欄とみなした',
        'it is of an earlier year, so the form gives it',
      );
      return { column, guess: withRole(guess, { is: 'plan', sure: 0.75, because }) };
    }
    const unknown = guess.term === undefined && guess.role === 'plan' && column.seen.formulas === 0;
    if (!unknown || !afterAnswers) return { column, guess };
    const because = say(
      '回答欄より右にあるので、これも回答欄とみなした',
      'it stands to the right of answers, and is taken for one',
    );
    return { column, guess: withRole(guess, { is: 'answer', sure: guess.sure, because }) };
  });
}

/** Who filled in, and when: that says nothing about what stands to the right. */
const BESIDE_ANSWERS = new Set(['date', 'person', 'phone', 'year', 'employment']);

/** The header's own word; that of its group where it says only a year. */
function wordFor({ word, groups }: HeaderColumn): string {
  return word !== '' ? word : (groups.findLast((group) => group.word !== '')?.word ?? '');
}

function titleOf({ leaf, groups }: HeaderColumn): string {
  return [...groups, leaf].map(({ text }) => oneLine(text)).join('／');
}

/** The field that holds the heading above. */
export function sectionField(section: Section, role: 'key' | 'plan'): FieldInput {
  const { ja, en, template } = section.style;
  const own = section.marks.filter(({ view }) => view.book === section.marks[0]?.view.book);
  const because = say(
    `「${template}」と書かれた見出しが${own.length}か所にある`,
    `headings like "${template}" stand in ${own.length} places`,
  );
  return {
    id: section.id,
    label: { ja, en },
    role,
    from: { context: section.id },
    draft: draftNote(section.sure, [because]),
  };
}

interface ColumnPlan {
  readonly one: GuessedColumn;
  readonly role: 'key' | 'plan' | 'answer';
  readonly required: boolean;
  readonly fillDown: boolean;
}

/** At least the field that the column is called after. */
export type ColumnFields = readonly [FieldInput, ...FieldInput[]];

/** The field, or the two fields of a column whose cells hold two things: 事業名（担当課）. */
export function columnFields(
  plan: ColumnPlan,
  all: readonly GuessedColumn[],
  ids: FieldIds,
  drafting: Drafting,
): ColumnFields {
  const { column, guess } = plan.one;
  const { header, seen: profile } = column;
  const headers = all.map((one) => one.column.header);
  const cycle = isOfCycle(plan, headers) ? drafting.cycleYear : undefined;
  const groupCycle = header.groupYear === undefined ? undefined : drafting.cycleYear;
  const others = all.flatMap((one) => (one === plan.one ? [] : [one.column.header, ...one.column.variants]));
  const source = withVariants(sourceOf(header, headers, cycle, drafting.cycleYear), column, others);
  const isOneOfYears = headers.some(({ word, year }) => word === header.word && (year ?? header.year) !== header.year);
  const cycleYear = cycle ?? groupCycle ?? (isOneOfYears ? drafting.cycleYear : undefined);
  const id = ids.forColumn(header, guess, { cycleYear, position: all.indexOf(plan.one) + 1, isOneOfYears });
  const parts = compositeOf(plan, id);
  if (parts && 'column' in source) {
    const words = source.column as string[];
    return compositeFields(plan, { ...parts, id, innerId: ids.free(parts.inner), words }, drafting);
  }
  const marked = plan.role === 'key' ? undefined : markedField(id, profile.texts, source, drafting);
  if (marked) {
    const label = labelOf(labelText(header), guess.id === undefined ? undefined : guess.term?.en);
    return [{ id, label, role: 'answer', ...marked }];
  }
  return [
    {
      id,
      label: labelOf(labelText(header), guess.id === undefined ? undefined : guess.term?.en),
      ...(plan.role === 'key' && guess.type !== 'department' ? {} : drafting.typed(id, guess, profile)),
      role: plan.role,
      ...(plan.required ? { required: true } : {}),
      ...(plan.fillDown ? { fillDown: true } : {}),
      from: source,
      draft: draftNote(guess.sure, [...guess.reasons, ...headersSaid(column, source, drafting)]),
    },
  ];
}

/** What of a field is known whose cells list the choices and mark one; undefined where they do not. */
export function markedField(
  id: string,
  texts: readonly string[],
  from: SourceInput,
  { vocabularies }: Drafting,
): Pick<FieldInput, 'type' | 'vocabulary' | 'from' | 'draft'> | undefined {
  const words = markedWords(texts);
  if (!words || !vocabularies.hasRoomFor(words) || !('column' in from || 'label' in from)) return undefined;
  return {
    type: 'choice',
    vocabulary: vocabularies.add(id.replace(/\d{4}$/, ''), words),
    from: { ...from, choices: 'marked' },
    draft: draftNote(words.sure, [words.because]),
  };
}

/**
 * Fields without those that a reader could not tell from one before: it would take the first column's values for both.
 * What is left out is said in the note of the one that stays.
 */
export function withoutTwins(fields: readonly FieldInput[]): FieldInput[] {
  const first = new Map<string, { field: FieldInput; left: string[] }>();
  for (const field of fields) {
    const place = JSON.stringify(field.from) + ('column' in field.from && field.from.templates ? field.id : '');
    const known = first.get(place);
    if (known) known.left.push(field.label.ja);
    else first.set(place, { field, left: [] });
  }
  return [...first.values()].map(({ field, left }) => {
    if (left.length === 0) return field;
    const reason = say(
      `同じ見出しの列がほかに${left.length}つあり、読み分けられないため外した。見出しを変えるか、underで区別すること`,
      `${left.length} more columns have the same header and cannot be told apart: they are left out. Give them other headers, or tell them apart by "under"`,
    );
    return { ...field, draft: draftNote(0.2, [reasonIn(field.draft), reason]) };
  });
}

/** Whether a year's column is meant again next year: an answer; a plan only beside one, not one of a row of years. */
function isOfCycle({ one: { column }, role }: ColumnPlan, headers: readonly HeaderColumn[]): boolean {
  const { word, year, groups } = column.header;
  if (year === undefined) return false;
  const group = groups.at(-1)?.word;
  const siblings = headers.filter((other) => other.word === word && other.groups.at(-1)?.word === group);
  return role === 'answer' || siblings.length <= MOST_YEARS;
}

/** A plan for more years than this and the next is a row of years. */
const MOST_YEARS = 2;

function labelText(header: HeaderColumn): string {
  const { word, leaf, groups } = header;
  const own = word === '' ? oneLine(leaf.text) : calledWords(leaf);
  const group = groups.findLast((above) => above.word !== '');
  return word === '' && group ? `${headerWords(group)}（${own}）` : own;
}

/** A column whose cells hold two things. */
interface Composite {
  /** The id of the part in brackets. */
  readonly inner: string;
  readonly templates: readonly string[];
  readonly texts: string[];
}

/** A header 事業名（担当課） over cells of the kind 「相談事業（福祉課）」. */
function compositeOf({ one: { column } }: ColumnPlan, id: string): Composite | undefined {
  const inside = /[（(]([^()（）]+)[)）]/u.exec(oneLine(column.header.leaf.text))?.[1];
  const match = inside === undefined ? undefined : termOf(headerText(inside));
  if (match?.how !== 'exact' || match.term.id === id) return undefined;
  const inner = match.term.id === 'department' ? 'departments' : match.term.id;
  const plain = `{${id}}（{${inner}}）`;
  const tail = /[＞>]\s*$/u;
  const templates = column.seen.texts.some((text) => tail.test(text)) ? [`${plain}＜*＞`, plain] : [plain];
  const compiled = templates.map(compileTemplate);
  const texts = column.seen.texts.flatMap(
    (text) => compiled.map((match) => match(text)?.[inner]).find((part) => part) ?? [],
  );
  return texts.length >= column.seen.texts.length * 0.7 && texts.length > 0 ? { inner, templates, texts } : undefined;
}

/** With the free ids of both parts, and the words that the column is found by. */
interface NamedComposite extends Composite {
  readonly id: string;
  readonly innerId: string;
  readonly words: string[];
}

function compositeFields(plan: ColumnPlan, composite: NamedComposite, drafting: Drafting): ColumnFields {
  const { id, inner, innerId, words, templates, texts } = composite;
  const { guess, column } = plan.one;
  const cells = texts.map((text) => ({ text, isNumber: false, hasFormula: false, shared: false }));
  const profile = profileOf(cells, undefined);
  const word = headerText(/[（(]([^()（）]+)[)）]/u.exec(oneLine(column.header.leaf.text))?.[1] ?? '');
  const innerGuess = guessField(word, word, profile);
  const renamed = templates.map((template) => template.replace(`{${inner}}`, `{${innerId}}`));
  const because = say(
    `${column.seen.filled}件中${texts.length}件が「${templates.at(-1)}」の形`,
    `${texts.length} of ${column.seen.filled} are written like "${templates.at(-1)}"`,
  );
  const shared = { ...(plan.required ? { required: true } : {}), ...(plan.fillDown ? { fillDown: true } : {}) };
  return [
    {
      id,
      label: labelOf(headerWords(column.header.leaf), guess.term?.en),
      role: plan.role,
      ...shared,
      from: { column: words, templates: renamed },
      draft: draftNote(Math.min(guess.sure, 0.85), [...guess.reasons, because]),
    },
    {
      id: innerId,
      label: labelOf(word, innerGuess.term?.en),
      ...drafting.typed(innerId, innerGuess, profile),
      role: 'plan',
      ...shared,
      from: { column: words, templates: renamed },
      draft: draftNote(0.8, [because]),
    },
  ];
}

/** Fields of labelled rows（結果の説明 …）beneath a table's records. */
export function labelledFields(group: TableGroup, ids: FieldIds, drafting: Drafting): FieldInput[] {
  const words = [...new Set(group.labels.map(({ slot }) => slot.word))];
  return words.flatMap((word): FieldInput[] => {
    const own = group.labels.filter(({ slot }) => slot.word === word);
    const [first] = own;
    if (!first) return [];
    const values = own.map(({ slot, row, table }) => {
      const { grid } = table.view;
      const area = extentAt(grid, { row, column: slot.right + 1 });
      return { area, grid, cell: grid.cell(area.top, area.left) };
    });
    const seen = values.map(({ cell }) => ({
      text: cell?.text ?? '',
      isNumber: typeof cell?.raw === 'number',
      hasFormula: cell?.formula !== undefined,
      shared: false,
    }));
    const offered = values.flatMap(({ area, grid }) => offeredIn(grid.dropdowns ?? [], area) ?? []);
    const profile = profileOf(seen, offered.length > 0 ? offered : undefined);
    const text = headerWords(first.slot);
    const guess = guessField(text, word, profile);
    const id = ids.free(guess.id ?? `label${words.indexOf(word) + 1}`);
    const beneath = say(
      `表の行の下に${own.length}回あり、右のセルに書く欄`,
      `it stands ${own.length} times under rows of the table, to be filled in to its right`,
    );
    const reasons = [...guess.reasons, beneath];
    return [
      {
        id,
        label: labelOf(text, guess.id === undefined ? undefined : guess.term?.en),
        ...drafting.typed(id, guess, profile),
        role: 'answer',
        from: { label: [text], take: 'right' },
        draft: draftNote(Math.min(guess.sure, own.length > 1 ? 0.85 : 0.6), reasons),
      },
    ];
  });
}

/** Whether a column's cells belong to all the rows under one name: merged with it, or blank below its first row. */
export function isSharedColumn(column: GroupColumn, firstRow: readonly number[]): boolean {
  let under = 0;
  let shared = 0;
  firstRow.forEach((first, row) => {
    const cell = column.cells[row];
    if (first === row || !cell) return;
    under++;
    if (cell.address === column.cells[first]?.address || cell.value.kind === 'blank') shared++;
  });
  const heads = firstRow.filter((first, row) => first === row);
  const filled = heads.filter((row) => column.cells[row] && column.cells[row].value.kind !== 'blank').length;
  return under > 0 && shared >= under * 0.8 && filled > 0;
}
