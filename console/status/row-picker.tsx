/**
 * Chooses the cell that a reason is about: the row by a search in the department's rows, then the field.
 */
import { Button, Field, makeStyles, mergeClasses, SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { DepartmentRowDto } from '../../core/protocol/workflow.js';
import { shortened } from '../../core/text/shorten.js';
import { rowName } from '../../core/record/row-name.js';
import { FirstFew } from '../../view/list/first-few.js';
import { searchText } from '../text/search-text.js';
import { useWording } from '../text/wording.js';
import { placeOf, type CellPlace } from './cell-place.js';
import { useLook } from '../../view/look/look.js';

interface RowPickerProps {
  readonly rows: readonly DepartmentRowDto[];
  onPick(place: CellPlace): void;
  onClose(): void;
}

const useStyles = makeStyles({
  fields: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))', alignItems: 'stretch' },
  choice: { height: '100%', fontWeight: 400 },
});

const LONGEST_VALUE = 60;

export function RowPicker({ rows, onPick, onClose }: RowPickerProps) {
  const look = useLook();
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
    <div className={look.card} role="group" aria-label={words.pick}>
      {!row && (
        <>
          <Field label={words.pickRow} className={look.field}>
            <SearchBox autoFocus value={text} onChange={(_event, { value }) => setText(value)} />
          </Field>
          <p className={look.quiet} role="status">
            {found.length === 0 ? words.noRowFound : words.rowsFound(found.length)}
          </p>
          <FirstFew all={found}>
            {(shown) => (
              <ul className={look.list} role="list" aria-label={words.pickedRows}>
                {shown.map((one) => (
                  <li key={one.id}>
                    <Button className={mergeClasses(look.choice, styles.choice)} onClick={() => setRow(one)}>
                      <span className={look.grow}>{rowName(one) || one.sheet}</span>
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
          <p className={look.quiet}>{words.pickField(name)}</p>
          <ul className={mergeClasses(look.list, styles.fields)} role="list" aria-label={words.pickField(name)}>
            {fieldsOf(row).map(({ field, label, address, text: value }, i) => (
              <li key={field}>
                <Button
                  className={mergeClasses(look.choice, styles.choice)}
                  autoFocus={i === 0}
                  onClick={() => pick(field)}
                >
                  <span className={look.grow}>
                    <span className={look.strong}>{`${say(label)} ${address}`}</span>
                    <span className={look.dim}>{value === '' ? t.blank : shortened(value, LONGEST_VALUE)}</span>
                  </span>
                </Button>
              </li>
            ))}
            <li>
              <Button className={mergeClasses(look.choice, styles.choice)} onClick={() => pick('')}>
                <span className={look.strong}>{words.wholeRow}</span>
              </Button>
            </li>
          </ul>
        </>
      )}
      <div className={look.row}>
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
