/**
 * What is missing or wrong in a department's rows, each with its place; a coordinator takes it over as a reason by a press.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Pin16Regular } from '@fluentui/react-icons';
import type { DepartmentIssueDto, DepartmentRowsDto } from '../../core/protocol/standing.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { FirstFew } from '../../view/list/first-few.js';
import { Place } from '../cells/place.js';
import { useWording } from '../text/wording.js';
import { placeAt, type CellPlace } from './cell-place.js';
import { CellReference } from './cell-reference.js';

interface MissingListProps {
  readonly cycleId: string;
  readonly department: string;
  readonly rows: DepartmentRowsDto;
  readonly title: string;
  /** Where reasons can be given. */
  onPin?(place: CellPlace, text: string): void;
}

const useStyles = makeStyles({
  section: { display: 'grid', gap: '6px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  fine: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { flex: '1 1 260px', minWidth: 0 },
  message: { margin: 0, overflowWrap: 'anywhere', lineHeight: 1.6 },
});

export function MissingList({ cycleId, department, rows, title, onPin }: MissingListProps) {
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
        <div className={styles.what}>
          {place ? <CellReference {...{ cycleId, department, place }} /> : <Place {...{ sheet, address }} />}
          <p className={styles.message}>{say(message)}</p>
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
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {issues.length === 0 && <p className={styles.fine}>{complete(rows.rows.length)}</p>}
      <FirstFew all={issues}>
        {(shown) => (
          <ul className={styles.list} role="list" aria-label={title}>
            {shown.map(item)}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}
