/**
 * What is missing or wrong in a department's rows, each with its place; a coordinator takes it over as a reason by a press.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Pin16Regular } from '@fluentui/react-icons';
import type { DepartmentIssueDto, DepartmentRowsDto } from '../../core/protocol/workflow.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { FirstFew } from '../../view/list/first-few.js';
import { Place } from '../cells/cell-list.js';
import { useWording } from '../text/wording.js';
import { placeAt, type CellPlace } from './cell-place.js';
import { CellReference, type DepartmentRows } from './cell-reference.js';
import { useLook } from '../../view/look/look.js';

interface MissingListProps extends Omit<DepartmentRows, 'rows'> {
  readonly rows: DepartmentRowsDto;
  readonly title: string;
  /** Where reasons can be given. */
  onPin?(place: CellPlace, text: string): void;
}

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

export function MissingList({ cycleId, department, rows, title, onPin }: MissingListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const { complete } = useWorkflowWords();
  const issues = [...rows.blank, ...rows.wrong];
  if (rows.rows.length === 0) return null;
  const item = (issue: DepartmentIssueDto, i: number) => {
    const place = placeAt(rows.rows, issue);
    const { sheet, address, message } = issue;
    return (
      <li key={i} className={styles.item}>
        <div className={look.grow}>
          {place ? <CellReference {...{ cycleId, department, place }} /> : <Place {...{ sheet, address }} />}
          <p className={look.text}>{say(message)}</p>
        </div>
        {place && onPin && (
          <Button
            size="small"
            icon={<Pin16Regular />}
            aria-label={t.workflow.pinIssueAt(t.workflow.place(sheet, address))}
            onClick={() => onPin(place, say(message))}
          >
            {t.workflow.pinIssue}
          </Button>
        )}
      </li>
    );
  };
  return (
    <section className={look.group}>
      <h3 className={look.subheading}>{title}</h3>
      {issues.length === 0 && <p className={look.quiet}>{complete(rows.rows.length)}</p>}
      <FirstFew all={issues}>
        {(shown) => (
          <ul className={look.plain} role="list" aria-label={title}>
            {shown.map(item)}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}
