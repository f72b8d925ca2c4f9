/**
 * All that there is to ask of a workbook, as far as nobody has said it yet: columns first, then names, then rows. What
 * follows from another answer is asked when that is given: rows that are unknown because their column or the name of
 * their department is.
 */
import { blockOf } from '../form/form.js';
import { subjectOf } from '../reader/told/statement.js';
import { compact } from '../text/normalise.js';
import { columnQuestions } from './column-questions.js';
import { departmentQuestions } from './department-questions.js';
import type { Question, RowQuestion } from './question.js';
import type { ReadWorkbook } from './read-workbook.js';
import { rowQuestions } from './row-questions.js';

/** Nobody answers more; a workbook with so much that is unknown is on another form. */
const MOST_QUESTIONS = 50;

/** @param told what was said before (`subjectOf`): nobody is asked again, not even where it could not be used */
export function questionsIn(book: ReadWorkbook, told: ReadonlySet<string>): Question[] {
  const { form } = book;
  const columns = columnQuestions(book);
  const departments = departmentQuestions(book);
  const isFirst = ({ block: id, written }: RowQuestion) => {
    const block = blockOf(form, id);
    const named = block.fields.filter(({ type }) => type === 'department').map((field) => written[field.id] ?? '');
    const isOpen = columns.some((one) => one.block === id && one.fields.some((field) => block.key.includes(field.id)));
    return !isOpen && !departments.some((one) => named.some((text) => compact(text).includes(compact(one.written))));
  };
  const all: Question[] = [...columns, ...departments, ...rowQuestions(book).filter(isFirst)];
  return all.filter((question) => !told.has(subjectOf(form, question))).slice(0, MOST_QUESTIONS);
}
