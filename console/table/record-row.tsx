/**
 * One row of the merged table. It is drawn again only when something of it is another: beside thousands of others somebody
 * types and scrolls.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import type { TableColumn } from './columns.js';
import { RecordCell, type CellEdit } from './record-cell.js';
import { nameOfRow, type TableBlock, type TableField, type TableRecord } from './record-filter.js';
import { ReviewCell } from './review-cell.js';
import { leftOf, PAPER, ROOM } from './staying.js';
import type { ReviewMarks } from './use-review-marks.js';

interface RecordRowProps {
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly record: TableRecord;
  /** The last column that stays while the others scroll. */
  readonly edge: TableField | undefined;
  /** The cell that somebody was led to, `''` for the row as a whole; undefined where it was another row. */
  readonly markedField: string | undefined;
  readonly marks?: ReviewMarks;
  /** Whether there is a column for histories. */
  readonly hasHistory: boolean;
  onTick(): void;
  editOf(record: TableRecord, field: string): (() => void) | undefined;
  besideOf(record: TableRecord, field: TableField): ReactNode;
  historyOf(record: TableRecord): (() => void) | undefined;
}

const useStyles = makeStyles({
  cell: {
    padding: '8px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    [PAPER]: { padding: '3px 4px', breakInside: 'avoid' },
  },
  screen: { [PAPER]: { display: 'none' } },
  marked: { backgroundColor: tokens.colorStatusWarningBackground1 },
  markedCell: { outline: `2px solid ${tokens.colorStatusWarningBorder2}`, outlineOffset: '-2px' },
  stays: { [ROOM]: { position: 'sticky', zIndex: 1 }, [PAPER]: { position: 'static' } },
  /** Under its edge the others go away. */
  edge: { [ROOM]: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` } },
});

export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { block, columns, record, edge, markedField, marks, hasHistory, onTick } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.decisions.history;
  const isMarked = markedField !== undefined;
  const name = nameOfRow(block, record);
  const openHistory = props.historyOf(record);
  return (
    <tr {...(isMarked ? { ref: reveal, tabIndex: -1, 'aria-current': true } : {})}>
      {marks && (
        <td className={mergeClasses(styles.cell, styles.stays)} style={{ left: 0 }}>
          <ReviewCell {...{ marks, onTick, name }} record={record.id} />
        </td>
      )}
      {columns.map(({ field, left }) => (
        <td
          key={field.id}
          className={mergeClasses(
            styles.cell,
            field.role === 'plan' && look.dim,
            left !== undefined && styles.stays,
            field === edge && styles.edge,
            isMarked && styles.marked,
            field.id === markedField && styles.markedCell,
          )}
          title={placeOf(record, field.id)}
          {...leftOf(left, marks !== undefined)}
        >
          <RecordCell
            isDraft={record.draft === true}
            cell={record.cells[field.id]}
            role={field.role}
            {...editable(props.editOf(record, field.id), t.editing.open(say(field.label), name))}
          />
          {props.besideOf(record, field)}
        </td>
      ))}
      {hasHistory && (
        <td className={mergeClasses(styles.cell, styles.screen)}>
          {openHistory && (
            <Button
              size="small"
              appearance="subtle"
              icon={<History20Regular />}
              title={words.open}
              aria-label={words.openOf(name)}
              onClick={openHistory}
            />
          )}
        </td>
      )}
    </tr>
  );
});

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
