/**
 * Last year's values beside a cycle's rows, and why figures are far from them; for whoever may be told.
 */
import { useMemo } from 'react';
import { largeChange, type FigureChange } from '../../core/check/figure-change.js';
import type { Field } from '../../core/form/form.js';
import { changeReasonsApi, type ChangeReasonDto } from '../../core/protocol/change-reasons.js';
import { lastYearApi, type LastYearDto, type LastYearRowDto } from '../../core/protocol/last-year.js';
import { asTyped } from '../../core/record/typed.js';
import { textValue, type FieldValue } from '../../core/record/value.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useMay } from '../access/me.js';
import { call } from '../api/client.js';
import { useAnswer, useResource } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

export interface LastYear {
  /** Undefined until it is loaded. */
  readonly source: LastYearDto | undefined;
  /** Its name for people; '' where there is no earlier year. */
  readonly year: string;
  /** What was said of large changes, whichever value it was said of. */
  readonly reasons: readonly ChangeReasonDto[];
  before(record: string): LastYearRowDto | undefined;
  /** One for each row of last year; none where there was nothing. */
  valuesOf(record: string, field: string): readonly FieldValue[];
  /** How far a text of this year is from last year's figure, where that is far. */
  changeOf(record: string, field: Field, text: string): FigureChange | undefined;
  /** What was said of a value of a cell. */
  reasonOf(record: string, field: string, value: string): ChangeReasonDto | undefined;
  reload(): void;
}

export function useLastYear(cycleId: string): LastYear {
  const { language } = useWording();
  const source = useAnswer(lastYearApi.read, { params: { cycleId } }).data;
  const mayRead = useMay('read-history');
  const { data, reload } = useResource(['change-reasons', { cycleId, mayRead }], async (signal) =>
    mayRead ? (await call(changeReasonsApi.list, { params: { cycleId }, signal })).reasons : [],
  );
  const linked = useMemo(() => new Map(source?.rows.map((row) => [row.record, row])), [source]);
  const reasons = useMemo(() => data ?? [], [data]);
  const valuesOf = (record: string, field: string) => linked.get(record)?.values[field] ?? [];
  return {
    source,
    year: source?.previous ? formatFiscalYear(source.previous.fiscalYear, language) : '',
    reasons,
    before: (record) => linked.get(record),
    valuesOf,
    changeOf: (record, field, text) => largeChange(field, valuesOf(record, field.id), asTyped(field, textValue(text))),
    reasonOf: (record, field, value) =>
      reasons.find((one) => one.record === record && one.field === field && one.value === value),
    reload,
  };
}
