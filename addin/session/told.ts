/**
 * What the open workbook is read with of all that was said: what counts for whoever sits in front of it.
 */
import type { Form } from '../../core/form/form.js';
import type { ToldListDto } from '../../core/protocol/told.js';
import { subjectOf, toldFrom } from '../../core/reader/told/statement.js';
import type { Told } from '../../core/reader/told/told.js';

type ToldList = ToldListDto['told'];

export function countingTold(list: ToldList): Told {
  return toldFrom(list.filter(({ counts }) => counts).map(({ statement }) => statement));
}

/** What nobody is asked about again. */
export function toldSubjects(form: Form, list: ToldList): ReadonlySet<string> {
  return new Set(list.filter(({ counts }) => counts).map(({ statement }) => subjectOf(form, statement)));
}
