/**
 * The English texts about a year's blank workbook: answers that stand in it, replacing it, the year after it, deleting it.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { YearMessages } from './year-ja.js';

export const yearEn: YearMessages = {
  answers: {
    title: 'There are answers in this workbook already',
    found: (answers, cells) => `${some(answers, 'answer')} in ${some(cells, 'cell')}`,
    cellsOf: (name, cells) => `${name}: ${count(cells)}`,
    unowned: (cells) => `rows of no department: ${count(cells)}`,
    label: 'What is to become of these answers?',
    empty: 'Empty them',
    emptyHint: 'The workbook without its answers is handed out. No department has answered yet when the year begins.',
    take: 'Take them in as answers',
    takeHint:
      'The workbook without its answers is handed out, and they are taken in as answers of the departments whose rows they are, with who did it and the file’s name in the history. The form can then not be replaced, nor the year deleted.',
    keep: 'Leave them as they are',
    keepHint: 'They are handed out as printed text. Rows with one count as answered from the beginning.',
    other: 'If it is none of these, choose another workbook above.',
    needed: 'Say what is to become of the answers.',
  },
  blank: {
    title: 'Replace the blank workbook',
    lead: 'Nothing was sent in yet, so the blank can be replaced. Rows that both have stay the same rows, with their links. Hand out the new one to whoever has the old one.',
    drop: 'Drop the new form (a blank workbook) here',
    hint: 'On the same version of the form as now.',
    submit: 'Replace it with this one',
    needs: 'Choose the new blank workbook.',
    done: (name) => `The blank workbook of ${name} was replaced.`,
    over: 'Something was sent in already: the blank cannot be replaced any more, nor the year deleted. Answers and their history stay.',
  },
  remove: {
    title: 'Delete the year',
    lead: 'Nothing was sent in yet, so the year can be deleted.',
    open: 'Delete this year…',
    ask: (name) => `Delete ${name}?`,
    means: [
      'Its blank workbook and rows go, and what was said of them. This cannot be undone.',
      'Other years, departments, users and forms stay as they are.',
    ],
    field: (plan) => `Enter the plan’s name, “${plan}”, to confirm`,
    differs: 'That is not the plan’s name.',
    submit: 'Delete it',
    done: (name) => `${name} was deleted.`,
  },
  next: {
    open: 'Begin the year after',
    openNamed: (name) => `Begin the year after ${name}`,
    title: (name) => `Begin ${name}`,
    lead: 'The form, the departments and the rows are those of this year. Its answers are not: they are shown as last year’s.',
    reading: 'Looking at what it would be begun with…',
    rows: 'Rows',
    rowsOf: (n, added) => `${count(n)}${added > 0 ? ` (${count(added)} of them added by departments)` : ''}`,
    emptied: 'Answers that are taken out',
    emptiedOf: (n) => count(n),
    relabel: (n) => `Write the new year where the last one is named (${some(n, 'cell')})`,
    labels: 'What is written',
    labelOf: (place, text, next) => `${place}: ${text} → ${next}`,
    otherYears: (n) =>
      `Other years are named in ${some(n, 'cell')}, which stay. Look at the form afterwards, and replace it with a corrected one if need be.`,
    deadline: 'Deadline (may be left out)',
    submit: 'Begin with this',
    isThere: (name) => `${name} is there already.`,
  },
};
