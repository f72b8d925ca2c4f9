/**
 * A table of figures, scrolled sideways where the window is narrow: what is counted in front, the figures to the right.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useUnseen } from '../../view/feedback/unseen.js';
import { useLook } from '../../view/look/look.js';

export interface FigureRow {
  readonly name: string;
  readonly cells: readonly string[];
}

interface FigureTableProps {
  readonly caption: string;
  /** Over the names. */
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

const useStyles = makeStyles({
  name: { minWidth: '9em', width: '40%', padding: '6px 12px', overflowWrap: 'anywhere' },
  figure: { minWidth: '4em', padding: '6px 12px', textAlign: 'end', whiteSpace: 'nowrap' },
});

export function FigureTable({ caption, first, columns, rows }: FigureTableProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div className={look.sideways} tabIndex={0} role="region" aria-label={caption}>
      <table className={look.table}>
        <caption className={useUnseen()}>{caption}</caption>
        <thead className={look.small}>
          <tr>
            <th scope="col" className={mergeClasses(look.cell, styles.name)}>
              {first}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className={mergeClasses(look.cell, styles.figure)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={look.figures}>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(look.cell, styles.name)}>
                {name}
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i]} className={mergeClasses(look.cell, styles.figure)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
