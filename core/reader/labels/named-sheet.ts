/**
 * Reads the records of a sheet that are named by a label: one programme a sheet, or several below each other, each from
 * its name on. A label that comes again within one of them（備考）is another cell's and says nothing here.
 */
import { MAX_COLUMN, type Area } from '../../grid/address.js';
import { rowsOf, shareColumn, type ColumnSpan } from '../../grid/area.js';
import { bisect } from '../../grid/bisect.js';
import type { Grid } from '../../grid/grid.js';
import type { Block, Field } from '../../form/form.js';
import { isNamedByLabel, namingLabels } from '../../form/named-record.js';
import type { FormRecord, RecordCell } from '../../record/record.js';
import type { RecordScope } from '../reading.js';
import type { FormSigns, Landmark, WithinMark } from '../survey/landmarks.js';
import { tableRows } from './table-rows.js';
import type { TableHeader } from '../table/table-headers.js';
import { columnsWithout } from './boxes.js';
import { byPlace, findLabels, landmarksByText } from './find-labels.js';
import type { LabelFinding } from './label-finding.js';
import { labelRecord } from './label-records.js';
import { labelPlaces, labelWordsOf, outsideHeaders } from './label-words.js';

/** What of a sheet the records take up that its labels name. */
export interface NamedSheet {
  /** Those that nobody has named yet, too. */
  readonly records: readonly FormRecord[];
  readonly findings: readonly (LabelFinding & { readonly block: Block })[];
  /** The labels, from the top, and what stands over a further name as its title: a table above one ends there. */
  readonly labels: readonly Area[];
  /** The cell of a field of the record that a row belongs to. */
  cellAt(field: string, row: number): RecordCell | undefined;
  /** Whether a label or its box takes up a row in some columns. */
  isTaken(row: number, columns: ColumnSpan): boolean;
}

const NOTHING: NamedSheet = {
  records: [],
  findings: [],
  labels: [],
  cellAt: () => undefined,
  isTaken: () => false,
};

interface LabelledSheet {
  readonly grid: Grid;
  readonly signs: FormSigns;
  /** Those that are looked for on this sheet. */
  readonly blocks: readonly Block[];
  readonly texts: readonly Landmark[];
  readonly within: readonly WithinMark[];
  readonly headers: readonly TableHeader[];
}

export function readNamedSheet(
  { grid, signs, blocks, texts, within, headers }: LabelledSheet,
  contextAt: RecordScope['contextAt'],
): NamedSheet {
  const named = blocks.filter(isNamedByLabel);
  if (named.length === 0) return NOTHING;
  const standing = headers.filter(({ isLost }) => !isLost);
  const own = outsideHeaders(texts, standing);
  const band = { left: 1, right: Number.POSITIVE_INFINITY };
  const scope = {
    form: signs.form,
    grid,
    band,
    labels: labelPlaces(signs.form, own),
    isExtraColumn: () => false,
    emptyColumns: columnsWithout(grid),
    edge: 0,
    within,
    isInTable: tableRows(grid, band, standing, within),
  };
  const words = signs.form.once(labelWordsOf);
  const byText = landmarksByText(own);
  const groups = named.flatMap((block) =>
    groupsOf(block, findLabels(scope, block, words.get(block) ?? [], byText)).map((group) => ({ block, group })),
  );
  const records = groups.map(({ block, group }) => labelRecord({ grid, contextAt }, block, group));
  const findings = groups.flatMap(({ block, group }) => [...group.values()].map((found) => ({ ...found, block })));
  return {
    records,
    findings,
    labels: [...findings.map(({ label }) => label), ...titles(grid, groups)].sort(byPlace),
    cellAt: recordsAbove(records),
    isTaken: takenBy(
      grid,
      findings.flatMap(({ label, places }) => [label, ...places]),
    ),
  };
}

/** One group for each name. What stands above the first name stands above the others as well, and belongs to the next. */
function groupsOf(block: Block, findings: readonly LabelFinding[]): Map<Field, LabelFinding>[] {
  const naming = namingLabels(block)[0];
  return sideBySide(findings, naming).flatMap((own) => groupsBelow(own, naming));
}

