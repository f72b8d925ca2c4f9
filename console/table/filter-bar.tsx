/**
 * What narrows the table: department, sheet, kind of row, text.
 */
import { Button, Field, makeStyles, mergeClasses, SearchBox } from '@fluentui/react-components';
import { useMemo } from 'react';
import { SelectField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { choicesOf, NO_FILTER, OF_REVIEW, SHOWN, type RecordFilter, type TableBlock } from './record-filter.js';

interface FilterBarProps {
  readonly block: TableBlock;
  readonly filter: RecordFilter;
  /** Whether it can be told what was looked at. */
  readonly isReviewed: boolean;
  onChange(filter: RecordFilter): void;
}

const useStyles = makeStyles({
  bar: { alignItems: 'flex-end', gap: '8px 16px' },
  field: { flex: '0 1 200px', minWidth: 'min(180px, 100%)' },
  search: { flex: '1 1 220px', maxWidth: '360px' },
  box: { width: '100%', maxWidth: 'none' },
});

export function FilterBar({ block, filter, isReviewed, onChange }: FilterBarProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const showNames = {
    all: t.table.showAll,
    blank: t.table.showBlank,
    conflicting: t.table.showConflicting,
    changed: t.table.showChanged,
    unseen: t.table.showUnseen,
  };
  const shown = SHOWN.filter((one) => isReviewed || !OF_REVIEW.includes(one) || one === filter.show);
  // Of thousands of rows, and not with each letter that is typed.
  const known = useMemo(
    () => ({ department: choicesOf(block, 'department'), sheet: choicesOf(block, 'sheet') }),
    [block],
  );
  const narrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <search className={mergeClasses(look.row, styles.bar)}>
      <Field label={t.table.search} className={mergeClasses(styles.field, styles.search)}>
        <SearchBox
          className={styles.box}
          value={filter.text}
          onChange={(_event, { value }) => onChange({ ...filter, text: value })}
        />
      </Field>
      {(['department', 'sheet'] as const).map((of) => {
        const choices = known[of];
        // What was asked for by the address stays visible, even when no row has it.
        const offered = filter[of] === '' || choices.includes(filter[of]) ? choices : [...choices, filter[of]];
        return offered.length < 2 && filter[of] === '' ? null : (
          <SelectField
            key={of}
            label={t.table[of]}
            className={styles.field}
            value={filter[of]}
            choices={[['', t.table.all], ...offered.map((choice) => [choice, choice] as const)]}
            onChoose={(value) => onChange({ ...filter, [of]: value })}
          />
        );
      })}
      <SelectField
        label={t.table.show}
        className={styles.field}
        value={filter.show}
        choices={shown.map((one) => [one, showNames[one]])}
        onChoose={(show) => onChange({ ...filter, show })}
      />
      {narrowed && (
        <Button appearance="subtle" onClick={() => onChange(NO_FILTER)}>
          {t.table.clear}
        </Button>
      )}
    </search>
  );
}
