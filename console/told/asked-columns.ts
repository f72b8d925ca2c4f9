/**
 * The questions of a workbook as they are asked: the same header on several sheets is one.
 */
import type { ColumnQuestionDto } from '../../core/protocol/told.js';
import { headerText } from '../../core/reader/survey/header-text.js';

export interface AskedColumn extends Pick<ColumnQuestionDto, 'block' | 'header' | 'values' | 'fields'> {
  /** `施策１!J6:J14` */
  readonly places: readonly string[];
}

const MOST_VALUES = 3;

export function askedColumns(questions: readonly ColumnQuestionDto[]): AskedColumn[] {
  const asked = new Map<string, AskedColumn>();
  for (const { sheet, address, block, header, values, fields } of questions) {
    const name = JSON.stringify([block, headerText(header)]);
    const before = asked.get(name);
    const known = new Set(before?.fields.map(({ id }) => id));
    asked.set(name, {
      block,
      header: before?.header ?? header,
      places: [...(before?.places ?? []), `${sheet}!${address}`],
      values: [...new Set([...(before?.values ?? []), ...values])].slice(0, MOST_VALUES),
      fields: [...(before?.fields ?? []), ...fields.filter(({ id }) => !known.has(id))],
    });
  }
  return [...asked.values()];
}
