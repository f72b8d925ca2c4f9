/**
 * What is told of values that were read from the cell of their label, though the form has another cell for them.
 */
import { formatAddress } from '../../grid/address.js';
import { topLeft } from '../../grid/area.js';
import type { Grid } from '../../grid/grid.js';
import type { Block } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { displayText } from '../../record/value.js';
import type { LabelFinding } from './label-finding.js';

/** @param findings of the block, in one sheet */
export function withinIssues(grid: Grid, { id: block }: Block, findings: readonly LabelFinding[]): Issue[] {
  return findings
    .filter(({ isWithin }) => isWithin)
    .map(({ field, label, cell }) => {
      const evidence = [grid.cell(label.top, label.left)?.text ?? ''];
      const place = { sheet: grid.name, block, address: formatAddress(topLeft(label)), evidence };
      return makeIssue('label-within', place, field.label, displayText(cell.value));
    });
}
