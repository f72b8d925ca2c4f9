/**
 * What there is to ask of a workbook, as it is told.
 */
import type { Question } from '../../../core/questions/question.js';
import type { QuestionDto } from '../../../core/protocol/told.js';

export function questionAnswer(question: Question): QuestionDto {
  const asked = { places: [...question.places], values: [...question.values] };
  switch (question.kind) {
    case 'column':
      return { ...question, ...asked, fields: question.fields.map(({ id, label }) => ({ id, label: { ...label } })) };
    case 'row':
      return {
        ...question,
        ...asked,
        written: { ...question.written },
        rows: question.rows.map((key) => ({ ...key })),
      };
    case 'department':
      return { ...question, ...asked, names: [...question.names] };
  }
}
