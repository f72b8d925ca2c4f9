/**
 * Says where a cell is, with the way to its row in the merged table.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { hashOf } from '../route/route.js';
import { Place } from '../cells/place.js';
import { useWording } from '../text/wording.js';
import type { CellPlace } from './cell-place.js';

interface CellReferenceProps {
  readonly cycleId: string;
  /** The department's name: the table is narrowed to its rows. */
  readonly department: string;
  readonly place: CellPlace;
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px', minWidth: 0, lineHeight: 1.6 },
  row: {
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  field: { fontWeight: tokens.fontWeightSemibold },
});

export function CellReference({ cycleId, department, place }: CellReferenceProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const { record, block, row, field, label, sheet, address } = place;
  const name = row === '' ? sheet : row;
  return (
    <span className={styles.line}>
      <a
        className={styles.row}
        href={hashOf(cycleId, 'table', { department: department, block, row: record, field })}
        title={t.workflow.toRow(name)}
      >
        {name}
      </a>
      <span className={styles.field}>{label ? say(label) : t.workflow.wholeRow}</span>
      <Place sheet={sheet} address={address} />
    </span>
  );
}
