/**
 * The result of an indicator: in its own column, else in what the programme's text says of it.
 */
import { alike, labelOf, type Label } from '../../prose/labels.js';
import { counterNamed } from '../../prose/counters.js';
import { unitIn } from '../../prose/labels.js';
import { textsFor, type Row, type RowFigure } from './row.js';
import type { Table } from './table.js';

/** How alike a figure's name must be to the indicator's. */
const NAMED = 0.75;

export function resultOf(row: Row, table: Table): RowFigure | undefined {
  const own = row.figures.find(
    (one) => one.purpose === 'figure' && one.isColumn && (one.year === table.year || table.year === undefined),
  );
  if (own) return own;
  const name = textsFor(row, 'indicator')[0];
  return name ? bestNamed(labelOf(name.prose.plain), unitIn(name.prose.plain), statedFor(row, table)) : undefined;
}

/** What the texts of the programme state of this year. */
export function statedFor(row: Row, table: Table): RowFigure[] {
  return [row, ...table.relatedTo(row)]
    .flatMap((one) => one.figures)
    .filter((one) => one.purpose === 'figure' && !one.isColumn && (one.year === table.year || !one.isDated));
}

function bestNamed(label: Label, unit: string | undefined, stated: readonly RowFigure[]): RowFigure | undefined {
  const family = unit === undefined ? undefined : counterNamed(unit)?.family;
  let best: RowFigure | undefined;
  let most = 0;
  for (const figure of stated) {
    if (family !== undefined && figure.family !== family && figure.family !== '') continue;
    const sure = alike(label, figure.label);
    if (sure >= NAMED && sure > most) [best, most] = [figure, sure];
  }
  return best;
}
