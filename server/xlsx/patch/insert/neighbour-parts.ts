/**
 * Parts that belong to a sheet and hold its addresses: comments, drawings, controls, tables, pivot tables, charts. All
 * are small; each is changed in places.
 */
import { relationships } from '../../parts.js';
import { TagReader } from '../../tag-reader.js';
import { plainText } from '../../xml-text.js';
import { attributesOf } from '../attributes.js';
import type { ChangedPackage } from '../changed-package.js';
import type { Splice } from '../splices.js';
import { escapeAttribute, escapeCellText } from '../xml-write.js';
import { anchorSplices } from './drawing-anchors.js';
import type { ReferenceShift } from './reference-shift.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';
import { mapAreas } from '../../area-list.js';

/** Kinds of parts by their relationship, with what leads on to further parts. */
const NEIGHBOURS = new Set(
  'comments threadedComment vmlDrawing drawing table pivotTable ctrlProp chart chartEx'.split(' '),
);

/** @param sheet position of the sheet in the workbook; `part` a worksheet or a chart sheet */
export async function shiftNeighbours(
  pkg: ChangedPackage,
  part: string,
  sheet: number,
  references: ReferenceShift,
): Promise<void> {
  const seen = new Set<string>();
  const visit = async (from: string): Promise<void> => {
    for (const { type, target } of await relationships(pkg, from)) {
      if (!NEIGHBOURS.has(type) || seen.has(target) || !pkg.has(target)) continue;
      seen.add(target);
      const bytes = await pkg.readXml(target);
      const shift = references.ofSheet(sheet);
      const anchors = shift && ANCHORED.has(type) ? anchorSplices(bytes, target, shift) : [];
      pkg.splice(target, bytes, [...anchors, ...neighbourSplices(bytes, target, sheet, references)]);
      if (type === 'drawing') await visit(target);
    }
  };
  await visit(part);
}

const ANCHORED = new Set(['drawing', 'vmlDrawing']);

function neighbourSplices(bytes: Buffer, part: string, sheet: number, references: ReferenceShift): Splice[] {
  const tag = new TagReader(bytes, part);
  const splices: Splice[] = [];
  while (tag.next()) {
    if (tag.closing) continue;
    splices.push(...attributeSplices(bytes, tag, sheet, references));
    if (!FORMULA_ELEMENTS.has(tag.name) || tag.selfClosing) continue;
    const [start, end] = tag.textRange();
    const text = plainText(bytes, start, end);
    const after = references.formula(text, { sheet, takesIn: true });
    if (after !== text) splices.push({ start, end, text: escapeCellText(after) });
  }
  return splices;
}

/** In charts (`sqref`: the range behind a filtered one), tables and the controls of old drawings. */
const FORMULA_ELEMENTS = new Set(
  'f sqref calculatedColumnFormula totalsRowFormula FmlaLink FmlaRange FmlaGroup FmlaTxbx FmlaPict'.split(' '),
);
const FORMULA_ATTRIBUTES = new Set(['textlink', 'fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx']);
/** Elements whose `ref` is one cell, and those whose `ref` is a range that takes rows in at its end. */
const CELLS = new Set(['comment', 'threadedComment', 'location']);
const RANGES = new Set(['table', 'autoFilter', 'sortState', 'sortCondition']);

function attributeSplices(bytes: Buffer, tag: TagReader, sheet: number, references: ReferenceShift): Splice[] {
  const shift = references.ofSheet(sheet);
  return attributesOf(bytes, tag).flatMap(({ name, value, start, end }) => {
    let after = value;
    if (FORMULA_ATTRIBUTES.has(name)) after = references.formula(value, { sheet, takesIn: true });
    else if (name === 'ref' && shift) after = movedRef(tag, value, shift);
    return after === value ? [] : [{ start, end, text: escapeAttribute(after) }];
  });
}

function movedRef(tag: TagReader, ref: string, shift: RowShift): string {
  // Below a row of totals no row can belong to the table.
  const endsInTotals = tag.name === 'table' && Number(tag.attribute('totalsRowCount') ?? 0) > 0;
  if (CELLS.has(tag.name) || endsInTotals) return mapAreas(ref, (area) => shift.areaOf(area));
  if (RANGES.has(tag.name)) return mapAreas(ref, (area) => shift.areaTakingIn(area));
  return ref;
}

/** Where pivot tables of the workbook have their data from. */
export async function shiftPivotSources(
  pkg: ChangedPackage,
  workbook: string,
  sheets: readonly string[],
  references: ReferenceShift,
): Promise<void> {
  for (const { type, target } of await relationships(pkg, workbook)) {
    if (type !== 'pivotCacheDefinition' || !pkg.has(target)) continue;
    const bytes = await pkg.readXml(target);
    const tag = new TagReader(bytes, target);
    const splices: Splice[] = [];
    while (tag.next()) {
      if (tag.name !== 'worksheetSource' || tag.closing) continue;
      const attributes = attributesOf(bytes, tag);
      const name = attributes.find((attribute) => attribute.name === 'sheet')?.value;
      const ref = attributes.find((attribute) => attribute.name === 'ref');
      const shift = references.ofSheet(sheets.indexOf(name ?? ''));
      if (!ref || !shift) continue;
      const text = mapAreas(ref.value, (area) => shift.areaTakingIn(area));
      if (text !== ref.value) splices.push({ start: ref.start, end: ref.end, text });
    }
    pkg.splice(target, bytes, splices);
  }
}
