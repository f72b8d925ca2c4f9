/**
 * Drafts a form from a workbook of a city whose form nobody has written yet: what is a header, what a row, what a field
 * holds, which words may be chosen, and how sure it is of each. A person corrects the draft; nothing is decided for them.
 *
 * It knows no city and no sheet by name. What it is unsure of it says; what it cannot find it leaves out, and reading
 * the workbook with the draft tells what has no place in it.
 */
import type { FormInput } from '../form/form.js';
import type { Workbook } from '../grid/grid.js';
import { Problem } from '../problem/problem.js';
import { termOf } from './glossary.js';
import { Drafting, type BlockInput } from './drafting.js';
import { labelBlocks } from './blocks/label-blocks.js';
import { outlineBlocks } from './blocks/outlines.js';
import { proveDraft } from './prove-draft.js';
import { guessRespondent, guessTitle, guessYears } from './guess/signpost-guess.js';
import { tableBlocks } from './blocks/table-blocks.js';
import type { TableGroup } from './survey/table-columns.js';
import { surveyForDraft, type WorkbookSurvey } from './survey/workbook-survey.js';

export interface DraftOptions {
  readonly id: string;
  /** Without it, what the workbook calls itself. */
  readonly title?: string;
}

/**
 * @returns a form document that satisfies the schema, with `draft` notes on what nobody has looked at yet
 * @throws Problem where the workbook has neither a table nor labelled cells nor an outline
 */
export function draftForm(workbook: Workbook, { id, title }: DraftOptions): FormInput {
  const survey = surveyForDraft(workbook);
  const headerYear = guessYears(survey.others, []).length === 0 ? yearOfAnswers(survey.groups) : undefined;
  const years = headerYear === undefined ? guessYears(survey.others, survey.headers) : [];
  const drafting = new Drafting(
    survey.sections,
    survey.tables,
    years[0]?.year ?? headerYear ?? lastYear(survey.groups),
  );
  const tables = survey.groups.flatMap((group) => tableBlocks(group, drafting));
  const labels = labelBlocks(survey.labels, drafting);
  const outlines = outlineBlocks(outlineSheets(survey), tables.length + labels.length === 0, drafting);
  const blocks = [...labels, ...tables, ...outlines.blocks];
  if (blocks.length === 0) throw nothingToDraft();
  const respondent = guessRespondent(survey.others);
  if (respondent) drafting.addDepartment(respondent.name);
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
      ? { departments: [...drafting.departments].map((department) => ({ name: department })) }
      : {}),
    ...progressBy(tables),
    ...vocabularies(drafting),
    blocks,
  };
  return proveDraft(workbook, draft, drafting);
}

function nothingToDraft(): Problem {
  return new Problem('nothing-to-draft', {
    ja: '表も、見出しと記入欄の組も、箇条書きも見つからないため、様式の案を作れません。記入欄のあるシートか、シートが非表示になっていないか確かめてください。',
    en: 'No table, no labelled cells and no outline were found to draft a form from. Check that the workbook has the sheet to fill in, and that it is not hidden.',
  });
}

/** The latest year over a column that is filled in, where no title says the year. */
function yearOfAnswers(groups: readonly TableGroup[]): number | undefined {
  const years = groups.flatMap(({ columns }) =>
    columns.flatMap(({ header: { word, year, groups: above } }) => {
      if (year === undefined) return [];
      const isOneOfSeveral = columns.some(({ header }) => header.word === word && (header.year ?? year) !== year);
      if (word !== '' && !isOneOfSeveral) return [];
      const term = termOf(word || (above.findLast((group) => group.word !== '')?.word ?? ''))?.term;
      return term?.role === 'answer' ? [year] : [];
    }),
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The latest year that a group of columns is headed with. */
function lastYear(groups: readonly TableGroup[]): number | undefined {
  const years = groups.flatMap(({ columns }) => columns.flatMap(({ header }) => header.groupYear ?? []));
  return years.length > 0 ? Math.max(...years) : undefined;
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
  return withoutTables.filter((view) => labels.filter((label) => label.view === view).length < 3);
}

function progressBy(blocks: readonly BlockInput[]): { progressBy?: string } {
  const departments = blocks.flatMap((block) => block.fields.filter(({ type }) => type === 'department'));
  return departments[0] ? { progressBy: departments[0].id } : {};
}

function vocabularies(drafting: Drafting): Pick<FormInput, 'vocabularies'> {
  const input = drafting.vocabularies.input();
  return Object.keys(input).length > 0 ? { vocabularies: input } : {};
}
