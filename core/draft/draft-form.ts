/**
 * Drafts a form from a workbook of a city whose form nobody has written yet: what is a header, what a row, what a field
 * holds, which words may be chosen, and how sure it is of each. A person corrects the draft; nothing is decided for them.
 *
 * It knows no city and no sheet by name. What it is unsure of it says; what it cannot find it leaves out, and reading
 * the workbook with the draft tells what has no place in it.
 */
import { FORM_LIMITS } from '../form/form-schema.js';
import type { FormInput } from '../form/form.js';
import type { Workbook } from '../grid/grid.js';
import { Problem } from '../problem/problem.js';
import { Drafting, type BlockInput } from './drafting.js';
import { labelBlocks } from './blocks/label-blocks.js';
import { onNamedSheets } from './blocks/sheet-tables.js';
import { outlineBlocks } from './blocks/outlines.js';
import { proveDraft } from './prove-draft.js';
import { withinLimits } from './within-limits.js';
import { guessRespondent, guessTitle, guessYears, yearOfAnswers } from './guess/signpost-guess.js';
import { tableBlocks } from './blocks/table-blocks.js';
import { ofOneForm } from './survey/same-form.js';
import { surveyForDraft, type WorkbookSurvey } from './survey/workbook-survey.js';

export interface DraftOptions {
  readonly id: string;
  /** Without it, what the workbook calls itself. */
  readonly title?: string;
}

/** A form drafted from several workbooks. */
export interface JointDraft {
  readonly form: FormInput;
  /** The places of the workbooks that it was made from; the others are of another form, or hold nothing to draft from. */
  readonly used: readonly number[];
}

/**
 * @returns a form document that satisfies the schema, with `draft` notes on what nobody has looked at yet
 * @throws Problem where the workbook has neither a table nor labelled cells nor an outline
 */
export function draftForm(workbook: Workbook, options: DraftOptions): FormInput {
  return formOf([workbook], surveyForDraft([workbook]), options);
}

/**
 * Drafts one form from several workbooks of it: last year's and this year's, the blank and the copies of departments. What
 * is the same in all is the form's, what differs is answered; the newest leads, and their order says nothing else.
 * @throws Problem where no two of them are of one form, and as `draftForm` does
 */
export function draftFromSeveral(workbooks: readonly Workbook[], options: DraftOptions): JointDraft {
  const surveys = workbooks.map((workbook) => surveyForDraft([workbook]));
  const used = ofOneForm(surveys);
  if (workbooks.length > 1 && used.length < 2) throw nothingInCommon(workbooks.length);
  const yearAt = (place: number) => surveys[place]?.years[0] ?? Number.NEGATIVE_INFINITY;
  const newestFirst = [...used].sort((a, b) => (yearAt(b) === yearAt(a) ? 0 : yearAt(b) - yearAt(a)));
  const books = newestFirst.flatMap((place) => workbooks[place] ?? []);
  return { form: formOf(books, surveyForDraft(books), options), used };
}

/** @param workbooks of one form, the first leads */
function formOf(workbooks: readonly Workbook[], survey: WorkbookSurvey, { id, title }: DraftOptions): FormInput {
  const inTitles = guessYears(survey.others, []);
  const headerYear = inTitles.length === 0 ? yearOfAnswers(survey.tables.map(({ band }) => band)) : undefined;
  const years = headerYear === undefined ? guessYears(survey.others, survey.headers) : [];
  const drafting = new Drafting(survey.sections, survey.tables, survey.years);
  const found = survey.groups.map((group) => ({ group, blocks: tableBlocks(group, drafting) }));
  const { labels, tables } = onNamedSheets(labelBlocks(survey.labels, drafting), found, survey.labels);
  const outlines = outlineBlocks(outlineSheets(survey), tables.length + labels.length === 0, drafting);
  const blocks = withinLimits([...labels, ...tables, ...outlines.blocks]);
  if (blocks.length === 0) throw nothingToDraft();
  const respondent = guessRespondent(survey.others);
  for (const name of respondent?.names ?? []) drafting.addDepartment(name);
  const name = title ?? guessTitle(survey.titles) ?? '評価調書';
  const cycleField = headerYear === undefined ? undefined : cycleColumn(tables);
  const fiscalYear = [...years.map(({ rule }) => rule), ...(cycleField === undefined ? [] : [{ header: cycleField }])];
  const contexts = [
    ...survey.sections
      .filter((section) => drafting.usedSections.has(section))
      .map((section) => ({
        id: section.id,
        template: section.style.template,
        ...(section.carries ? { carries: true } : {}),
      })),
    ...outlines.contexts,
  ];
  const draft: FormInput = {
    id,
    version: 1,
    title: { ja: name, en: id },
    ...(fiscalYear.length > 0 ? { fiscalYear } : {}),
    ...(contexts.length > 0 ? { contexts } : {}),
    ...(respondent ? { respondent: respondent.template } : {}),
    ...(drafting.departments.size > 0
      ? {
          departments: [...drafting.departments]
            .slice(0, FORM_LIMITS.departments)
            .map((department) => ({ name: department })),
        }
      : {}),
    ...progressBy([...tables, ...labels]),
    ...vocabularies(drafting),
    blocks,
  };
  return proveDraft(workbooks, draft, drafting);
}

function nothingToDraft(): Problem {
  return new Problem('nothing-to-draft', {
    ja: '表も、見出しと記入欄の組も、箇条書きも見つからないため、様式の案を作れません。記入欄のあるシートか、シートが非表示になっていないか確かめてください。',
    en: 'No table, no labelled cells and no outline were found to draft a form from. Check that the workbook has the sheet to fill in, and that it is not hidden.',
  });
}

function nothingInCommon(count: number): Problem {
  return new Problem('nothing-to-draft', {
    ja: `${count}冊のブックは、どれも互いに様式が違うため、1つの様式の案を作れません。同じ様式のブックだけを指定してください。`,
    en: `The ${count} workbooks are each of another form, so that no one form can be drafted from them. Give workbooks of one form only.`,
  });
}

function cycleColumn(blocks: readonly BlockInput[]): string | undefined {
  const fields = blocks.flatMap((block) => block.fields);
  return fields.find(
    ({ from }) =>
      'column' in from && !Array.isArray(from.column) && (from.column as { year: unknown }).year === 'cycle',
  )?.id;
}

/** Sheets of marked lines: without a table, and without labelled cells. */
function outlineSheets({ withoutTables, labels }: WorkbookSurvey) {
  return withoutTables.filter((view) => view.book === 0 && labels.filter((label) => label.view === view).length < 3);
}

function progressBy(blocks: readonly BlockInput[]): { progressBy?: string } {
  const departments = blocks.flatMap((block) => block.fields.filter(({ type }) => type === 'department'));
  return departments[0] ? { progressBy: departments[0].id } : {};
}

function vocabularies(drafting: Drafting): Pick<FormInput, 'vocabularies'> {
  const input = drafting.vocabularies.input();
  return Object.keys(input).length > 0 ? { vocabularies: input } : {};
}
