/**
 * A list of cells with a sentence each: a press selects the cell.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FirstFew } from '../../view/list/first-few.js';
import type { CellPlace } from '../excel/port.js';

export interface CellLink extends CellPlace {
  readonly text: string;
  /** What the row is called; `''` where that says nothing. */
  readonly row: string;
}

interface CellLinksProps {
  readonly label: string;
  readonly links: readonly CellLink[];
  onSelect(place: CellPlace): void;
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', listStyle: 'none', margin: '6px 0 0', padding: 0 },
  item: {
    display: 'block',
    width: '100%',
    padding: '6px 8px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  link: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  place: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  text: { display: 'block', whiteSpace: 'pre-line' },
  row: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function CellLinks({ label, links, onSelect }: CellLinksProps) {
  const styles = useStyles();
  if (links.length === 0) return null;
  return (
    <FirstFew all={links}>
      {(shown) => (
        <ul className={styles.list} aria-label={label}>
          {shown.map((link, i) => (
            <li key={i}>
              <LinkItem link={link} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
    </FirstFew>
  );
}

function LinkItem({ link, onSelect }: { readonly link: CellLink; onSelect(place: CellPlace): void }) {
  const styles = useStyles();
  const { sheet, address, text, row } = link;
  const inside = (
    <>
      {sheet !== '' && <span className={styles.place}>{`${sheet} ${address}`}</span>}
      {row !== '' && <span className={styles.row}>{row}</span>}
      <span className={styles.text}>{text}</span>
    </>
  );
  if (sheet === '') return <div className={styles.item}>{inside}</div>;
  return (
    <button type="button" className={`${styles.item} ${styles.link}`} onClick={() => onSelect({ sheet, address })}>
      {inside}
    </button>
  );
}
