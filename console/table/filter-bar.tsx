/**
 * What narrows the table: department, sheet, kind of row, text.
 */
import { Button, Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { useWording } from '../text/wording.js';
import { choicesOf, NO_FILTER, SHOWN, type RecordFilter, type TableBlock } from './record-filter.js';

interface FilterBarProps {
  readonly block: TableBlock;
  readonly filter: RecordFilter;
  onChange(filter: RecordFilter): void;
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 16px' },
  field: { flex: '0 1 200px', minWidth: 'min(180px, 100%)' },
  search: { flex: '1 1 220px', maxWidth: '360px', minWidth: 'min(180px, 100%)' },
  box: { width: '100%', maxWidth: 'none' },
});

export function FilterBar({ block, filter, onChange }: FilterBarProps) {
  const styles = useStyles();
  const { t } = useWording();
  const showNames = { all: t.table.showAll, blank: t.table.showBlank, conflicting: t.table.showConflicting };
  const narrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <search className={styles.bar}>
      <Field label={t.table.search} className={styles.search}>
        <SearchBox
          className={styles.box}
          value={filter.text}
          onChange={(_event, { value }) => onChange({ ...filter, text: value })}
        />
      </Field>
      {(['department', 'sheet'] as const).map((of) => {
        const choices = choicesOf(block, of);
        // What was asked for by the address stays visible, even when no row has it.
        const offered = filter[of] === '' || choices.includes(filter[of]) ? choices : [...choices, filter[of]];
        return offered.length < 2 && filter[of] === '' ? null : (
          <Field key={of} label={t.table[of]} className={styles.field}>
            <Select value={filter[of]} onChange={(_event, { value }) => onChange({ ...filter, [of]: value })}>
              <option value="">{t.table.all}</option>
              {offered.map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </Select>
          </Field>
        );
      })}
      <Field label={t.table.show} className={styles.field}>
        <Select
          value={filter.show}
          onChange={(_event, { value }) =>
            onChange({ ...filter, show: SHOWN.find((one) => one === value) ?? NO_FILTER.show })
          }
        >
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {showNames[one]}
            </option>
          ))}
        </Select>
      </Field>
      {narrowed && (
        <Button appearance="subtle" onClick={() => onChange(NO_FILTER)}>
          {t.table.clear}
        </Button>
      )}
    </search>
  );
}