/** Forms that stand beside each other are told by their names, which begin in one row: each takes what begins no further right. */
function sideBySide(findings: readonly LabelFinding[], naming: Field | undefined): LabelFinding[][] {
  const names = findings.filter(({ field }) => field === naming).map(({ label }) => label);
  const starts = names.filter((one) => names.some(({ top, left }) => top === one.top && left < one.left));
  const lefts = [0, ...new Set(starts.map(({ left }) => left))].sort((a, b) => a - b);
  return lefts.map((left, i) => {
    const next = lefts[i + 1] ?? Infinity;
    return findings.filter(({ label }) => label.left >= left && label.left < next);
  });
}

function groupsBelow(findings: readonly LabelFinding[], naming: Field | undefined): Map<Field, LabelFinding>[] {
  const sorted = [...findings].sort((a, b) => byPlace(a.label, b.label));
  const names = sorted.flatMap(({ field }, i) => (field === naming ? [i] : []));
  const above = new Set(sorted.slice(0, names[0]).map(({ field }) => field));
  const starts = names.map((name, i) => (i === 0 ? 0 : beginning(sorted, name, above)));
  return starts.map((first, i) => {
    const group = new Map<Field, LabelFinding>();
    for (const finding of sorted.slice(first, starts[i + 1])) {
      if (!group.has(finding.field)) group.set(finding.field, finding);
    }
    return group;
  });
}

/** Where the group of a name begins: with the first of those right above it that stand above the first name, too. */
function beginning(sorted: readonly LabelFinding[], name: number, above: ReadonlySet<Field>): number {
  let first = name;
  for (let field = sorted[first - 1]?.field; field && above.has(field); field = sorted[first - 1]?.field) first--;
  return first;
}

/** Rows above the first label in which a form's title may stand, and the cells that a row of it has at most. */
const MOST_TITLE_ROWS = 8;
const MOST_TITLE_CELLS = 2;

/** Where a further form on the same sheet begins: with its title, which blank rows set off. */
function titles(grid: Grid, groups: readonly { readonly group: ReadonlyMap<Field, LabelFinding> }[]): Area[] {
  return groups.slice(1).flatMap(({ group }): Area[] => {
    const [first] = [...group.values()].map(({ label }) => label).sort(byPlace);
    if (!first) return [];
    let top = first.top;
    for (let row = first.top - 1; row > Math.max(0, first.top - MOST_TITLE_ROWS); row--) {
      const cells = [...grid.row(row)].length;
      if (cells > MOST_TITLE_CELLS) break;
      if (cells === 0) top = row + 1;
    }
    return [{ top, bottom: top, left: 1, right: MAX_COLUMN }];
  });
}

/** Of the records from the top, the last that begins above a row; the first where none does. */
function recordsAbove(records: readonly FormRecord[]): NamedSheet['cellAt'] {
  const sorted = [...records].sort((a, b) => a.rows[0] - b.rows[0]);
  return (field, row) => {
    const upTo = bisect(sorted.length, (i) => (sorted[i]?.rows[0] ?? Infinity) <= row);
    for (let i = upTo - 1; i >= 0; i--) if (sorted[i]?.cells[field]) return sorted[i]?.cells[field];
    return sorted.find(({ cells }) => cells[field])?.cells[field];
  };
}

/** Rows that labels and boxes take up, each in its own columns: a table may stand beside a tall box. */
function takenBy({ bottom }: Grid, areas: readonly Area[]): NamedSheet['isTaken'] {
  const inRow = new Map<number, ColumnSpan[]>();
  for (const area of areas) {
    for (const row of rowsOf({ top: area.top, bottom: Math.min(area.bottom, bottom) })) {
      const spans = inRow.get(row);
      if (spans) spans.push(area);
      else inRow.set(row, [area]);
    }
  }
  return (row, columns) => (inRow.get(row) ?? []).some((span) => shareColumn(span, columns));
}
