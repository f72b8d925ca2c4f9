/**
 * Says where a cell is, with the way to its row in the merged table; and the reasons that were given at cells.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import type { DepartmentRowDto, workflowEventsSchema } from '../../core/protocol/workflow.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { Place } from '../cells/cell-list.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { placeOf, type CellPlace } from './cell-place.js';

/** A step that a department took. */
export type WorkflowEventDto = z.infer<typeof workflowEventsSchema>['events'][number];

/** A department's rows, in which reasons and remarks have their places. */
export interface DepartmentRows {
  readonly cycleId: string;
  /** The department's name: the table is narrowed to its rows. */
  readonly department: string;
  readonly rows: readonly DepartmentRowDto[];
}

type CellReferenceProps = Omit<DepartmentRows, 'rows'> & { readonly place: CellPlace };

const useStyles = makeStyles({
  row: {
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  reason: {
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export function CellReference({ cycleId, department, place }: CellReferenceProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const { record, block, row, field, label, sheet, address } = place;
  const name = row === '' ? sheet : row;
  return (
    <span className={look.line}>
      <a
        className={styles.row}
        href={hashOf(cycleId, 'table', { department, block, row: record, field })}
        title={t.workflow.toRow(name)}
      >
        {name}
      </a>
      <span className={look.strong}>{label ? say(label) : t.workflow.wholeRow}</span>
      <Place sheet={sheet} address={address} />
    </span>
  );
}

interface ReasonListProps extends DepartmentRows {
  readonly reasons: WorkflowEventDto['reasons'];
  readonly label: string;
}

export function ReasonList({ cycleId, department, rows, reasons, label }: ReasonListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const { whole } = useWorkflowWords();
  if (reasons.length === 0) return null;
  return (
    <ul className={look.list} role="list" aria-label={label}>
      {reasons.map(({ record, field, text }, i) => {
        const place = placeOf(rows, record, field);
        return (
          <li key={i} className={mergeClasses(look.frame, styles.reason)}>
            {place && <CellReference {...{ cycleId, department, place }} />}
            {!place && <span className={look.dim}>{record === null ? whole : t.workflow.gone}</span>}
            <p className={look.written}>{text}</p>
          </li>
        );
      })}
    </ul>
  );
}
