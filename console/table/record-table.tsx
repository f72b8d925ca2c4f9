/**
 * The rows as a table that scrolls inside its own region; the header and the first key columns stay.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import type { ReactNode, RefObject } from 'react';
import { useWording } from '../text/wording.js';
import type { TableColumn } from './columns.js';
import { RecordCell, type CellEdit } from './record-cell.js';
import { ReviewCell } from './review-cell.js';
import type { ReviewMarks } from './use-review-marks.js';
import { nameOfRow, type TableBlock, type TableField, type TableRecord } from './record-filter.js';
import { useLook } from '../../view/look/look.js';

interface RecordTableProps {
  readonly block: TableBlock;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly columns: readonly TableColumn[];
  readonly records: readonly TableRecord[];
  /** The row, and the cell of it, that somebody was led to. */
  readonly marked?: { readonly id: string; readonly field: string } | undefined;
  /** What was looked at; not given where nobody is asked. */
  readonly marks?: ReviewMarks;
  onTick?(): void;
  /** Opens a cell to be changed; undefined for one that is not the reader's to change. */
  editOf(record: TableRecord, field: string): (() => void) | undefined;
  /** What is shown under a cell. */
  besideOf(record: TableRecord, field: TableField): ReactNode;
  /** Opens the history of a row; undefined for a row whose history is not the reader's to see. */
  historyOf(record: TableRecord): (() => void) | undefined;
}

const ROOM = '@media (min-width: 1100px)';

const useStyles = makeStyles({
  region: {
    overflow: 'auto',
    maxHeight: 'max(420px, calc(100vh - 260px))',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    tableLayout: 'fixed',
    minWidth: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '13px',
    lineHeight: 1.65,
  },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: '8px 10px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  answerHeading: { color: tokens.colorNeutralForeground1 },
  cell: {
    padding: '8px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  marked: { backgroundColor: tokens.colorStatusWarningBackground1 },
  markedCell: { outline: `2px solid ${tokens.colorStatusWarningBorder2}`, outlineOffset: '-2px' },
  stays: { [ROOM]: { position: 'sticky', zIndex: 1 } },
  corner: { [ROOM]: { zIndex: 3 } },
  /** The last column that stays: under its edge the others go away. */
  edge: { [ROOM]: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` } },
});

const HISTORY_EM = 4.5;
const MARK_EM = 6;

export function RecordTable(props: RecordTableProps) {
  const { block, region, columns, records, marks, onTick = () => undefined, marked } = props;
  const { editOf, besideOf, historyOf } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.decisions.history;
  const label = say(block.label);
  const histories = new Map(records.map((record) => [record.id, historyOf(record)]));
  const hasHistory = [...histories.values()].some((open) => open !== undefined);
  const width = columns.reduce(
    (sum, column) => sum + column.width,
    (hasHistory ? HISTORY_EM : 0) + (marks ? MARK_EM : 0),
  );
  const edge = columns.findLast(({ left }) => left !== undefined);
  const leftOf = (left: number | undefined) =>
    left === undefined ? {} : { style: { left: `${left + (marks ? MARK_EM : 0)}em` } };
  return (
    <div ref={region} className={styles.region} role="region" aria-label={t.table.region(label)} tabIndex={0}>
      <table className={styles.table} style={{ width: `${width}em` }} aria-label={label}>
        <colgroup>
          {marks && <col style={{ width: `${MARK_EM}em` }} />}
          {columns.map(({ field, width }) => (
            <col key={field.id} style={{ width: `${width}em` }} />
          ))}
          {hasHistory && <col style={{ width: `${HISTORY_EM}em` }} />}
        </colgroup>
        <thead>
          <tr>
            {marks && (
              <th scope="col" className={mergeClasses(styles.heading, styles.corner)} style={{ left: 0 }}>
                {t.reviews.column}
              </th>
            )}
            {columns.map(({ field, left }) => (
              <th
                key={field.id}
                scope="col"
                className={mergeClasses(
                  styles.heading,
                  field.role === 'answer' && styles.answerHeading,
                  left !== undefined && styles.corner,
                  field === edge?.field && styles.edge,
                )}
                {...leftOf(left)}
              >
                {say(field.label)}
              </th>
            ))}
            {hasHistory && (
              <th scope="col" className={styles.heading}>
                {words.column}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr
              key={record.id}
              {...(record.id === marked?.id ? { ref: reveal, tabIndex: -1, 'aria-current': true } : {})}
            >
              {marks && (
                <td className={mergeClasses(styles.cell, styles.stays)} style={{ left: 0 }}>
                  <ReviewCell {...{ marks, onTick }} record={record.id} name={nameOfRow(block, record)} />
                </td>
              )}
              {columns.map(({ field, left }) => (
                <td
                  key={field.id}
                  className={mergeClasses(
                    styles.cell,
                    field.role === 'plan' && look.dim,
                    left !== undefined && styles.stays,
                    field === edge?.field && styles.edge,
                    record.id === marked?.id && styles.marked,
                    record.id === marked?.id && field.id === marked.field && styles.markedCell,
                  )}
                  title={placeOf(record, field.id)}
                  {...leftOf(left)}
                >
                  <RecordCell
                    isDraft={record.draft === true}
                    cell={record.cells[field.id]}
                    role={field.role}
                    {...editable(editOf(record, field.id), t.editing.open(say(field.label), nameOfRow(block, record)))}
                  />
                  {besideOf(record, field)}
                </td>
              ))}
              {hasHistory && (
                <td className={styles.cell}>
                  {histories.get(record.id) && (
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<History20Regular />}
                      title={words.open}
                      aria-label={words.openOf(nameOfRow(block, record))}
                      onClick={histories.get(record.id)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function editable(open: (() => void) | undefined, label: string): { readonly edit?: CellEdit } {
  return open ? { edit: { label, open } } : {};
}

/** Where the cell stands in the city's form. */
function placeOf({ sheet, cells }: TableRecord, field: string): string | undefined {
  const address = cells[field]?.address;
  return address ? `${sheet} ${address}` : undefined;
}

/** Outside of the component, so that it is done once, when the row comes. */
function reveal(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}
