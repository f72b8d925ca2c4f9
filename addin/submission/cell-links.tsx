/**
 * A list of cells with a sentence each: a press selects the cell.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FirstFew } from '../../view/list/first-few.js';
import type { CellPlace } from '../excel/port.js';
import { useLook } from '../../view/look/look.js';

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
});

export function CellLinks({ label, links, onSelect }: CellLinksProps) {
  const look = useLook();
  if (links.length === 0) return null;
  return (
    <FirstFew all={links}>
      {(shown) => (
        <ul className={look.list} aria-label={label}>
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
  const look = useLook();
  const styles = useStyles();
  const { sheet, address, text, row } = link;
  const inside = (
    <>
      {sheet !== '' && <span className={mergeClasses(look.block, look.strong)}>{`${sheet} ${address}`}</span>}
      {row !== '' && <span className={mergeClasses(look.block, look.small)}>{row}</span>}
      <span className={mergeClasses(look.block, look.written)}>{text}</span>
    </>
  );
  if (sheet === '') return <div className={styles.item}>{inside}</div>;
  return (
    <button type="button" className={`${styles.item} ${styles.link}`} onClick={() => onSelect({ sheet, address })}>
      {inside}
    </button>
  );
}
