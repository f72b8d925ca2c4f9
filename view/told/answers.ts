/**
 * What can be answered to a question: what each answer is called, and the statement that it makes.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { Question } from '../../core/questions/question.js';
import type { Statement } from '../../core/reader/told/statement.js';
import { rowName } from '../../core/record/row-name.js';
import type { ToldWords } from './words.js';

type Answer = readonly [name: string, statement: Statement];

/** In the order in which they are offered: what it may be, then that it is nothing of these. */
export function answersTo(question: Question, words: ToldWords, say: (text: Bilingual) => string): Answer[] {
  switch (question.kind) {
    case 'column': {
      const { kind, block, header, fields } = question;
      const column = (field: string | null): Statement => ({ kind, block, header, field });
      return [...fields.map(({ id, label }): Answer => [say(label), column(id)]), [words.noField, column(null)]];
    }
    case 'row': {
      const { kind, block, written, rows } = question;
      const row = (key: Readonly<Record<string, string>> | null): Statement => {
        return { kind, block, written: { ...written }, key: key && { ...key } };
      };
      return [
        ...rows.map((key): Answer => [rowName({ key }), row(key)]),
        [words.ownRow, row(written)],
        [words.noRow, row(null)],
      ];
    }
    case 'department': {
      const { kind, written, names } = question;
      const named = (name: string | null): Statement => ({ kind, written, name });
      return [...names.map((name): Answer => [name, named(name)]), [words.noDepartment, named(null)]];
    }
  }
}

/** What is asked of, as it is written. */
export function writtenIn(question: Question): string {
  switch (question.kind) {
    case 'column':
      return question.header.replace(/\s+/gu, ' ').trim();
    case 'row':
      return rowName({ key: question.written });
    case 'department':
      return question.written;
  }
}
