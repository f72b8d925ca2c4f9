/**
 * Cells of a workbook, each with its place: what is in them now, or what is wrong with them.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FirstFew } from '../../view/list/first-few.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(16em) minmax(0, 1fr)',
    gap: '0 16px',
    padding: '5px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  address: { fontFamily: tokens.fontFamilyMonospace },
});

interface CellRowsProps<T> {
  readonly all: readonly T[];
  /** What stands beside what. */
  rowOf(one: T): readonly [aside: ReactNode, text: ReactNode];
}

export function CellRows<T>({ all, rowOf }: CellRowsProps<T>) {
  const look = useLook();
  const styles = useStyles();
  return (
    <FirstFew all={all}>
      {(shown) => (
        <ul className={look.plain} role="list">
          {shown.map((one, i) => {
            const [aside, text] = rowOf(one);
            return (
              <li key={i} className={styles.item}>
                {aside}
                <div className={look.written}>{text}</div>
              </li>
            );
          })}
        </ul>
      )}
    </FirstFew>
  );
}

interface ListedCell {
  readonly sheet: string;
  readonly address: string;
  readonly label?: string;
  readonly text: string;
}

export function CellList({ cells }: { cells: readonly ListedCell[] }) {
  const look = useLook();
  const { t } = useWording();
  const contentOf = ({ label, text }: ListedCell) => (
    <>
      {label && <span className={look.strong}>{label} </span>}
      {text === '' ? t.blank : text}
    </>
  );
  return <CellRows all={cells} rowOf={(cell) => [<Place key="place" {...cell} />, contentOf(cell)]} />;
}

/** The sheet and the address, as Excel writes them. */
export function Place({ sheet, address }: { readonly sheet: string; readonly address: string }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <span className={look.dim}>
      {sheet} {address && <span className={mergeClasses(look.fixed, styles.address)}>{address}</span>}
    </span>
  );
}
