/**
 * The texts that a finding is told from, one below the other: what was quoted is marked, last year's stands apart.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComparedCell, Issue } from '../../core/issue/issue.js';
import { useLook } from '../look/look.js';
import { passagesOf } from '../../core/issue/passages.js';
import { MarkedText } from './marked-text.js';
import { useFindingWords } from './words.js';

interface ComparedCellsProps {
  readonly issue: Pick<Issue, 'quotes' | 'compared' | 'sheet' | 'address'>;
  /** Whether the texts are shown to their ends. */
  readonly isWhole: boolean;
  /** Whether the text of the issue's own cell stands beside it already. */
  readonly withoutOwn?: boolean;
}

const useStyles = makeStyles({
  cells: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', margin: 0 },
  cell: { paddingLeft: '8px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  previous: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  text: { fontSize: tokens.fontSizeBase200 },
});

/** Characters around what is quoted. */
const AROUND = 24;
/** A finding of many years is told from its first few texts. */
const MOST = 4;

export function ComparedCells({ issue, isWhole, withoutOwn = false }: ComparedCellsProps) {
  const styles = useStyles();
  const { t } = useFindingWords();
  const { quotes = [], compared = [] } = issue;
  const shown = compared
    .map((cell, i) => ({ cell, quoted: quotes.filter((quote) => quote.cell === i) }))
    .filter(({ cell }) => cell.text !== '' && !(withoutOwn && isOwn(issue, cell)))
    .slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.cells} aria-label={t.compared}>
      {shown.map(({ cell, quoted }, i) => (
        <Cell key={i} cell={cell} passages={passagesOf(cell.text, quoted, isWhole ? undefined : AROUND)} />
      ))}
    </dl>
  );
}

function isOwn({ sheet, address }: ComparedCellsProps['issue'], cell: ComparedCell): boolean {
  return !cell.isPrevious && cell.row === '' && cell.sheet === sheet && cell.address === address;
}

function Cell({ cell, passages }: { readonly cell: ComparedCell; readonly passages: ReturnType<typeof passagesOf> }) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useFindingWords();
  const label = [cell.isPrevious ? t.lastYear : '', cell.row, say(cell.label)].filter((part) => part !== '').join(' ');
  return (
    <div className={mergeClasses(styles.cell, cell.isPrevious && styles.previous)}>
      <dt className={look.small}>{label}</dt>
      <dd className={mergeClasses(look.written, styles.text)}>
        <MarkedText passages={passages} />
      </dd>
    </div>
  );
}
