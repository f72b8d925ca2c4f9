/**
 * Chooses the cell that a reason is about: the row by a search in the department's rows, then the field.
 */
import { Button, Field, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { DepartmentRowDto } from '../../core/protocol/standing.js';
import { rowName } from '../../core/record/row-name.js';
import { FirstFew } from '../../view/list/first-few.js';
import { searchText } from '../text/search-text.js';
import { useWording } from '../text/wording.js';
import { placeOf, type CellPlace } from './cell-place.js';

interface RowPickerProps {
  readonly rows: readonly DepartmentRowDto[];
  onPick(place: CellPlace): void;
  onClose(): void;
}

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '10px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  search: { maxWidth: '480px' },
  found: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  fields: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))', alignItems: 'stretch' },
  choice: {
    height: '100%',
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    minWidth: 0,
    fontWeight: 400,
  },
  inside: { display: 'grid', gap: '0 10px', minWidth: 0, overflowWrap: 'anywhere' },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function RowPicker({ rows, onPick, onClose }: RowPickerProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.workflow;
  const [text, setText] = useState('');
  const [row, setRow] = useState<DepartmentRowDto>();
  const wanted = searchText(useDeferredValue(text));
  const searchable = useMemo(() => rows.map((one) => ({ row: one, text: searchText(textOf(one)) })), [rows]);
  const found = searchable.filter((one) => one.text.includes(wanted)).map((one) => one.row);
  const pick = (field: string) => {
    const place = row && placeOf(rows, row.id, field);
    if (place) onPick(place);
  };
  const name = row && (rowName(row) || row.sheet);
  return (
    <div className={styles.box} role="group" aria-label={words.pick}>
      {!row && (
        <>
          <Field label={words.pickRow} className={styles.search}>
            <SearchBox autoFocus value={text} onChange={(_event, { value }) => setText(value)} />
          </Field>
          <p className={styles.found} role="status">
            {found.length === 0 ? words.noRowFound : words.rowsFound(found.length)}
          </p>
          <FirstFew all={found}>
            {(shown) => (
              <ul className={styles.list} role="list" aria-label={words.pickedRows}>
                {shown.map((one) => (
                  <li key={one.id}>
                    <Button className={styles.choice} onClick={() => setRow(one)}>
                      <span className={styles.inside}>{rowName(one) || one.sheet}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </FirstFew>
        </>
      )}
      {row && name !== undefined && (
        <>
          <p className={styles.found}>{words.pickField(name)}</p>
          <ul className={mergeClasses(styles.list, styles.fields)} role="list" aria-label={words.pickField(name)}>
            {fieldsOf(row).map(({ field, label, address, text: value }, i) => (
              <li key={field}>
                <Button className={styles.choice} autoFocus={i === 0} onClick={() => pick(field)}>
                  <span className={styles.inside}>
                    <span className={styles.label}>{`${say(label)} ${address}`}</span>
                    <span className={styles.text}>{value === '' ? t.blank : shorten(value)}</span>
                  </span>
                </Button>
              </li>
            ))}
            <li>
              <Button className={styles.choice} onClick={() => pick('')}>
                <span className={styles.label}>{words.wholeRow}</span>
              </Button>
            </li>
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {row && <Button onClick={() => setRow(undefined)}>{words.otherRow}</Button>}
        <Button appearance="subtle" onClick={onClose}>
          {words.pickDone}
        </Button>
      </div>
    </div>
  );
}

/** Answers first: most reasons are about those. */
function fieldsOf({ cells }: DepartmentRowDto): DepartmentRowDto['cells'] {
  const rank = { answer: 0, key: 1, plan: 2 };
  return cells.toSorted((a, b) => rank[a.role] - rank[b.role]);
}

function textOf(row: DepartmentRowDto): string {
  // A character that no search holds keeps texts from running into each other.
  return [rowName(row), ...row.cells.map(({ text }) => text)].join('\u0000');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}
