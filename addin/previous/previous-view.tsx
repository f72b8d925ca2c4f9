/**
 * 前年度: what last year said of the row that is selected, and what differs. It follows the selection.
 */
import { Button, makeStyles, Spinner, Switch } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { blockOf } from '../../core/form/form.js';
import { formInYear } from '../../core/form/form-year.js';
import type { Reading } from '../../core/reader/reading.js';
import { rowName } from '../../core/record/row-name.js';
import { obstacleOf } from '../desk/obstacle.js';
import type { PreviousDesk } from '../desk/desk-state.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSelectedRecord } from '../desk/use-selected-record.js';
import { FailureText } from '../frame/failure-bar.js';
import { ObstacleNotice } from '../frame/obstacle-notice.js';
import { previousRows } from '../session/previous-year.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { FieldComparison } from './field-comparison.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '0 12px 20px' },
});

type There = Extract<PreviousDesk, { kind: 'there' }>;

export function PreviousView() {
  const styles = useStyles();
  const { t, language } = useWording();
  const { previous: work } = useDesk();
  const obstacle = useDeskState(obstacleOf);
  const book = useDeskState((state) => state.book);
  const previous = useDeskState((state) => state.previous);
  const cycle = book?.cycle;
  useEffect(() => void work.load(), [work, cycle, obstacle]);
  if (previous.kind === 'there' && book?.reading && cycle?.id === previous.cycleId) {
    return <Comparison previous={previous} reading={book.reading} />;
  }
  if (obstacle) return <ObstacleNotice obstacle={obstacle} />;
  if (previous.kind === 'failed') {
    return (
      <div className={styles.view}>
        <FailureText failure={previous.failure} />
        <Button onClick={() => void work.load(true)}>{t.obstacle.again}</Button>
      </div>
    );
  }
  if (previous.kind === 'none' && cycle) {
    return <p className={styles.view}>{t.previous.none(formatFiscalYear(cycle.fiscalYear - 1, language))}</p>;
  }
  return <Spinner className={styles.view} size="small" label={t.previous.loading} />;
}

function Comparison({ previous, reading }: { readonly previous: There; readonly reading: Reading }) {
  const look = useLook();
  const styles = useStyles();
  const { t, language } = useWording();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const record = useSelectedRecord();
  const { fiscalYear } = previous;
  const { form, records } = reading;
  const rows = useMemo(() => previousRows(form, previous, records), [form, previous, records]);
  const row = record && rows.get(record);
  const years = [formatFiscalYear(fiscalYear, language), formatFiscalYear(fiscalYear + 1, language)] as const;
  if (!record) return <p className={styles.view}>{t.previous.selectRow}</p>;
  const fields = new Map(blockOf(formInYear(form, fiscalYear + 1), record.block).fields.map((one) => [one.id, one]));
  const values = (row?.values ?? []).filter(({ differs }) => differs || !onlyDifferent);
  return (
    <div className={styles.view}>
      <h2 className={look.subheading} aria-live="polite">
        {rowName(record) || record.sheet}
      </h2>
      {!row && <p className={look.text}>{t.previous.noLink(years[0])}</p>}
      {row && row.status !== 'same' && <p className={look.quiet}>{t.previous.statuses[row.status]}</p>}
      {row && (
        <Switch
          label={t.previous.onlyDifferent}
          checked={onlyDifferent}
          onChange={(_event, { checked }) => setOnlyDifferent(checked)}
        />
      )}
      {row && values.length === 0 && <p className={look.quiet}>{t.previous.nothing}</p>}
      {values.map((value) => {
        const field = fields.get(value.field);
        return field && <FieldComparison key={value.field} {...{ field, value, years }} />;
      })}
    </div>
  );
}
