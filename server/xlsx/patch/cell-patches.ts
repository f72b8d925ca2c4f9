/**
 * What is asked for in a sheet, by row and column, and why some of it cannot be done.
 */
import { formatAddress, formatArea, parseAddress, type Area } from '../../../core/grid/address.js';
import { contains } from '../../../core/grid/area.js';
import type { CellContent } from '../../../core/grid/edit.js';
import { indexMerges } from '../../../core/grid/merge-index.js';
import { Problem } from '../../../core/problem/problem.js';

/** What is to become of a cell. */
export interface CellPatch {
  /** undefined to leave what is in it. */
  readonly content?: CellContent;
  /** Gives the style index it is to have for the one it has. */
  readonly restyle?: (style: number) => number;
}

/** Characters that a cell of Excel can hold. */
const LONGEST_CELL = 32_767;

/** Patches by column. */
export type RowCells = ReadonlyMap<number, CellPatch>;

/** Patches by row and column, both ascending. @throws Problem for an address outside a sheet, a text too long for a cell */
export function byRow(patches: ReadonlyMap<string, CellPatch>): Map<number, RowCells> {
  const rows = new Map<number, Map<number, CellPatch>>();
  for (const [address, patch] of patches) {
    const position = parseAddress(address);
    if (!position) throw impossible(address, { ja: 'シートにない番地です', en: 'outside the sheet' });
    if ((patch.content?.text.length ?? 0) > LONGEST_CELL) {
      const why = { ja: `${LONGEST_CELL}字を超えています`, en: `longer than ${LONGEST_CELL} characters` };
      throw impossible(address, why);
    }
    const row = rows.get(position.row) ?? new Map<number, CellPatch>();
    rows.set(position.row, row.set(position.column, patch));
  }
  const inOrder = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b;
  return new Map([...rows].sort(inOrder).map(([row, columns]) => [row, new Map([...columns].sort(inOrder))]));
}

/** What a merged area covers nobody sees: an answer written there would be lost. @throws Problem for such a cell */
export function refuseCovered(merges: readonly Area[], wanted: ReadonlyMap<number, RowCells>): void {
  const mergeAt = indexMerges(merges);
  for (const [row, cells] of wanted) {
    for (const [column, { content }] of cells) {
      const area = (content?.text ?? '') === '' ? undefined : mergeAt(row, column);
      if (!area || (area.top === row && area.left === column)) continue;
      throw impossible(formatAddress({ row, column }), {
        ja: `結合セル ${formatArea(area)} に隠れています`,
        en: `hidden by the merged area ${formatArea(area)}`,
      });
    }
  }
}

/** A formula over several cells cannot lose one. @throws Problem for a cell of such a formula */
export function refuseBlocks(blocks: readonly Area[], row: number, column: number): void {
  const block = blocks.find((area) => contains(area, { row, column }));
  if (!block) return;
  throw impossible(formatAddress({ row, column }), {
    ja: `${formatArea(block)} にまたがる数式の一部です`,
    en: `a part of the formula over ${formatArea(block)}`,
  });
}

/** A cell that is not there need not be made to be blank. */
export function isNeeded({ content, restyle }: CellPatch): boolean {
  return restyle !== undefined || (content !== undefined && content.text !== '');
}

export function needed(cells: RowCells): RowCells {
  return new Map([...cells].filter(([, patch]) => isNeeded(patch)));
}

function impossible(address: string, why: { ja: string; en: string }): Problem {
  return new Problem('file-not-writable', {
    ja: `セル ${address} に書き込めません（${why.ja}）。`,
    en: `The cell ${address} cannot be written (${why.en}).`,
  });
}
