/**
 * What stands in one cell: its text, that an answer is missing, or all the values that are in conflict with their files.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useDistinctValues } from '../cells/use-distinct-values.js';
import { useWording } from '../text/wording.js';
import type { TableCell, TableField } from './record-filter.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  conflicting: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  other: { paddingTop: '6px', borderTop: `1px dashed ${tokens.colorStatusWarningBorder1}` },
  source: { fontSize: '11px' },
  edit: {
    position: 'relative',
    padding: '2px 4px',
    margin: '-2px -4px',
    width: 'calc(100% + 8px)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':hover > svg': { opacity: 1 },
    ':focus-visible > svg': { opacity: 1 },
  },
  // Over the text, as the columns have no room to spare for it.
  pen: {
    position: 'absolute',
    top: 0,
    right: 0,
    opacity: 0,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
});

export interface CellEdit {
  readonly label: string;
  open(): void;
}

interface RecordCellProps {
  readonly cell: TableCell | undefined;
  readonly role: TableField['role'];
  /** Whether answers of its row are not shown to whoever is signed in. */
  readonly isDraft: boolean;
  /** Not given where nothing is to be changed. */
  readonly edit?: CellEdit;
}

export function RecordCell({ cell, role, isDraft, edit }: RecordCellProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const distinct = useDistinctValues();
  if (!cell) return null;
  if (cell.conflicting && cell.conflicting.length > 0) {
    return (
      <div className={mergeClasses(look.frame, styles.conflicting)}>
        <span className={mergeClasses(look.sign, look.small, look.strong, look.doubtful)}>
          <Warning16Filled aria-hidden="true" />
          {t.table.conflicting}
        </span>
        {distinct(cell.conflicting).map(({ text, sources }, i) => (
          <span key={text} className={mergeClasses(look.block, i > 0 && styles.other)}>
            {text === '' ? <span className={look.blank}>{t.blank}</span> : text}
            <span
              className={mergeClasses(look.block, look.small, styles.source)}
            >{`${i === 0 ? t.table.stands : t.table.other} · ${sources}`}</span>
          </span>
        ))}
      </div>
    );
  }
  const isMissing = cell.text === '' && role === 'answer';
  const shown = isMissing ? (
    <span className={look.blank}>{isDraft ? t.table.draft : t.table.unanswered}</span>
  ) : (
    cell.text
  );
  if (!edit) return <>{shown}</>;
  return (
    <button type="button" className={mergeClasses(look.pressable, styles.edit)} onClick={edit.open}>
      <span>{shown}</span>
      <Edit16Regular className={styles.pen} aria-label={edit.label} />
    </button>
  );
}
