/**
 * The rows as a table that scrolls inside its own region; the header and the first key columns stay.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode, type RefObject } from 'react';
import { useWording } from '../text/wording.js';
import type { TableColumn } from './columns.js';
import { leftOf, MARK_EM, PAPER, ROOM } from './staying.js';
import { RecordRow } from './record-row.js';
import type { TableBlock, TableField, TableRecord } from './record-filter.js';
import { useGrowing } from './use-growing.js';
import type { ReviewMarks } from './use-review-marks.js';

interface RecordTableProps {
  readonly block: TableBlock;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly columns: readonly TableColumn[];
  /** Names the part of the block that is shown: another page, another filter. */
  readonly part: string;
  readonly records: readonly TableRecord[];
  /** The row, and the cell of it, that somebody was led to. */
  readonly marked?: { readonly id: string; readonly field: string } | undefined;
  /** What was looked at; not given where nobody is asked. */
  readonly marks?: ReviewMarks;
  onTick(): void;
  /** Opens a cell to be changed; undefined for one that is not the reader's to change. */
  editOf(record: TableRecord, field: string): (() => void) | undefined;
  /** What is shown under a cell. */
  besideOf(record: TableRecord, field: TableField): ReactNode;
  /** Opens the history of a row; undefined for a row whose history is not the reader's to see. */
  historyOf(record: TableRecord): (() => void) | undefined;
}

const useStyles = makeStyles({
  region: {
    overflow: 'auto',
    maxHeight: 'max(420px, calc(100vh - 260px))',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [PAPER]: { overflow: 'visible', maxHeight: 'none', border: 'none' },
  },
  table: {
    tableLayout: 'fixed',
    minWidth: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '13px',
    lineHeight: 1.65,
    [PAPER]: { tableLayout: 'auto', width: '100% !important', fontSize: '9px', lineHeight: 1.4 },
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
    [PAPER]: { position: 'static', padding: '3px 4px' },
  },
  answerHeading: { color: tokens.colorNeutralForeground1 },
  corner: { [ROOM]: { zIndex: 3 } },
  screen: { [PAPER]: { display: 'none' } },
  /** The last column that stays: under its edge the others go away. */
  edge: { [ROOM]: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` } },
});

const HISTORY_EM = 4.5;

export const RecordTable = memo(function RecordTable(props: RecordTableProps) {
  const { block, part, region, columns, records, marks, onTick, marked } = props;
  const { editOf, besideOf, historyOf } = props;
  const styles = useStyles();
  const { t, say } = useWording();
  const label = say(block.label);
  const count = useGrowing(part, records.length);
  const hasHistory = records.some((record) => historyOf(record) !== undefined);
  const width = columns.reduce(
    (sum, column) => sum + column.width,
    (hasHistory ? HISTORY_EM : 0) + (marks ? MARK_EM : 0),
  );
  const edge = columns.findLast(({ left }) => left !== undefined);
  return (
    <div ref={region} className={styles.region} role="region" aria-label={t.table.region(label)} tabIndex={0}>
      <table className={styles.table} style={{ width: `${width}em` }} aria-label={label}>
        <colgroup>
          {marks && <col style={{ width: `${MARK_EM}em` }} />}
          {columns.map(({ field, width }) => (
            <col key={field.id} style={{ width: `${width}em` }} />
          ))}
          {hasHistory && <col className={styles.screen} style={{ width: `${HISTORY_EM}em` }} />}
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
                {...leftOf(left, marks !== undefined)}
              >
                {say(field.label)}
              </th>
            ))}
            {hasHistory && (
              <th scope="col" className={mergeClasses(styles.heading, styles.screen)}>
                {t.decisions.history.column}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {records.slice(0, count).map((record) => (
            <RecordRow
              key={record.id}
              {...{ block, columns, record, hasHistory, editOf, besideOf, historyOf, onTick }}
              {...(marks && { marks })}
              edge={edge?.field}
              markedField={record.id === marked?.id ? marked.field : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
});
